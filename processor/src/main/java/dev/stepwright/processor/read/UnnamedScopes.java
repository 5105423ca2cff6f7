package dev.stepwright.processor.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Finds branches and item processors that no State names, and that are checked by nobody therefore.
 *
 * <p>A compilation may be of a few files only. What may name one is in its package, whose other
 * types javac knows too; one that is public may be named in another module, unless it is part of a
 * workflow.
 */
public final class UnnamedScopes {
  private final Elements elements;
  private final Set<TypeElement> read = new HashSet<>();
  private final Set<Element> named = new HashSet<>();
  private boolean isUnknown;

  private UnnamedScopes(Elements elements) {
    this.elements = elements;
  }

  /** Those of the scopes of a compilation that are not named. */
  public static List<Problem> of(Collection<TypeElement> scopes, Elements elements) {
    UnnamedScopes unnamed = new UnnamedScopes(elements);
    scopes.forEach(unnamed::read);
    List<Problem> problems = new ArrayList<>();
    for (TypeElement scope : scopes) {
      for (AnnotationUse use : AnnotationUse.on(scope)) {
        boolean isInner = use.type().equals("Branch") || use.type().equals("ItemProcessor");
        if (isInner && unnamed.contains(scope) && !unnamed.isUnknown) {
          problems.add(problem(scope, use));
        }
      }
    }
    return problems;
  }

  private boolean contains(TypeElement scope) {
    if (named.contains(scope)
        || !ScopeProblems.isKind(scope)
        || (isPublic(scope) && !isPart(scope))) {
      return false;
    }
    elements.getPackageOf(scope).getEnclosedElements().stream()
        .flatMap(each -> ElementFilter.typesIn(List.of(each)).stream())
        .forEach(this::read);
    return !named.contains(scope);
  }

  private static Problem problem(TypeElement scope, AnnotationUse use) {
    boolean isBranch = use.type().equals("Branch");
    return new Problem(
            ProblemCode.SCOPE_UNUSED.name(),
            use.origin(),
            "No State names " + scope.getSimpleName() + ", so that it is in no State Machine",
            isBranch
                ? "Name it in `branches` of a @ParallelState, or remove it."
                : "Name it as `itemProcessor` of a @MapState, or remove it.")
        .warning();
  }

  /** Notes what the States of a type and of those in it name. */
  private void read(TypeElement type) {
    if (!read.add(type)) {
      return;
    }
    for (Element method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      for (AnnotationUse use : AnnotationUse.on(method)) {
        AnnotationValue branches = use.value("branches");
        AnnotationValue processor = use.value("itemProcessor");
        AnnotationUse.elements(branches).forEach(this::name);
        if (processor != null) {
          name(processor);
        }
        isUnknown |= branches != null && AnnotationUse.isUnknown(branches);
      }
    }
    ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::read);
  }

  private void name(AnnotationValue value) {
    isUnknown |= AnnotationUse.isUnknown(value);
    if (value.getValue() instanceof DeclaredType type) {
      named.add(type.asElement());
    }
  }

  private static boolean isPublic(TypeElement type) {
    boolean isPublic = type.getModifiers().contains(Modifier.PUBLIC);
    return type.getEnclosingElement() instanceof TypeElement around
        ? isPublic && isPublic(around)
        : isPublic;
  }

  /** Whether a type is within a workflow, or another scope. */
  private static boolean isPart(TypeElement type) {
    return type.getEnclosingElement() instanceof TypeElement around
        && (ScopeProblems.isScope(around) || isPart(around));
  }
}
