package dev.stepwright.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workflows and ways to compile them that few have, and that neither crash nor are lost. */
class UnusualCompilationsTest {
  private static final String IMPORTS =
      """
      package w;

      import static dev.stepwright.dsl.builder.Workflows.*;

      import dev.stepwright.dsl.annotation.*;
      import dev.stepwright.dsl.builder.WorkflowDefinition;
      import java.util.List;

      """;

  @TempDir Path folder = Path.of("");

  private static Compilation compile(String source) {
    return javac()
        .withOptions("-Xlint:all,-processing,-classfile", "-Werror")
        .withProcessors(new WorkflowProcessor())
        .compile(JavaFileObjects.forSourceString("w.W", IMPORTS + source));
  }

  private static List<String> errors(Compilation compilation) {
    return compilation.errors().stream().map(each -> each.getMessage(null)).toList();
  }

  @Test
  void outputOfAWorkflowMayBeGeneric() throws IOException {
    Compilation compilation =
        compile(
            """
            final class W {
              record Order(List<Line> lines) {}

              record Line(String sku) {}

              interface Jobs {
                Line pack(Line line);
              }

              @Workflow
              static WorkflowDefinition<Order, List<Line>> packing() {
                var order = input(Order.class);
                return workflow(
                    map("All", order.at(Order::lines), task("One", "${Pack}", Jobs::pack)));
              }
            }
            """);

    assertThat(compilation.diagnostics()).isEmpty();
    JavaFileObject client = compilation.generatedSourceFile("w.PackingClient").orElseThrow();
    assertThat(client.getCharContent(true).toString())
        .contains("executor.start(WORKFLOW, input, new TypeReference<List<W.Line>>() {})");
  }

  @Test
  void outputsThatFitWhereAPartIsNotThereAreWarnedOf() {
    Compilation compilation =
        javac()
            .withProcessors(new WorkflowProcessor())
            .compile(
                JavaFileObjects.forSourceString(
                    "w.W",
                    IMPORTS
                        + """
                        @Workflow(inOrder = true, input = W.Order.class, output = W.Result.class)
                        interface W {
                          record Order(String id) {}

                          record Result(String id, String error) {}

                          @TaskState(resource = "${Pack}", resultPath = "$.r")
                          @Catch(errorEquals = "States.ALL", resultPath = "$.error", next = "Done")
                          String pack(Order order);

                          @SucceedState
                          void done();
                        }

                        @Workflow(
                            inOrder = true,
                            input = Listing.Lines.class,
                            output = Listing.Texts.class)
                        interface Listing {
                          record Line(String sku) {}

                          record Lines(List<Line> lines) {}

                          record Texts(List<String> lines) {}

                          @PassState
                          void pass();
                        }
                        """));

    assertThat(errors(compilation)).isEmpty();
    assertThat(compilation.warnings().stream().map(each -> each.getMessage(null)))
        .filteredOn(each -> each.startsWith("[DATA_TYPE]"))
        .hasSize(2)
        .anyMatch(each -> each.contains("`$.error` of the output may be the Error Output"))
        .anyMatch(each -> each.contains("`$.lines[*]` of the output may be Line {sku: string}"));
  }

  @Test
  void codesOfTheBuilderAreKnown() {
    assertThat(
            compile(
                    """
                    @SuppressWarnings("stepwright:NOTHING_FOLLOWS")
                    final class W {
                      @Workflow
                      static WorkflowDefinition<?, ?> ending() {
                        return workflow(succeed("Done"));
                      }
                    }
                    """)
                .diagnostics())
        .isEmpty();
  }

  @Test
  void ownerOfTasksMayBeCalledInput() {
    assertThat(
            compile(
                    """
                    final class W {
                      record Order(String id) {}

                      interface Input {
                        void note(Order order);
                      }

                      @Workflow
                      static WorkflowDefinition<?, ?> noting() {
                        return workflow(task("Note", "${Note}", Input::note));
                      }
                    }
                    """)
                .diagnostics())
        .isEmpty();
  }

  @Test
  void textsMayHaveLineEndsOfOtherLanguages() throws IOException {
    String end = "\\" + "u2028";
    Compilation compilation =
        compile(
            """
            @Workflow
            interface W {
              @PassState(name = "a |b", result = "{\\"c |d\\": 1}", next = "e |f")
              void first();

              @TaskState(name = "e |f", resource = "${g |h}", end = true)
              void second();
            }
            """
                .replace("|", end));

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(generated(compilation, "w.WStates")).contains("A_B = \"a " + end + "b\";");
    assertThat(generated(compilation, "w.WData")).contains("@JsonProperty(\"c " + end + "d\")");
    assertThat(generated(compilation, "w.WTasks")).contains(".bind(\"${g " + end + "h}\",");
  }

  private static String generated(Compilation compilation, String type) throws IOException {
    return compilation.generatedSourceFile(type).orElseThrow().getCharContent(true).toString();
  }

