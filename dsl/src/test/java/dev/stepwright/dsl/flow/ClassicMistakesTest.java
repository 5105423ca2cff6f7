package dev.stepwright.dsl.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.definition.ParsedDefinition;
import dev.stepwright.dsl.definition.ReadOptions;
import dev.stepwright.dsl.diagnostic.Diagnostic;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.shape.ExampleShapes;
import dev.stepwright.dsl.shape.SchemaShapes;
import dev.stepwright.dsl.shape.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@code docs/guide/data-flow.md} shows what is said of mistakes, word for word. */
class ClassicMistakesTest {
  private static final Path GUIDE = Path.of("..", "docs", "guide", "data-flow.md");
  private static final Pattern ROW =
      Pattern.compile("\\| \\[([^\\]]+)\\]\\(#([^)]+)\\) \\| `+ ?(.+?) ?`+ \\| (.*) \\|");
  private static final Pattern CODE = Pattern.compile("(error|warning): \\[(\\w+)\\]");

  /**
   * A mistake.
   *
   * @param title its heading
   * @param text its section
   */
  private record Mistake(String title, String text) {
    String definition() {
      return Objects.requireNonNull(block(text, "json definition"));
    }

    String message() {
      return Objects.requireNonNull(block(text, "text"));
    }

    /** What is found, in one line each, with the hint below it. */
    String found(Shape usual) {
      String schema = block(text, "json schema");
      return lines(definition(), schema == null ? usual : SchemaShapes.of(json(schema)));
    }

    /** How the table says what is found. */
    String kind() {
      Matcher code = CODE.matcher(message());
      assertThat(code.find()).as(title).isTrue();
      return code.group(1) + " `" + code.group(2) + "`";
    }

    String anchor() {
      return title.toLowerCase(Locale.ROOT).replace(' ', '-').replaceAll("[^a-z0-9-]", "");
    }
  }

  @Test
  void theGuideShowsWhatIsFound() throws IOException {
    String guide = Files.readString(GUIDE);
    String real = real(guide);

    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(GUIDE, real);
    } else {
      assertThat(guide).isEqualTo(real);
    }
  }

  @Test
  void theTableListsEachMistake() throws IOException {
    String guide = Files.readString(GUIDE);
    List<Mistake> mistakes = mistakes(guide);
    List<String> listed = new ArrayList<>();
    Matcher row = ROW.matcher(guide);
    while (row.find()) {
      Mistake mistake = mistakes.get(listed.size());
      listed.add(row.group(1));
      assertThat(row.group(2)).isEqualTo(mistake.anchor());
      assertThat(mistake.definition()).contains(row.group(3));
      assertThat(row.group(4)).isEqualTo(mistake.kind());
    }

    assertThat(listed).hasSizeGreaterThan(20);
    assertThat(mistakes)
        .extracting(mistake -> mistake.title().replace("`", ""))
        .containsExactlyElementsOf(listed);
  }

  @Test
  void aGuardIsNoMistake() throws IOException {
    String guide = Files.readString(GUIDE);
    String guarded = Objects.requireNonNull(block(guide, "json guarded"));
    String schema = Objects.requireNonNull(block(guide, "json schema"));

    assertThat(lines(guarded, SchemaShapes.of(json(schema)))).isEmpty();
    assertThat(
            lines(
                guarded
                    .replace("\"Next\": \"Print\"", "\"Next\": \"Done\"")
                    .replace("\"Default\": \"Done\"", "\"Default\": \"Print\""),
                SchemaShapes.of(json(schema))))
        .contains("[DATA_PATH_");
  }

  /** The guide with the messages, and their codes in the table, as they are. */
  private static String real(String guide) {
    Shape usual = ExampleShapes.of(json(Objects.requireNonNull(block(guide, "json input"))));
    String real = guide;
    for (Mistake mistake : mistakes(guide)) {
      String found = mistake.found(usual);
      assertThat(found).as(mistake.title()).isNotEmpty();
      String text =
          mistake
              .text()
              .replace("```text\n" + mistake.message() + "```", "```text\n" + found + "```");
      real = real.replace(mistake.text(), text);
      String kind = new Mistake(mistake.title(), text).kind();
      real =
          real.replaceAll(
              "(?m)^(\\| \\[[^\\]]*\\]\\(#" + mistake.anchor() + "\\) \\| .* \\|).*\\|$",
              "$1 " + kind + " |");
    }
    return real;
  }

  private static String lines(String definition, Shape input) {
    ParsedDefinition read = new DefinitionReader(ReadOptions.DEFAULT).read(definition).orThrow();
    List<Diagnostic> found =
        DataFlowAnalysis.of(read.stateMachine(), read.origins(), FlowTypes.of(input)).diagnostics();
    return found.stream()
        .map(each -> each + (each.hint() == null ? "\n" : "\n  hint: " + each.hint() + "\n"))
        .collect(Collectors.joining());
  }

  private static List<Mistake> mistakes(String guide) {
    List<Mistake> mistakes = new ArrayList<>();
    for (String section : guide.split("(?m)^### ", -1)) {
      if (block(section, "json definition") != null) {
        mistakes.add(new Mistake(section.lines().findFirst().orElse(""), section));
      }
    }
    return mistakes;
  }

  private static JsonValue json(String text) {
    return Objects.requireNonNull(new JsonReader(Integer.MAX_VALUE).read(text).document()).root();
  }

  private static @Nullable String block(String text, String info) {
    Matcher block = Pattern.compile("```" + info + "\\n(.*?)```", Pattern.DOTALL).matcher(text);
    return block.find() ? block.group(1) : null;
  }
}
