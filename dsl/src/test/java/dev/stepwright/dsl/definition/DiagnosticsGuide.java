package dev.stepwright.dsl.definition;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code docs/diagnostics.md}: for every code its rules, a definition that breaks it, its cure. */
record DiagnosticsGuide(Map<DiagnosticCode, Section> sections) {
  private static final Pattern RULE = Pattern.compile("\\b[RT]\\d+\\b");
  private static final Pattern BLOCK =
      Pattern.compile("```json (bad|good|input)([^\\n]*)\\n(.*?)```", Pattern.DOTALL);

  /**
   * The section of a code.
   *
   * @param text all of it
   * @param rules the numbers of the specification's MUST sentences it enforces
   * @param bad a definition that breaks it
   * @param good the same with the fault mended
   * @param input an input that both are meant for; null if that does not matter
   */
  record Section(String text, Set<String> rules, Block bad, Block good, @Nullable Block input) {}

  /**
   * A definition.
   *
   * @param options what follows "bad" or "good": the type of workflow, what the text stands for
   * @param definition its text
   */
  record Block(String options, String definition) {

    /** The bytes it stands for, where it cannot be printed: too large, too deep, not UTF-8. */
    byte[] bytes() {
      String text = definition;
      if (options.contains("deep")) {
        text = text.replace("…", "[".repeat(600) + "]".repeat(600));
      } else if (options.contains("large")) {
        text = text.replace("…", "x".repeat(DefinitionReader.MAX_BYTES));
      }
      return text.getBytes(
          options.contains("latin-1") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }
  }

  static DiagnosticsGuide read() {
    try {
      String guide = Files.readString(Path.of("..", "docs", "diagnostics.md"));
      Map<DiagnosticCode, Section> sections = new EnumMap<>(DiagnosticCode.class);
      for (String section : guide.split("(?m)^### ", -1)) {
        DiagnosticCode code = code(section.lines().findFirst().orElse(""));
        if (code != null) {
          sections.put(code, section(section));
        }
      }
      return new DiagnosticsGuide(sections);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable DiagnosticCode code(String title) {
    for (DiagnosticCode code : DiagnosticCode.values()) {
      if (code.name().equals(title.strip())) {
        return code;
      }
    }
    return null;
  }

  private static Section section(String text) {
    Set<String> rules = new LinkedHashSet<>();
    text.lines()
        .filter(line -> line.startsWith("Rules:"))
        .forEach(line -> RULE.matcher(line).results().forEach(found -> rules.add(found.group())));
    return new Section(text, rules, block(text, "bad"), block(text, "good"), find(text, "input"));
  }

  private static Block block(String text, String kind) {
    Block found = find(text, kind);
    if (found == null) {
      throw new IllegalStateException("No ```json " + kind + " block in: " + text);
    }
    return found;
  }

  private static @Nullable Block find(String text, String kind) {
    Matcher matcher = BLOCK.matcher(text);
    while (matcher.find()) {
      if (matcher.group(1).equals(kind)) {
        return new Block(matcher.group(2).strip(), matcher.group(3));
      }
    }
    return null;
  }

  Map<DiagnosticCode, Set<String>> rules() {
    Map<DiagnosticCode, Set<String>> rules = new EnumMap<>(DiagnosticCode.class);
    sections.forEach((code, section) -> rules.put(code, section.rules()));
    return rules;
  }
}
