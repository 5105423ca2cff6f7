package dev.stepwright.processor;

import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.definition.ReadOptions;
import dev.stepwright.dsl.definition.ReadResult;
import dev.stepwright.dsl.diagnostic.Diagnostic;
import dev.stepwright.processor.emit.AslFile;
import dev.stepwright.processor.emit.ClientType;
import dev.stepwright.processor.emit.HandlerTypes;
import dev.stepwright.processor.emit.TasksType;
import dev.stepwright.processor.read.AnnotatedDocument;
import dev.stepwright.processor.read.AnnotationOrigin;
import dev.stepwright.processor.read.Problem;
import dev.stepwright.processor.read.WorkflowReader;
import dev.stepwright.processor.report.Reporter;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/** Compiles one workflow: reads it, checks it, writes its files. */
final class WorkflowCompiler {
  private final ProcessingEnvironment environment;
  private final Reporter reporter;

  WorkflowCompiler(ProcessingEnvironment environment, Reporter reporter) {
    this.environment = environment;
    this.reporter = reporter;
  }

  void compile(TypeElement type) {
    Workflow workflow = type.getAnnotation(Workflow.class);
    AnnotatedDocument read = WorkflowReader.read(type);
    ReadResult checked =
        new DefinitionReader(new ReadOptions(workflow.type(), workflow.allowUnknown()))
            .read(read.document());
    for (Problem problem : read.problems()) {
      reporter.print(
          Kind.ERROR, problem.code(), problem.origin(), problem.message(), problem.hint());
    }
    for (Diagnostic found : checked.diagnostics()) {
      print(found, type);
    }
    TasksType.write(type, environment);
    ClientType.write(type, environment);
    HandlerTypes.write(type, environment);
    if (checked.definition() != null && read.problems().isEmpty()) {
      AslFile.write(workflow, type, checked.definition().stateMachine(), environment.getFiler());
    }
  }

  private void print(Diagnostic found, TypeElement type) {
    AnnotationOrigin origin =
        found.position().origin() instanceof AnnotationOrigin known
            ? known
            : AnnotationOrigin.of(type);
    reporter.print(
        found.isError() ? Kind.ERROR : Kind.WARNING,
        found.code().name(),
        origin,
        found.message(),
        found.hint());
  }
}
