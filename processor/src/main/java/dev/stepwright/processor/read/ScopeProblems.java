package dev.stepwright.processor.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** What is wrong with types that are annotated as scopes of States. */
public final class ScopeProblems {
  private static final Set<String> SCOPES = Set.of("Workflow", "Branch", "ItemProcessor");

  private ScopeProblems() {}

  /** Whether a type is annotated as a scope. */
  public static boolean isScope(Element type) {
    return scope(type).size() > 0;
  }

  private static List<AnnotationUse> scope(Element type) {
    return AnnotationUse.on(type).stream().filter(use -> SCOPES.contains(use.type())).toList();
  }

  /** Whether a type can be a scope: a class or an interface. */
  static boolean isKind(Element type) {
    return type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.INTERFACE;
  }

  /** The problems of a scope. */
  public static List<Problem> of(TypeElement type) {
    List<Problem> problems = new ArrayList<>();
    List<String> states = WorkflowReader.stateNames(type);
    for (AnnotationUse use : scope(type)) {
      if (!isKind(type)) {
        problems.add(kind(type, use));
      } else if (!states.isEmpty()) {
        String above =
            inheritance(type).stream()
                .filter(each -> !states.containsAll(WorkflowReader.stateNames(each)))
                .map(each -> each.getSimpleName().toString())
                .collect(Collectors.joining(" and "));
        if (!above.isEmpty()) {
          problems.add(inherited(type, above, use));
        }
      }
    }
    return problems;
  }

  private static Problem kind(TypeElement type, AnnotationUse use) {
    return new Problem(
        ProblemCode.SCOPE_KIND.name(),
        use.origin(),
        "The "
            + type.getKind().name().toLowerCase(Locale.ROOT).replace('_', ' ')
            + " "
            + type.getSimpleName()
            + " is annotated with @"
            + use.type()
            + "; expected an interface or a class",
        "Write an interface whose methods are the States.");
  }

  private static Problem inherited(TypeElement type, String above, AnnotationUse use) {
    return new Problem(
            ProblemCode.STATES_INHERITED.name(),
            use.origin(),
            "The States of "
                + above
                + " are none of "
                + type.getSimpleName()
                + ": a type's States are the methods that it declares itself",
            "Declare them in "
                + type.getSimpleName()
                + ". What several workflows have in common is a type with @Branch.")
        .warning();
  }

  /** The types that a type extends and implements, at any distance. */
  public static Set<TypeElement> inheritance(TypeElement type) {
    Set<TypeElement> found = new LinkedHashSet<>();
    collect(type, found);
    return found;
  }

  private static void collect(TypeElement type, Set<TypeElement> found) {
    List<TypeMirror> above = new ArrayList<>(type.getInterfaces());
    above.add(type.getSuperclass());
    for (TypeMirror each : above) {
      if (each instanceof DeclaredType declared
          && declared.asElement() instanceof TypeElement element
          && found.add(element)) {
        collect(element, found);
      }
    }
  }
}
