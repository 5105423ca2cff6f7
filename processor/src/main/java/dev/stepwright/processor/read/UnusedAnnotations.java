package dev.stepwright.processor.read;

import dev.stepwright.dsl.model.StateType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Element;

/** Finds annotations on a method that no workflow reads. */
public final class UnusedAnnotations {
  private static final Set<StateType> FAIL =
      Set.of(StateType.TASK, StateType.PARALLEL, StateType.MAP);
  private static final Set<StateType> CHOOSE = Set.of(StateType.CHOICE);

  private UnusedAnnotations() {}

  /** The annotations of a method that stand where nothing reads them. */
  public static List<Problem> of(Element method) {
    List<AnnotationUse> uses = AnnotationUse.on(method);
    List<AnnotationUse> states =
        uses.stream().filter(use -> Annotations.state(use.type()) != null).toList();
    List<Problem> problems = new ArrayList<>();
    Element type = Objects.requireNonNull(method.getEnclosingElement());
    if (!states.isEmpty() && !ScopeProblems.isScope(type)) {
      for (AnnotationUse state : states) {
        problems.add(
            unused(
                state,
                "The type "
                    + type.getSimpleName()
                    + " holds no States, so that this one is in no State Machine",
                "Annotate the type with @Workflow, @Branch or @ItemProcessor."));
      }
      return problems;
    }
    for (AnnotationUse use : uses) {
      switch (use.type()) {
        case "Retry" -> report(use, reads(states, FAIL, "retry"), problems);
        case "Catch" -> report(use, reads(states, FAIL, "catchers"), problems);
        case "When" -> report(use, reads(states, CHOOSE, "choices"), problems);
        case "Condition" -> report(use, reads(states, CHOOSE, ""), problems);
        default -> {}
      }
    }
    return problems;
  }

  /** Whether a State is of one of some types and has no values of its own for a member. */
  private static boolean reads(List<AnnotationUse> states, Set<StateType> types, String member) {
    return states.stream()
        .filter(state -> state.value(member) == null)
        .anyMatch(state -> types.contains(Annotations.state(state.type())));
  }

  private static void report(AnnotationUse use, boolean isRead, List<Problem> problems) {
    if (isRead) {
      return;
    }
    boolean chooses = use.type().equals("When") || use.type().equals("Condition");
    problems.add(
        unused(
            use,
            "No State of this method reads the @" + use.type(),
            chooses
                ? "It is for a @ChoiceState that has no `choices` of its own."
                : "It is for a @TaskState, @ParallelState or @MapState that has none of its own."));
  }

  private static Problem unused(AnnotationUse use, String message, String hint) {
    return new Problem(ProblemCode.ANNOTATION_UNUSED.name(), use.origin(), message, hint);
  }
}