  @Test
  void typesMayBeRawAndDeprecated() {
    assertThat(
            compile(
                    """
                    @SuppressWarnings({"deprecation", "rawtypes", "removal"})
                    @Workflow(inOrder = true, output = W.Gone.class, lambdaHandlers = W.Work.class)
                    public interface W {
                      @Deprecated
                      record Old(String id) {}

                      @Deprecated(forRemoval = true)
                      record Gone(List<List> lists) {}

                      @PassState(result = "{\\"id\\": \\"a\\"}", resultPath = "$.data")
                      void begin();

                      @TaskState(resource = "${A}", inputPath = "$.data", resultPath = "$.old")
                      Old a(Old old) throws Failure;

                      @TaskState(resource = "${B}", inputPath = "$.old")
                      @Deprecated
                      List b(Old old);

                      @TaskState(resource = "${C}")
                      Gone c(List list);

                      @Deprecated
                      final class Failure extends Exception {
                        private static final long serialVersionUID = 1;
                      }

                      @Deprecated(forRemoval = true)
                      final class Work implements WTasks {
                        @Deprecated
                        public Work() {}

                        @Override
                        @Deprecated
                        public Old a(Old old) throws Failure {
                          throw new Failure();
                        }

                        @Override
                        public List b(Old old) {
                          return List.of();
                        }

                        @Override
                        public Gone c(List list) {
                          return new Gone(List.of());
                        }
                      }

                      @Deprecated
                      interface Jobs {
                        @Deprecated(forRemoval = true)
                        Gone pack(Old old);
                      }

                      @Workflow
                      static WorkflowDefinition<Old, Gone> packing() {
                        return workflow(task("Pack", "${Pack}", Jobs::pack));
                      }
                    }
                    """)
                .diagnostics())
        .isEmpty();
  }

  @Test
  void nullInAWorkflowIsAnError() {
    assertThat(
            errors(
                compile(
                    """
                    final class W {
                      @Workflow
                      static WorkflowDefinition<?, ?> charging() {
                        return workflow(task("Charge", System.getenv("NO_SUCH_VARIABLE")));
                      }
                    }
                    """)))
        .singleElement()
        .asString()
        .startsWith("[FACTORY_THROWS]");
  }

  @Test
  void statesThatShareStatesForEverAreAnError() {
    assertThat(
            errors(
                compile(
                    """
                    final class W {
                      @Workflow
                      static WorkflowDefinition<?, ?> doubling() {
                        dev.stepwright.dsl.builder.Fragment<Object, ?> states = pass("A");
                        for (int i = 0; i < 40; i++) {
                          states = parallel("P" + i, states, states);
                        }
                        return workflow(states);
                      }
                    }
                    """)))
        .singleElement()
        .asString()
        .startsWith("[DEFINITION_TOO_LARGE]");
  }

  @Test
  void forgottenAnnotationOfAStateIsSaid() {
    assertThat(
            errors(
                compile(
                    """
                    @Workflow(startAt = "Begin")
                    interface W {
                      void begin();

                      @PassState(next = "pack")
                      void order();

                      String pack(String order);

                      @PassState(name = "Begins", end = true)
                      void end();
                    }
                    """)))
        .hasSize(2)
        .anySatisfy(
            error ->
                assertThat(error)
                    .startsWith("[START_AT_UNKNOWN]")
                    .contains("The method `begin` is no State: annotate it with @PassState")
                    .doesNotContain("Did you mean"))
        .anySatisfy(
            error ->
                assertThat(error)
                    .startsWith("[TRANSITION_TARGET_UNKNOWN]")
                    .contains("The method `pack` is no State"));
  }

  @Test
  void overloadsAreOneError() {
    assertThat(
            errors(
                compile(
                    """
                    @Workflow
                    interface W {
                      @PassState(next = "Pack")
                      void order();

                      @PassState(next = "Order")
                      void pack();

                      @PassState(next = "Ship")
                      void pack(String order);

                      @PassState(end = true)
                      void ship();
                    }
                    """)))
        .singleElement()
        .asString()
        .startsWith("[STATE_NAME_DUPLICATE]");
  }

  @Test
  void forgottenImportIsTheOnlyError() {
    assertThat(
            errors(
                compile(
                    """
                    @Workflow(inOrder = true)
                    interface W {
                      @TaskState(resource = "${A}")
                      String a(Map<String, String> input);
                    }
                    """)))
        .singleElement()
        .asString()
        .contains("cannot find symbol");
  }

  @Test
  void numberThatIsNoneIsAnError() {
    assertThat(
            errors(
                compile(
                    """
                    @Workflow(inOrder = true)
                    interface W {
                      @TaskState(resource = "${A}")
                      @Retry(errorEquals = "X", backoffRate = Double.NaN)
                      void a();
                    }
                    """)))
        .singleElement()
        .asString()
        .contains("NaN");
  }

