package dev.stepwright.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/** Types that Jackson maps with a module are refused only where the module is not there. */
class JacksonModulesTest {
  private static final JavaFileObject WORKFLOW =
      JavaFileObjects.forSourceString(
          "workflows.Modules",
          """
          package workflows;

          import dev.stepwright.dsl.annotation.TaskState;
          import dev.stepwright.dsl.annotation.Workflow;
          import java.time.Instant;
          import java.util.Optional;

          @Workflow(inOrder = true)
          interface Modules {
            @TaskState(resource = "${OneArn}")
            Instant one(Optional<Instant> at);
          }
          """);

  private static final JavaFileObject OBJECTS =
      JavaFileObjects.forSourceString(
          "workflows.Objects",
          """
          package workflows;

          import dev.stepwright.dsl.annotation.TaskState;
          import dev.stepwright.dsl.annotation.Workflow;

          @Workflow(inOrder = true)
          interface Objects {
            interface Thing {}

            class Pair {
              Pair(String first, String second) {}
            }

            @TaskState(resource = "${OneArn}")
            void one(Thing thing);

            @TaskState(resource = "${TwoArn}")
            void two(Pair pair);
          }
          """);

  private static JavaFileObject module(String name) {
    int dot = name.lastIndexOf('.');
    return JavaFileObjects.forSourceString(
        name, "package " + name.substring(0, dot) + "; class " + name.substring(dot + 1) + " {}");
  }

  private static Compilation compile(JavaFileObject workflow, String... modules) {
    return javac()
        .withProcessors(new WorkflowProcessor())
        .compile(
            Stream.concat(Stream.of(workflow), Stream.of(modules).map(JacksonModulesTest::module))
                .toList());
  }

  @Test
  void warnWhereTheyAreMissing() {
    Compilation compilation = compile(WORKFLOW);

    assertThat(compilation.diagnostics())
        .hasSize(2)
        .allSatisfy(
            found -> {
              assertThat(found.getKind()).isEqualTo(Diagnostic.Kind.WARNING);
              assertThat(found.getMessage(null)).startsWith("[TYPE_NOT_MAPPED]");
            });
    assertThat(compilation.generatedFile(StandardLocation.CLASS_OUTPUT, "", "asl/Modules.asl.json"))
        .isPresent();
  }

  @Test
  void mapTheirTypes() {
    assertThat(
            compile(
                    WORKFLOW,
                    "com.fasterxml.jackson.datatype.jdk8.Jdk8Module",
                    "com.fasterxml.jackson.datatype.jsr310.JavaTimeModule")
                .diagnostics())
        .isEmpty();
    assertThat(compile(WORKFLOW, "com.fasterxml.jackson.datatype.jdk8.Jdk8Module").warnings())
        .hasSize(2)
        .allSatisfy(found -> assertThat(found.getMessage(null)).contains("jsr310"));
  }

  @Test
  void makeObjects() {
    assertThat(compile(OBJECTS).errors()).hasSize(2);
    assertThat(
            compile(
                    OBJECTS,
                    "com.fasterxml.jackson.module.mrbean.MrBeanModule",
                    "com.fasterxml.jackson.module.paramnames.ParameterNamesModule")
                .diagnostics())
        .isEqualTo(List.of());
  }
}
