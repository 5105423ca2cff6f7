package dev.stepwright.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Workflows over types that Lombok completes while javac compiles them. */
class LombokTest {
  private static final List<JavaFileObject> TYPES =
      List.of(
          JavaFileObjects.forSourceString(
              "w.Base",
              """
              package w;

              @lombok.Getter
              @lombok.Setter
              class Base {
                private String guid;
              }
              """),
          JavaFileObjects.forSourceString(
              "w.Job",
              """
              package w;

              import java.util.List;

              @lombok.Data
              @lombok.EqualsAndHashCode(callSuper = true)
              class Job extends Base {
                private int waitTime;
                private Command command;

                @lombok.Value
                @lombok.Builder(toBuilder = true)
                static class Command {
                  String program;
                  @lombok.Singular List<String> arguments;
                }
              }
              """));

  private static final JavaFileObject ANNOTATED =
      JavaFileObjects.forSourceString(
          "w.Annotated",
          """
          package w;

          import dev.stepwright.dsl.annotation.*;

          @Workflow(input = Job.class)
          interface Annotated {
            @TaskState(resource = "${Submit}", inputPath = "$.command", next = "Pause")
            Job submit(Job.Command command);

            @WaitState(secondsPath = "$.waitTme", end = true)
            void pause();
          }
          """);

  private static final JavaFileObject BUILT =
      JavaFileObjects.forSourceString(
          "w.Built",
          """
          package w;

          import static dev.stepwright.dsl.builder.Workflows.*;

          import dev.stepwright.dsl.annotation.Workflow;
          import dev.stepwright.dsl.builder.WorkflowDefinition;

          @lombok.extern.java.Log
          class Built {
            interface Jobs {
              String submit(Job.Command command);
            }

            @Workflow
            static WorkflowDefinition<Job, Job> built() {
              lombok.val job = input(Job.class);
              for (int i = 0; i < 2; i++) {
                log.fine("built once more");
              }
              var submit =
                  task("Submit", "${Submit}", Jobs::submit)
                      .inputPath(job.at(Job::getCommand))
                      .resultPath(job.at(Job::getGuid));
              return workflow(
                  submit
                      .then(waitState("Wait", job).seconds(job.at(Job::getWaitTime)))
                      .yields(Job.class));
            }
          }
          """);

  private static Processor lombok() {
    return ServiceLoader.load(Processor.class).stream()
        .filter(each -> each.type().getName().startsWith("lombok."))
        .findFirst()
        .orElseThrow()
        .get();
  }

  private static Compilation compile(JavaFileObject workflow, Processor... processors) {
    return javac()
        .withOptions("-Xlint:all,-processing,-classfile", "-Werror")
        .withProcessors(processors)
        .compile(workflow, TYPES.get(0), TYPES.get(1));
  }

  @Test
  void builtBeforeOrAfterOurs() {
    for (Compilation compilation :
        List.of(
            compile(BUILT, lombok(), new WorkflowProcessor()),
            compile(BUILT, new WorkflowProcessor(), lombok()))) {
      assertThat(compilation.errors()).isEmpty();
      assertThat(compilation.generatedFiles())
          .anyMatch(file -> file.getName().endsWith("Built.asl.json"));
    }
  }

  /** Before ours, so that there are accessors when types are read. */
  @Test
  void annotatedTypesAreRead() {
    Compilation compilation = compile(ANNOTATED, lombok(), new WorkflowProcessor());

    assertThat(compilation.errors())
        .singleElement()
        .satisfies(
            error ->
                assertThat(error.getMessage(null))
                    .contains("`$.waitTme` leads nowhere", "Job has guid, waitTime, command"));
  }
}
