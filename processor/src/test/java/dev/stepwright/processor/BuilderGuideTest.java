package dev.stepwright.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.stepwright.dsl.builder.BuilderProblem;
import dev.stepwright.processor.evaluate.EvaluationCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide to the builder shows what compiles, and what the compiler says. */
class BuilderGuideTest {
  private static final Path GUIDE = Path.of("../docs/guide/builder.md");
  private static final Path WORKFLOWS = Path.of("src/test/workflows");
  private static final Path MIGRATION =
      Path.of("../examples/src/main/java/dev/stepwright/examples/migration");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+) (\\S+)\\n(.*?)\\n```$");

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

    assertThat(blocks).hasSize(8);
    for (MatchResult block : blocks) {
      String file = Files.readString(source(block.group(2)));
      assertThat(List.of(0, 2, 4))
          .as(block.group(3))
          .anyMatch(
              indentation ->
                  file.contains(block.group(3).replaceAll("(?m)^(?=.)", " ".repeat(indentation))));
    }
  }

  private static Path source(String name) {
    Path workflow = WORKFLOWS.resolve("good").resolve(name);
    return Files.exists(workflow) ? workflow : MIGRATION.resolve(name);
  }

  @Test
  void everyBlockOfJavaNamesItsFile() throws IOException {
    assertThat(Files.readAllLines(GUIDE)).doesNotContain("```java");
  }

  @Test
  void showsWhatTheCompilerPrints() throws IOException {
    List<MatchResult> blocks = blocks("text");

    assertThat(blocks).hasSize(2);
    for (MatchResult block : blocks) {
      assertThat(errors(block.group(2)))
          .anySatisfy(error -> assertThat(error).endsWith("/" + block.group(3)));
    }
  }

  private static List<String> errors(String name) throws IOException {
    Path file = WORKFLOWS.resolve("bad").resolve(name);
    Compilation compilation =
        javac()
            .withProcessors(new WorkflowProcessor())
            .compile(
                JavaFileObjects.forSourceString(
                    "workflows." + name.replace(".java", ""), Files.readString(file)));
    return compilation.errors().stream().map(Object::toString).toList();
  }

  @Test
  void listsWhatTheCompilerSaysOfBuilders() throws IOException {
    List<String> codes = new ArrayList<>();
    Arrays.stream(BuilderProblem.Code.values()).forEach(code -> codes.add(code.name()));
    Arrays.stream(EvaluationCode.values()).forEach(code -> codes.add(code.name()));

    assertThat(
            Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|")
                .matcher(Files.readString(GUIDE))
                .results()
                .map(code -> code.group(1)))
        .containsExactlyInAnyOrderElementsOf(codes);
  }
}
