package dev.stepwright.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.stepwright.processor.read.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide to annotations shows parts of the files that are compiled, and what javac prints. */
class AnnotationsGuideTest {
  private static final Path GUIDE = Path.of("../docs/guide/annotations.md");
  private static final Path WORKFLOWS = Path.of("src/test/workflows");
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```(java|json|text) (\\S+)\n(.*?)\n```$");

  private static List<MatchResult> blocks(String kind) throws IOException {
    return BLOCK
        .matcher(Files.readString(GUIDE))
        .results()
        .filter(block -> block.group(1).equals(kind))
        .toList();
  }

  @Test
  void showsPartsOfWorkflows() throws IOException {
    List<MatchResult> blocks = blocks("java");

    assertThat(blocks).hasSize(12);
    for (MatchResult block : blocks) {
      String file = Files.readString(WORKFLOWS.resolve("good").resolve(block.group(2)));
      assertThat(List.of(0, 2, 4))
          .as(block.group(3))
          .anyMatch(indentation -> file.contains(indented(block.group(3), indentation)));
    }
  }

  private static String indented(String text, int spaces) {
    return text.replaceAll("(?m)^(?=.)", " ".repeat(spaces));
  }

  @Test
  void showsTheDefinition() throws IOException {
    for (MatchResult block : blocks("json")) {
      assertThat(WORKFLOWS.resolve("good").resolve(block.group(2)))
          .content()
          .isEqualTo(block.group(3) + "\n");
    }
  }

  @Test
  void showsWhatTheCompilerPrints() throws IOException {
    MatchResult block = blocks("text").get(0);
    Path file = WORKFLOWS.resolve("bad").resolve(block.group(2));
    Compilation compilation =
        javac()
            .withProcessors(new WorkflowProcessor())
            .compile(
                JavaFileObjects.forSourceString(
                    "workflows." + block.group(2).replace(".java", ""), Files.readString(file)));

    assertThat(compilation.errors()).hasSize(1);
    assertThat(compilation.errors().get(0).toString()).endsWith("/" + block.group(3));
  }

  @Test
  void listsWhatTheProcessorSays() throws IOException {
    List<String> codes =
        Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|")
            .matcher(Files.readString(GUIDE))
            .results()
            .map(code -> code.group(1))
            .toList();

    assertThat(codes).hasSameSizeAs(ProblemCode.values());
    for (ProblemCode code : ProblemCode.values()) {
      assertThat(codes).contains(code.name());
    }
  }
}
