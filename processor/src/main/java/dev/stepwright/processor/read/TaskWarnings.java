package dev.stepwright.processor.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** What is legal of Task methods and hardly meant. */
public final class TaskWarnings {
  private TaskWarnings() {}

  /** The warnings of a workflow. */
  public static List<Problem> of(TypeElement workflow, ProcessingEnvironment environment) {
    List<Problem> problems = new ArrayList<>();
    Map<String, TaskMethod> firsts = new HashMap<>();
    TaskMethod.of(workflow).forEach(task -> firsts.put(task.work(), task));
    for (TaskMethod task : TaskMethod.all(workflow)) {
      TaskMethod first = firsts.get(task.work());
      if (first != null && task.isFunction() && !task.isService()) {
        differences(task, first, environment.getTypeUtils())
            .forEach(use -> problems.add(differs(use, task, first)));
      }
      problems.addAll(ExceptionNames.of(task.method(), environment.getElementUtils()));
    }
    return problems;
  }

  /**
   * The types of a Task method that are not those of the one that does the work. A method that has
   * none says nothing of them.
   */
  private static List<TypeUse> differences(TaskMethod task, TaskMethod first, Types types) {
    List<TypeUse> differences = new ArrayList<>();
    for (VariableElement parameter : task.method().getParameters()) {
      List<? extends VariableElement> others = first.method().getParameters();
      if (others.isEmpty() || !types.isSameType(others.get(0).asType(), parameter.asType())) {
        differences.add(TypeUse.of(parameter));
      }
    }
    TypeMirror result = task.method().getReturnType();
    if (result.getKind() != TypeKind.VOID
        && !types.isSameType(first.method().getReturnType(), result)) {
      differences.add(TypeUse.returned(task.method()));
    }
    return differences;
  }

  private static Problem differs(TypeUse use, TaskMethod task, TaskMethod first) {
    return new Problem(
            ProblemCode.TASK_TYPES_DIFFER.name(),
            use.origin(),
            "The work of "
                + task.work()
                + " has the types of `"
                + TypeUse.withoutPackages(first.method().toString())
                + "`; here it has `"
                + use.shortName()
                + "`",
            "Give the methods of one function the same types.")
        .warning();
  }
}
