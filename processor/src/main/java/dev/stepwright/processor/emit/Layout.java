package dev.stepwright.processor.emit;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lays generated sources out as a person would. JavaPoet writes a short comment and an annotation
 * with a named value in three lines, ends a line with {@code throws}, and has a space in {@code
 * Map.@Nullable Entry}. What is looked for goes over the end of a line, or is in one without
 * quotes, so that it cannot be within a literal.
 */
final class Layout {
  private static final int WIDTH = 100;
  private static final Pattern SHORT_COMMENT =
      Pattern.compile("^( *)/\\*\\*\\n *\\* (.*)\\n *\\*/$", Pattern.MULTILINE);
  private static final Pattern THROWS =
      Pattern.compile(" throws(?=[^;{]*\\n)\\s+([^;{]+?)(?=;| \\{)");
  private static final Pattern EMPTY_BODY = Pattern.compile("\\{\\n *}");
  private static final Pattern SHORT_ANNOTATION =
      Pattern.compile("^( *@\\w+\\()\\n *(\\w+ = \\w+)\\n *\\)", Pattern.MULTILINE);
  private static final Pattern WITHIN_TYPE =
      Pattern.compile(" (?=@)(?<=^[^\"*]{1,200}\\. )", Pattern.MULTILINE);
  private static final Pattern TRAILING = Pattern.compile(" +$", Pattern.MULTILINE);

  private Layout() {}

  static String of(String source) {
    String text = SHORT_COMMENT.matcher(source).replaceAll(Layout::comment);
    text = THROWS.matcher(text).replaceAll(Layout::exceptions);
    text = SHORT_ANNOTATION.matcher(text).replaceAll("$1$2)");
    text = EMPTY_BODY.matcher(text).replaceAll("{}");
    text = WITHIN_TYPE.matcher(text).replaceAll("");
    return TRAILING.matcher(text).replaceAll("");
  }

  private static String comment(MatchResult found) {
    String line = found.group(1) + "/** " + found.group(2) + " */";
    return Matcher.quoteReplacement(line.length() <= WIDTH ? line : found.group());
  }

  private static String exceptions(MatchResult found) {
    String names = found.group(1).strip().replaceAll("\\s+", " ");
    return Matcher.quoteReplacement("\n      throws " + names);
  }
}
