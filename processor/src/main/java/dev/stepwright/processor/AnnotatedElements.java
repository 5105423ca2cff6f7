package dev.stepwright.processor;

import dev.stepwright.dsl.annotation.Branch;
import dev.stepwright.dsl.annotation.ItemProcessor;
import dev.stepwright.dsl.annotation.Workflow;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * What has annotations of workflows in a round. javac looks through all sources for each question,
 * so it is asked once, and not about annotations that the round does not have.
 *
 * @param workflows with {@code @Workflow}: types, methods, fields
 * @param scopes the types with States: workflows, branches, item processors
 * @param methods with any annotation of ours
 * @param silent with {@code @SuppressWarnings}
 */
record AnnotatedElements(
    Set<Element> workflows,
    Set<TypeElement> scopes,
    Set<ExecutableElement> methods,
    Set<Element> silent) {
  private static final String PACKAGE = Workflow.class.getPackageName() + ".";

  static AnnotatedElements of(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Set<Element> workflows = new LinkedHashSet<>();
    Set<Element> inner = new LinkedHashSet<>();
    Set<Element> all = new LinkedHashSet<>();
    Set<Element> silent = new LinkedHashSet<>();
    for (TypeElement annotation : annotations) {
      String name = annotation.getQualifiedName().toString();
      if (name.startsWith(PACKAGE)) {
        Set<? extends Element> found = round.getElementsAnnotatedWith(annotation);
        all.addAll(found);
        if (name.equals(Workflow.class.getName())) {
          workflows.addAll(found);
        } else if (name.equals(Branch.class.getName())
            || name.equals(ItemProcessor.class.getName())) {
          inner.addAll(found);
        }
      } else if (name.equals(SuppressWarnings.class.getName())) {
        silent.addAll(round.getElementsAnnotatedWith(annotation));
      }
    }
    Set<Element> scopes = new LinkedHashSet<>(workflows);
    scopes.addAll(inner);
    return new AnnotatedElements(
        workflows, ElementFilter.typesIn(scopes), ElementFilter.methodsIn(all), silent);
  }
}
