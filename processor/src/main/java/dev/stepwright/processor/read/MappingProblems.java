package dev.stepwright.processor.read;

import dev.stepwright.processor.read.JsonMapping.Direction;
import dev.stepwright.processor.read.JsonMapping.Unmapped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Types of inputs and results that Jackson cannot map. The definition is none the worse for them,
 * but its Tasks and its client would fail with every value. Who gives an engine a mapper that can
 * silences them, though they are errors.
 */
public final class MappingProblems {
  private static final String CODE = ProblemCode.TYPE_NOT_MAPPED.name();

  private final JsonMapping mapping;
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final Set<String> paths = new HashSet<>();

  private MappingProblems(JsonMapping mapping) {
    this.mapping = mapping;
  }

  /** The problems of a workflow. */
  public static List<Problem> of(TypeElement workflow, Types types, Elements elements) {
    MappingProblems problems = new MappingProblems(new JsonMapping(types, elements));
    problems.add(TaskMethod.all(workflow));
    problems.add(workflow, "input", Direction.WRITE);
    problems.add(workflow, "output", Direction.READ);
    return new ArrayList<>(problems.problems);
  }

  /** The problems of a workflow that a method or field makes, and has bound its Tasks. */
  public static List<Problem> ofFactory(
      Element factory, List<TaskMethod> tasks, Types types, Elements elements) {
    MappingProblems problems = new MappingProblems(new JsonMapping(types, elements));
    problems.add(tasks);
    List<TypeUse> arguments = WorkflowTypes.arguments(factory);
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).type().getKind() == TypeKind.DECLARED) {
        problems.add(arguments.get(i), i == 0 ? Direction.WRITE : Direction.READ);
      }
    }
    return new ArrayList<>(problems.problems);
  }

  private void add(List<TaskMethod> tasks) {
    for (TaskMethod task : tasks) {
      for (VariableElement parameter : task.method().getParameters()) {
        add(TypeUse.of(parameter), Direction.READ);
      }
      add(TypeUse.returned(task.method()), Direction.WRITE);
    }
  }

  private void add(TypeElement workflow, String member, Direction direction) {
    TypeMirror type = WorkflowTypes.of(workflow, member);
    if (type == null) {
      return;
    }
    AnnotationOrigin origin = WorkflowTypes.originOf(workflow, member);
    if (type.getKind() == TypeKind.VOID && direction == Direction.WRITE) {
      problems.add(
          new Problem(
              CODE, origin, "There is no value of `void` to start with", "Leave out `input`."));
    }
    add(new TypeUse(type, origin), direction);
  }

  private void add(TypeUse use, Direction direction) {
    if (Suppression.isOn(use.origin().element(), CODE)) {
      return;
    }
    for (Unmapped found : mapping.unmapped(use, direction)) {
      String path = found.path();
      // What several Tasks have in them has one cause, in the record where it is.
      if (path == null || paths.add(path)) {
        Problem problem =
            new Problem(
                CODE, found.use().origin(), message(found, direction), found.reason().hint());
        problems.add(found.reason().isModuleMissing() ? problem.warning() : problem);
      }
    }
  }

  private static String message(Unmapped found, Direction direction) {
    String type = "`" + found.use().shortName() + "`";
    return "Jackson cannot "
        + (direction == Direction.READ ? "read " : "write ")
        + (found.path() == null ? type : "`" + found.path() + "`, which is " + type)
        + ": "
        + found.reason().why();
  }
}
