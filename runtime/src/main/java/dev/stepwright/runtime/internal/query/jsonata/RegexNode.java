package dev.stepwright.runtime.internal.query.jsonata;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** {@code /pattern/flags}: a function that finds the next match in a string. */
final class RegexNode extends Node {
  private final @Nullable RegexFunction function;
  private final String fault;

  RegexNode(String pattern, String flags) {
    RegexFunction compiled = null;
    String message = "";
    try {
      int options = flags.indexOf('i') >= 0 ? Pattern.CASE_INSENSITIVE : 0;
      options |= flags.indexOf('m') >= 0 ? Pattern.MULTILINE : 0;
      String translated = RegexTranslation.toJava(pattern, flags.indexOf('m') >= 0);
      compiled = new RegexFunction(Pattern.compile(translated, options));
    } catch (PatternSyntaxException exception) {
      message =
          "Invalid regular expression: /"
              + pattern
              + "/"
              + flags
              + ": "
              + exception.getDescription();
    }
    this.function = compiled;
    this.fault = message;
  }

  @Override
  @Nullable Object compute(@Nullable Object input, Frame frame) {
    if (function == null) {
      throw JsonataException.withoutCode(fault);
    }
    return function;
  }
}
