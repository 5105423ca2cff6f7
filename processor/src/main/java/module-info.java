/** The annotation processor. */
module dev.stepwright.processor {
  requires com.palantir.javapoet;
  requires dev.stepwright.dsl;
  requires java.compiler;
  requires jdk.compiler;
  requires static org.jspecify;

  uses javax.annotation.processing.Processor;

  provides javax.annotation.processing.Processor with
      dev.stepwright.processor.WorkflowProcessor;
}
