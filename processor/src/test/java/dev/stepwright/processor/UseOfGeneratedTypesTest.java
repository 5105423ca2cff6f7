package dev.stepwright.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/** Code of the module that is compiled uses what is generated for a workflow. */
class UseOfGeneratedTypesTest {
  private static final JavaFileObject USER =
      JavaFileObjects.forSourceString(
          "workflows.User",
          """
          package workflows;

          import dev.stepwright.dsl.client.WorkflowExecutor;
          import dev.stepwright.dsl.json.JsonValue;
          import dev.stepwright.dsl.task.TaskBindings;

          final class User implements BatchJobTasks {
            static final String STATE = BatchJobStates.JOB_COMPLETE;

            @Override
            public String submitJob(BatchJob.Job job) {
              return job.command();
            }

            @Override
            public String checkJob(String guid) {
              return guid;
            }

            TaskBindings tasks() {
              return BatchJobTasks.of(this);
            }

            JsonValue run(WorkflowExecutor executor) throws InterruptedException {
              return new BatchJobClient(executor).run(new BatchJob.Job("a", 1));
            }
          }
          """);

  private static Compilation compile(String workflow) {
    return javac()
        .withOptions("-Xlint:all,-processing,-classfile", "-Werror")
        .withProcessors(new WorkflowProcessor())
        .compile(JavaFileObjects.forSourceString("workflows.BatchJob", workflow), USER);
  }

  private static String batchJob() throws IOException {
    return Files.readString(Path.of("src/test/workflows/good/BatchJob.java"));
  }

  @Test
  void compiles() throws IOException {
    assertThat(compile(batchJob()).diagnostics()).isEmpty();
  }

  @Test
  void oneMistypedStateIsOneError() throws IOException {
    Compilation compilation =
        compile(
            batchJob().replace("next = \"Get Final Job Status\"", "next = \"Get Final Status\""));

    assertThat(compilation.errors())
        .singleElement()
        .satisfies(
            error ->
                assertThat(error.getMessage(null))
                    .startsWith("[TRANSITION_TARGET_UNKNOWN]")
                    .contains("Did you mean `Get Final Job Status`?"));
  }

