package dev.stepwright.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.stepwright.dsl.json.JsonString;
import java.util.regex.Pattern;

/** Texts as Java has them. */
final class TextLiteral {
  /** What ends a line for JavaPoet, which would begin a new one within the literal. */
  private static final Pattern LINE_END = Pattern.compile("[\\x85\\u2028\\u2029]");

  private TextLiteral() {}

  /** A literal: a text of JSON is one of Java too. */
  static CodeBlock of(String text) {
    String literal = new JsonString(text).toJson();
    return CodeBlock.of(
        "$L",
        LINE_END
            .matcher(literal)
            .replaceAll(end -> String.format("\\\\u%04x", (int) end.group().charAt(0))));
  }
}
