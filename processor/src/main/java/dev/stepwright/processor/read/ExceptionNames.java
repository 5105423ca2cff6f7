package dev.stepwright.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/**
 * Finds Error Names that are meant to be exceptions of a Task method and are not: the Error Name of
 * an exception is the name of its class, with its package.
 */
final class ExceptionNames {
  /** Says its Error Name itself. */
  private static final String TASK_EXCEPTION = "dev.stepwright.runtime.task.TaskException";

  private final Elements elements;
  private final ExecutableElement method;
  private final List<Problem> problems = new ArrayList<>();

  private ExceptionNames(Elements elements, ExecutableElement method) {
    this.elements = elements;
    this.method = method;
  }

  /** The problems of a method of a Task. */
  static List<Problem> of(ExecutableElement method, Elements elements) {
    ExceptionNames names = new ExceptionNames(elements, method);
    if (!method.getThrownTypes().isEmpty()) {
      for (AnnotationUse use : AnnotationUse.on(method)) {
        if (use.type().equals("Retry") || use.type().equals("Catch")) {
          names.read(use);
        }
        use.annotations("retry").forEach(names::read);
        use.annotations("catchers").forEach(names::read);
      }
    }
    return names.problems;
  }

  private void read(AnnotationUse use) {
    int index = 0;
    for (AnnotationValue value : AnnotationUse.elements(use.value("errorEquals"))) {
      AnnotationOrigin origin = use.originOf("errorEquals", index++, value);
      for (TypeMirror thrown : method.getThrownTypes()) {
        if (thrown instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement type) {
          compare(value.getValue(), type, origin);
        }
      }
    }
  }

  private void compare(Object written, TypeElement type, AnnotationOrigin origin) {
    String name = elements.getBinaryName(type).toString();
    boolean isMeant =
        written.equals(type.getSimpleName().toString())
            || written.equals(type.getQualifiedName().toString());
    if (isMeant && !written.equals(name) && !name.equals(TASK_EXCEPTION)) {
      problems.add(
          new Problem(
                  ProblemCode.ERROR_NAME_OF_EXCEPTION.name(),
                  origin,
                  "`"
                      + written
                      + "` is not the Error Name of what `"
                      + method.getSimpleName()
                      + "` throws; that is the name of the class, `"
                      + name
                      + "`",
                  "Write \"" + name + "\".")
              .warning());
    }
  }
}
