package dev.stepwright.processor.evaluate;

import dev.stepwright.processor.read.AnnotationOrigin;
import dev.stepwright.processor.read.Problem;
import dev.stepwright.processor.read.WorkflowSettings;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What keeps methods and fields from being factories. */
public final class FactoryProblems {
  private static final List<String> OF_FACTORIES =
      List.of("name", "type", "allowUnknown", "lambdaHandlers");

  private FactoryProblems() {}

  /**
   * The problem of a method or field; none where its type is not known, which the compiler says.
   *
   * @param element the method or field
   * @param type the name of the type that it is to have
   */
  public static Optional<Problem> of(Element element, String type) {
    String simpleType = type.substring(type.lastIndexOf('.') + 1);
    if (!element.getModifiers().contains(Modifier.STATIC)) {
      return problem(element, "is not static; there is no object to call it on", "Make it static.");
    }
    if (element instanceof ExecutableElement method) {
      return method.getParameters().isEmpty()
          ? typeProblem(element, method.getReturnType(), type, simpleType)
          : problem(
              element,
              "has parameters; nobody gives it arguments",
              "Write a method without parameters that calls it.");
    }
    return element.getModifiers().contains(Modifier.FINAL)
        ? typeProblem(element, element.asType(), type, simpleType)
        : problem(element, "is not final; it may have another value later", "Make it final.");
  }

  /** The problem of an annotation that says what the builder is to say. */
  public static Optional<Problem> ofAnnotation(Element element) {
    return WorkflowSettings.besides(element, OF_FACTORIES)
        .map(
            found ->
                new Problem(
                    EvaluationCode.FACTORY_INVALID.name(),
                    found,
                    "`"
                        + found.steps().get(0)
                        + "` is for workflows that are types; the builder says it here",
                    "Remove it; the annotation may say " + String.join(", ", OF_FACTORIES) + "."));
  }

  private static Optional<Problem> typeProblem(
      Element element, TypeMirror found, String type, String simpleType) {
    if (found.getKind() == TypeKind.ERROR
        || (found instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement known
            && known.getQualifiedName().contentEquals(type))) {
      return Optional.empty();
    }
    return problem(
        element,
        "has the type " + found + "; expected " + simpleType,
        "Declare it as " + simpleType + ", and give it the value of `workflow(…)`.");
  }

  private static Optional<Problem> problem(Element element, String message, String hint) {
    String kind = element instanceof ExecutableElement ? "The method `" : "The field `";
    return Optional.of(
        new Problem(
            EvaluationCode.FACTORY_INVALID.name(),
            AnnotationOrigin.of(element),
            kind + element.getSimpleName() + "` " + message,
            hint));
  }
}
