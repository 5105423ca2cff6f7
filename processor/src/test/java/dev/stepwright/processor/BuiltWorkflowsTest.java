package dev.stepwright.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/** A workflow that a method builds has a definition, or there is an error. */
class BuiltWorkflowsTest {
  private static final String IMPORTS =
      """
      package p;
      import static dev.stepwright.dsl.builder.Workflows.*;
      import dev.stepwright.dsl.annotation.Workflow;
      import dev.stepwright.dsl.builder.WorkflowDefinition;
      """;

  private static Compilation compile(String name, String source, Object... options) {
    return javac()
        .withProcessors(new WorkflowProcessor())
        .withOptions(options)
        .compile(JavaFileObjects.forSourceString("p." + name, IMPORTS + source));
  }

  private static boolean defines(Compilation compilation, String workflow) {
    return compilation
        .generatedFile(StandardLocation.CLASS_OUTPUT, "", "asl/" + workflow + ".asl.json")
        .isPresent();
  }

  @Test
  void ofClassesWhoseNamesHaveADollar() {
    Compilation compilation =
        compile(
            "My$Workflows",
            """
            class My$Workflows {
              @Workflow static WorkflowDefinition<?, ?> first() { return workflow(pass("A")); }
              static class In$ner {
                @Workflow static WorkflowDefinition<?, ?> second() { return workflow(pass("A")); }
              }
            }
            """);

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(defines(compilation, "First")).isTrue();
    assertThat(defines(compilation, "Second")).isTrue();
  }
}
