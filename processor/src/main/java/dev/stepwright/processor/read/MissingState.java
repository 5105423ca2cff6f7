package dev.stepwright.processor.read;

import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** A State that is named where there is none, but a method that lacks the annotation. */
public final class MissingState {
  private MissingState() {}

  /**
   * What to write, if there is such a method.
   *
   * @param named where the State is named
   */
  public static Optional<String> hint(AnnotationOrigin named) {
    AnnotationValue value = named.value();
    Element element = named.element();
    Element scope =
        element instanceof TypeElement
            ? element
            : Objects.requireNonNull(element.getEnclosingElement());
    return ElementFilter.methodsIn(scope.getEnclosedElements()).stream()
        .filter(method -> value != null && isNamed(method, value.getValue()))
        .filter(
            method ->
                AnnotationUse.on(method).stream()
                    .allMatch(use -> Annotations.state(use.type()) == null))
        .findFirst()
        .map(
            method ->
                "The method `"
                    + method.getSimpleName()
                    + "` is no State: annotate it with @PassState, @TaskState or another of the"
                    + " State annotations.");
  }

  private static boolean isNamed(ExecutableElement method, Object name) {
    return method.getSimpleName().toString().equals(name)
        || WorkflowNames.defaultName(method).equals(name);
  }
}
