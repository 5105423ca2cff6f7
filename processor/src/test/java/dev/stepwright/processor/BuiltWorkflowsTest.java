package dev.stepwright.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.Locale;
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

  private static void isNotCompiled(String declaration, String use, String message, String hint) {
    Compilation compilation =
        compile(
            "W",
            """
            class W {
              DECLARATION
              @Workflow static WorkflowDefinition<?, ?> hidden() {
                return workflow(pass("A" + USE));
              }
            }
            """
                .replace("DECLARATION", declaration)
                .replace("USE", use),
            "--add-exports=java.base/sun.security.x509=ALL-UNNAMED");

    assertThat(compilation.errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.getLineNumber()).isEqualTo(6);
              assertThat(error.getMessage(Locale.ROOT))
                  .startsWith("[FACTORY_NOT_COMPILED] The workflow uses code that does not")
                  .contains(message)
                  .endsWith(hint);
            });
  }

  @Test
  void notOfWhatOnlyTheCompilerKnows() {
    String message = "package sun.security.x509 is not visible";
    String hint = "-Astepwright.evaluationClassPath adds folders and archives.";

    isNotCompiled("static sun.security.x509.X500Name name;", "name", message, hint);
    isNotCompiled(
        """
        static class Name extends sun.security.x509.X500Name {\
          Name() throws java.io.IOException { super(""); }\
        }\
        """,
        "Name.class",
        message,
        hint);
  }

  @Test
  void notOfWhatTheCompilerHasNotLookedAt() {
    isNotCompiled(
        "enum E { ONE(Missing.ONE); E(Object o) { } }", "E.ONE", "variable Missing", "W.E");
  }

  @Test
  void sayOnceWhatIsWrongWithAllOfThem() {
    Compilation compilation =
        compile(
            "W",
            """
            class W {
              private static final String NAME = System.getProperty("none at all").strip();
              @Workflow static WorkflowDefinition<?, ?> first() { return workflow(pass(NAME)); }
              @Workflow static WorkflowDefinition<?, ?> second() { return workflow(pass(NAME)); }
            }
            """);

    assertThat(compilation.errors())
        .singleElement()
        .satisfies(error -> assertThat(error.getLineNumber()).isEqualTo(6));
  }
}
