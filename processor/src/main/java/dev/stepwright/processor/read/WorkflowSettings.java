package dev.stepwright.processor.read;

import dev.stepwright.dsl.definition.ReadOptions;
import dev.stepwright.dsl.model.ArnNames;
import dev.stepwright.dsl.model.StateMachineType;
import java.util.Collection;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * What an annotation {@code Workflow} says of the definition besides its fields.
 *
 * @param name the name of the definition's file
 * @param nameOrigin where it is given
 * @param options how the definition is read
 */
public record WorkflowSettings(String name, AnnotationOrigin nameOrigin, ReadOptions options) {
  /** Reads the annotation of a type, or of what makes a workflow. */
  public static WorkflowSettings of(Element workflow) {
    AnnotationUse use = use(workflow);
    String name = use.text("name");
    return new WorkflowSettings(
        name == null || name.isEmpty() ? WorkflowNames.defaultName(workflow) : name,
        use.originOf("name"),
        new ReadOptions(machineType(use.value("type")), use.isTrue("allowUnknown")));
  }

  private static AnnotationUse use(Element workflow) {
    return AnnotationUse.on(workflow).stream()
        .filter(each -> each.type().equals("Workflow"))
        .findFirst()
        .orElseThrow();
  }

  /** Where the annotation says something else than some members. */
  public static Optional<AnnotationOrigin> besides(Element workflow, Collection<String> members) {
    AnnotationUse use = use(workflow);
    return use.values().keySet().stream()
        .filter(member -> !members.contains(member))
        .findFirst()
        .map(use::originOf);
  }

  private static StateMachineType machineType(@Nullable AnnotationValue value) {
    return value != null
            && value.getValue() instanceof VariableElement constant
            && constant.getSimpleName().contentEquals(StateMachineType.EXPRESS.name())
        ? StateMachineType.EXPRESS
        : StateMachineType.STANDARD;
  }

  /** What is wrong with the name. */
  public Optional<Problem> nameProblem() {
    int forbidden = ArnNames.forbiddenAt(name);
    if (forbidden >= 0) {
      return problem(
          nameOrigin.at(forbidden),
          "The workflow's name has the character \"" + name.charAt(forbidden) + "\"",
          "Letters, digits, - and _ are always possible.");
    }
    return name.length() <= ArnNames.MAX_LENGTH
        ? Optional.empty()
        : problem(
            nameOrigin,
            "The workflow's name has "
                + name.length()
                + " characters; expected at most "
                + ArnNames.MAX_LENGTH,
            "What is longer belongs into its `comment`.");
  }

  private static Optional<Problem> problem(AnnotationOrigin at, String message, String hint) {
    return Optional.of(new Problem(ProblemCode.WORKFLOW_NAME_INVALID.name(), at, message, hint));
  }

  /** The name is taken by something else. */
  public Problem nameTaken(String message, String hint) {
    return new Problem(ProblemCode.NAME_TAKEN.name(), nameOrigin, message, hint);
  }
}