  @Test
  void innerScopesHaveConstants() {
    Compilation compilation =
        javac()
            .withOptions("-Xlint:all,-processing,-classfile", "-Werror")
            .withProcessors(new WorkflowProcessor())
            .compile(
                JavaFileObjects.forSourceString(
                    "workflows.Orders",
                    """
                    package workflows;

                    import dev.stepwright.dsl.annotation.*;

                    @Workflow
                    public interface Orders {
                      String FIRST_OF_EACH = LineStates.PACK_LINE;

                      @MapState(itemProcessor = Line.class, end = true)
                      void each();

                      @ItemProcessor(inOrder = true)
                      interface Line {
                        @PassState
                        void packLine();
                      }
                    }
                    """));

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.generatedSourceFile("workflows.LineStates"))
        .hasValueSatisfying(
            file ->
                assertThat(text(file))
                    .contains(
                        "The names of the States of {@link Orders.Line}.",
                        "public final class LineStates {",
                        "public static final String PACK_LINE = \"PackLine\";"));
  }

  @Test
  void typesKeepTheAnnotationsOfTheirUses() {
    Compilation compilation =
        javac()
            .withOptions("-Xlint:all,-processing,-classfile", "-Werror")
            .withProcessors(new WorkflowProcessor())
            .compile(
                JavaFileObjects.forSourceString(
                    "workflows.Orders",
                    """
                    package workflows;

                    import dev.stepwright.dsl.annotation.*;
                    import java.lang.annotation.ElementType;
                    import java.lang.annotation.Target;
                    import java.util.List;
                    import java.util.Map;
                    import org.jspecify.annotations.Nullable;

                    @Workflow(inOrder = true)
                    class Orders {
                      record Item(String id) {}

                      @Target(ElementType.TYPE_USE)
                      private @interface Own {}

                      @TaskState(resource = "${A}")
                      @Nullable String @Nullable [] a(int @Nullable [] input) {
                        return null;
                      }

                      @TaskState(resource = "${B}")
                      Map.@Nullable Entry<String, Orders.@Nullable Item> b(@Own @Nullable String @Nullable [] in) {
                        return null;
                      }

                      @TaskState(resource = "${C}", inputPath = "$")
                      void c(Map<String, ? extends List<@Nullable Item>> input) {}
                    }
                    """));

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(text(compilation.generatedSourceFile("workflows.OrdersTasks").orElseThrow()))
        .contains(
            "@Nullable String @Nullable [] a(int @Nullable [] input);",
            "Map.@Nullable Entry<String, Orders.@Nullable Item> b(@Nullable String @Nullable [] in);",
            "void c(Map<String, ? extends List<Orders.@Nullable Item>> input);",
            ".bind(\"${B}\", String[].class, tasks::b)");
  }

  @Test
  void annotationsThatNameWhatIsHiddenAreLeftOut() throws IOException {
    Compilation compilation =
        javac()
            .withOptions("-Xlint:all,-processing,-classfile", "-Werror")
            .withProcessors(new WorkflowProcessor())
            .compile(
                JavaFileObjects.forSourceString(
                    "workflows.Orders",
                    """
                    package workflows;

                    import dev.stepwright.dsl.annotation.*;
                    import java.lang.annotation.ElementType;
                    import java.lang.annotation.Target;

                    @Workflow(inOrder = true)
                    @SuppressWarnings("deprecation")
                    class Orders {
                      @Target(ElementType.TYPE_USE)
                      @interface Size {
                        Class<?> of() default String.class;
                        Class<?>[] all() default {};
                        Part part() default @Part;
                      }

                      @interface Part {
                        Kind[] kinds() default {};
                      }

                      @Deprecated
                      @Target(ElementType.TYPE_USE)
                      @interface Old {}

                      private static final class Check {}

                      enum Kind { SMALL }

                      private enum Inner { A }

                      @Target(ElementType.TYPE_USE)
                      @interface In {
                        Inner[] value();
                      }

                      @TaskState(resource = "${A}")
                      @Size(of = Check.class) String a(@Size(all = {int.class, Check[].class}) String in) {
                        return in;
                      }

                      @TaskState(resource = "${B}")
                      @Size(part = @Part(kinds = Kind.SMALL)) String b(@In(Inner.A) String in) {
                        return in;
                      }

                      @TaskState(resource = "${C}")
                      @Old String c(@Size(of = int[].class) String in) {
                        return in;
                      }
                    }
                    """));

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(text(compilation.generatedSourceFile("workflows.OrdersTasks").orElseThrow()))
        .contains(
            "@SuppressWarnings(\"deprecation\")",
            " String a(String in);",
            "@Orders.Size(part = @Orders.Part(kinds = Orders.Kind.SMALL)) String b(String in);",
            "@Orders.Old String c(@Orders.Size(of = int[].class) String in);");
  }

  @Test
  void typesOfAnotherPackageAreToBePublic() {
    Compilation compilation =
        javac()
            .withProcessors(new WorkflowProcessor())
            .compile(
                JavaFileObjects.forSourceString(
                    "other.Shared",
                    """
                    package other;

                    import dev.stepwright.dsl.annotation.*;

                    @Branch
                    public interface Shared {
                      @TaskState(resource = "${Work}", end = true)
                      String work(Job job);
                    }

                    record Job() {}
                    """),
                JavaFileObjects.forSourceString(
                    "workflows.Orders",
                    """
                    package workflows;

                    import dev.stepwright.dsl.annotation.*;

                    @Workflow
                    interface Orders {
                      @ParallelState(branches = other.Shared.class, end = true)
                      void split();
                    }
                    """));

    assertThat(compilation.errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.getMessage(null))
                  .startsWith("[TYPE_HIDDEN]")
                  .contains("`Job`: Job is not public, in another package");
              assertThat(error.getLineNumber()).isEqualTo(8);
              assertThat(error.getColumnNumber()).isEqualTo(15);
            });
  }

  private static String text(JavaFileObject file) {
    try {
      return file.getCharContent(false).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Counts rounds, the last one among them. */
  private static class Rounds extends AbstractProcessor {
    int count;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
      count++;
      return false;
    }
  }

  /** Writes a record in each of two rounds. */
  private static final class TwoRounds extends Rounds {
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
      super.process(annotations, environment);
      if (count <= 2) {
        String name = count == 1 ? "First" : "Second";
        try (Writer file = processingEnv.getFiler().createSourceFile("data." + name).openWriter()) {
          file.write("package data; public record " + name + "(int number) {}");
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }

  private static int rounds(JavaFileObject... sources) {
    Rounds rounds = new Rounds();
    Compilation compilation =
        javac().withProcessors(new WorkflowProcessor(), rounds).compile(sources);
    assertThat(compilation.errors()).isEmpty();
    return rounds.count;
  }

  /** One round with the sources, one with what is generated, and the last. */
  @Test
  void aWorkflowThatIsCompleteIsDoneInOneRound() {
    assertThat(rounds(pass("\"Done\""))).isEqualTo(3);
  }

  private static JavaFileObject pass(String next) {
    return JavaFileObjects.forSourceString(
        "workflows.Own",
        """
        package workflows;

        import dev.stepwright.dsl.annotation.PassState;
        import dev.stepwright.dsl.annotation.SucceedState;
        import dev.stepwright.dsl.annotation.Workflow;

        @Workflow(inOrder = true)
        interface Own {
          @PassState(next = %s)
          void begin();

          @SucceedState
          void done();
        }
        """
            .formatted(next));
  }

  @Test
  void aWorkflowThatNeedsItsOwnConstantsWaitsForThem() {
    assertThat(rounds(pass("OwnStates.DONE"))).isEqualTo(4);
  }

  @Test
  void aWorkflowWaitsForWhatItsDataRefersTo() {
    JavaFileObject workflow =
        JavaFileObjects.forSourceString(
            "workflows.Deep",
            """
            package workflows;

            import data.First;
            import dev.stepwright.dsl.annotation.PassState;
            import dev.stepwright.dsl.annotation.Workflow;

            @Workflow(inOrder = true, input = Deep.Input.class)
            interface Deep {
              record Input(First first) {}

              @PassState(inputPath = "$.first.nothing", end = true)
              void pick();
            }
            """);

    Compilation compilation =
        javac().withProcessors(new WorkflowProcessor(), new TwoRounds()).compile(workflow);

    assertThat(compilation.diagnostics())
        .extracting(each -> each.getMessage(null))
        .anyMatch(message -> message.contains("`$.first.nothing` leads nowhere"));
  }

  @Test
  void typesOfMethodsMayBeWrittenInLaterRounds() {
    JavaFileObject workflow =
        JavaFileObjects.forSourceString(
            "workflows.Late",
            """
            package workflows;

            import data.First;
            import data.Second;
            import dev.stepwright.dsl.annotation.TaskState;
            import dev.stepwright.dsl.annotation.Workflow;
            import java.util.List;

            @Workflow(inOrder = true, output = Second.class)
            interface Late {
              @TaskState(resource = "${OneArn}")
              List<Second> one(First first);

              final class Work implements LateTasks {
                @Override
                public List<Second> one(First first) {
                  return List.of(new Second(first.number()));
                }

                Second run(LateClient client) throws InterruptedException {
                  return client.run(new First(1));
                }
              }
            }
            """);

    Compilation compilation =
        javac()
            .withOptions("-Xlint:all,-processing,-classfile", "-Werror")
            .withProcessors(new WorkflowProcessor(), new TwoRounds())
            .compile(workflow);

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.generatedFile(StandardLocation.CLASS_OUTPUT, "asl/Late.asl.json"))
        .isPresent();
  }

  @Test
  void aMissingTypeIsNotWaitedFor() throws IOException {
    Compilation compilation =
        compile(batchJob().replace("submitJob(Job job)", "submitJob(Jab job)"));

    assertThat(compilation.errors())
        .allSatisfy(error -> assertThat(error.getMessage(null)).contains("class Jab"));
  }
}
