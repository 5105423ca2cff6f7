package dev.stepwright.processor;

import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.processor.emit.StatesType;
import dev.stepwright.processor.report.Reporter;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Compiles types that are annotated with {@link Workflow} to the Amazon States Language, within the
 * compilation of their sources.
 *
 * <p>The first round writes what other sources, and the annotations themselves, may use and what
 * needs no more than names: the constants. The next one reads the workflows, by name, because an
 * element of an earlier round may have lost what was not there yet.
 */
public final class WorkflowProcessor extends AbstractProcessor {
  private final Set<String> pending = new LinkedHashSet<>();

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(Workflow.class.getName());
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    WorkflowCompiler compiler = new WorkflowCompiler(processingEnv, new Reporter(processingEnv));
    for (String name : pending) {
      TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
      if (type != null) {
        compiler.compile(type);
      }
    }
    pending.clear();
    for (Element element : round.getElementsAnnotatedWith(Workflow.class)) {
      if (element instanceof TypeElement type) {
        StatesType.write(type, processingEnv);
        pending.add(type.getQualifiedName().toString());
      }
    }
    return false;
  }
}
