package dev.stepwright.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/** A flowchart stands beside a definition if it was asked for. */
class MermaidFileTest {
  private static final String ANNOTATED =
      """
      package p;
      import dev.stepwright.dsl.annotation.*;
      @Workflow
      interface Order {
        @PassState(name = "Größe \\"L\\"", end = true)
        void size();
      }
      """;

  private static final String BUILT =
      """
      package p;
      import static dev.stepwright.dsl.builder.Workflows.*;
      import dev.stepwright.dsl.annotation.Workflow;
      import dev.stepwright.dsl.builder.WorkflowDefinition;
      class Built {
        @Workflow static WorkflowDefinition<?, ?> order() { return workflow(pass("Größe \\"L\\"")); }
      }
      """;

  private static final String FLOWCHART =
      """
      flowchart TB
        n0(("Start"))
        n1("Größe #quot;L#quot;<br/>Pass")
        n2(("End"))
        n0 --> n1
        n1 --> n2
      """;

  @Test
  void ofAnAnnotatedType() {
    isBeside("p.Order", ANNOTATED);
  }

  @Test
  void ofABuiltWorkflow() {
    isBeside("p.Built", BUILT);
  }

  private static void isBeside(String name, String source) {
    for (String option : List.of("-Astepwright.mermaid=true", "-Astepwright.mermaid")) {
      // The encoding of the sources is not that of the files.
      Compilation compilation = compile(name, source, option, "-encoding", "US-ASCII");

      assertThat(compilation).succeededWithoutWarnings();
      assertThat(compilation)
          .generatedFile(StandardLocation.CLASS_OUTPUT, "asl/Order.mmd")
          .contentsAsString(StandardCharsets.UTF_8)
          .startsWith(FLOWCHART);
    }
  }

  @Test
  void isNotThereUnlessAskedFor() {
    for (String option : List.of("-Astepwright.mermaid=false", "-Xlint:none")) {
      Compilation compilation = compile("p.Order", ANNOTATED, option);

      assertThat(compilation).succeeded();
      assertThat(compilation.generatedFile(StandardLocation.CLASS_OUTPUT, "", "asl/Order.mmd"))
          .isEmpty();
    }
  }

  private static Compilation compile(String name, String source, Object... options) {
    return javac()
        .withProcessors(new WorkflowProcessor())
        .withOptions(options)
        .compile(JavaFileObjects.forSourceString(name, source));
  }
}
