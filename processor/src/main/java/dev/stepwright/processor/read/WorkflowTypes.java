package dev.stepwright.processor.read;

import java.util.List;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The types that a workflow says its data has. */
public final class WorkflowTypes {
  private WorkflowTypes() {}

  /** The type that is the value of a member of {@code Workflow}; null if it is not given. */
  public static @Nullable TypeMirror of(Element workflow, String member) {
    for (AnnotationUse use : AnnotationUse.on(workflow)) {
      AnnotationValue value = use.value(member);
      if (use.type().equals("Workflow")
          && value != null
          && value.getValue() instanceof TypeMirror type) {
        return type;
      }
    }
    return null;
  }

  /** Whether a type of a workflow, or of its Task methods, is not there, or not yet. */
  public static boolean areMissing(TypeElement workflow) {
    return AnnotationUse.on(workflow).stream()
            .flatMap(use -> use.values().values().stream())
            .anyMatch(AnnotationUse::isUnknown)
        || TaskMethod.all(workflow).stream()
            .flatMap(task -> task.types().stream())
            .anyMatch(TypeUse::isMissing);
  }

  /**
   * Whether javac has no name for a type of its Task methods: one that is generic and not there.
   */
  public static boolean areNameless(TypeElement workflow) {
    return TaskMethod.all(workflow).stream()
        .flatMap(task -> task.types().stream())
        .anyMatch(type -> type.type().toString().contains("<any>"));
  }

  /** The types of input and output where a method or field says them that makes a workflow. */
  static List<TypeUse> arguments(Element factory) {
    TypeUse type =
        factory instanceof ExecutableElement method
            ? TypeUse.returned(method)
            : TypeUse.of((VariableElement) factory);
    return type.parts();
  }

  /** Where the value of a member of {@code Workflow} stands. */
  static AnnotationOrigin originOf(Element workflow, String member) {
    for (AnnotationUse use : AnnotationUse.on(workflow)) {
      if (use.type().equals("Workflow")) {
        return use.originOf(member);
      }
    }
    return AnnotationOrigin.of(workflow);
  }
}