  @Test
  void memberMayBeCalledLikeAnAnnotationOfItsRecord() {
    assertThat(
            compile(
                    """
                    @Workflow(inOrder = true)
                    interface W {
                      @PassState(result = "{\\"a-b\\": 1, \\"JsonProperty\\": {\\"z\\": 1}}")
                      void a();
                    }
                    """)
                .diagnostics())
        .isEmpty();
  }

  @Test
  void severalModulesMayBeCompiledAtOnce() throws IOException {
    for (String module : List.of("one", "two")) {
      Path root = Files.createDirectories(folder.resolve("src/" + module));
      Files.writeString(
          root.resolve("module-info.java"),
          "module " + module + " { requires dev.stepwright.dsl; }");
      Files.writeString(
          Files.createDirectories(root.resolve(module)).resolve("Order.java"),
          """
          package %s;

          import dev.stepwright.dsl.annotation.*;

          @Workflow(name = "%s", inOrder = true)
          interface Order {
            @PassState
            void a();
          }
          """
              .formatted(module, module));
    }
    StringWriter out = new StringWriter();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavaCompiler.CompilationTask task =
        compiler.getTask(
            out,
            null,
            null,
            List.of(
                "--module-source-path",
                folder.resolve("src").toString(),
                "--module-path",
                System.getProperty("jdk.module.path", System.getProperty("java.class.path")),
                "-d",
                folder.resolve("out").toString(),
                "--module",
                "one,two"),
            null,
            null);
    task.setProcessors(List.of(new WorkflowProcessor()));

    assertThat(task.call()).as(out.toString()).isTrue();
    assertThat(folder.resolve("out/one/asl/one.asl.json")).exists();
    assertThat(folder.resolve("out/two/asl/two.asl.json")).exists();
  }

  @Test
  void findingsOfClassesStandWhereTheyAreReferredTo() throws IOException {
    Path source =
        Files.writeString(
            Files.createDirectories(folder.resolve("shared")).resolve("Shared.java"),
            """
            package shared;

            import dev.stepwright.dsl.annotation.*;

            @Branch(startAt = "Bill")
            public interface Shared {
              @MapState(itemProcessor = Each.class, end = true)
              void all();

              @ItemProcessor(inOrder = true)
              interface Each {
                @TaskState(resource = "${A}", timeoutSeconds = -1)
                String work(Thread input);
              }
            }
            """);
    String classes = Files.createDirectories(folder.resolve("classes")).toString();
    String path = System.getProperty("java.class.path");
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", path, "-d", classes, "" + source))
        .isZero();

    Compilation compilation =
        javac()
            .withProcessors(new WorkflowProcessor())
            .withOptions("-cp", classes + ":" + path)
            .compile(
                JavaFileObjects.forSourceString(
                    "w.W",
                    IMPORTS
                        + """
                        @Workflow(inOrder = true)
                        interface W {
                          @ParallelState(
                              branches = shared.Shared.class)
                          void split();
                        }
                        """));

    assertThat(compilation.errors())
        .hasSize(3)
        .allSatisfy(
            error -> {
              assertThat(error.getLineNumber()).isEqualTo(12);
              assertThat(error.getColumnNumber()).isEqualTo(31);
            });
    assertThat(errors(compilation))
        .anyMatch(error -> error.startsWith("[START_AT_UNKNOWN] In shared.Shared: There is no"))
        .anyMatch(error -> error.startsWith("[NUMBER_OUT_OF_RANGE] In shared.Shared.Each.work: "))
        .anyMatch(error -> error.startsWith("[TYPE_NOT_MAPPED] In shared.Shared.Each.work: "));
  }

  @Test
  void classesWithoutSourcesAreNotEvaluated() throws IOException {
    Path source =
        Files.writeString(
            Files.createDirectories(folder.resolve("w")).resolve("W.java"),
            IMPORTS
                + """
                final class W {
                  @Workflow
                  static WorkflowDefinition<?, ?> passing() {
                    return workflow(pass("A"));
                  }
                }
                """);
    String classes = Files.createDirectories(folder.resolve("classes")).toString();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    String path = System.getProperty("java.class.path");
    assertThat(
            compiler.run(null, null, null, "-proc:none", "-cp", path, "-d", classes, "" + source))
        .isZero();
    StringWriter out = new StringWriter();
    JavaCompiler.CompilationTask task =
        compiler.getTask(
            out,
            null,
            null,
            Stream.of("-proc:only", "-cp", classes + ":" + path, "-d", classes).toList(),
            List.of("w.W"),
            null);
    task.setProcessors(List.of(new WorkflowProcessor()));

    assertThat(task.call()).isFalse();
    assertThat(out.toString()).contains("[FACTORY_NOT_EVALUATED]").contains("javac was given none");
  }
}
