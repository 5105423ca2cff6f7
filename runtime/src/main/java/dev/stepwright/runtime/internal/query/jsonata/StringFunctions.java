package dev.stepwright.runtime.internal.query.jsonata;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Functions of strings; those that take a matcher are in {@link MatcherFunctions}. */
final class StringFunctions {
  private static final Pattern SPACES = Pattern.compile("[ \t\n\r]+");

  private StringFunctions() {}

  /** What a function of a string makes of one that is there. */
  @FunctionalInterface
  private interface OfString {
    @Nullable Object apply(Evaluation evaluation, String text, @Nullable Object[] arguments);
  }

  static void addTo(Builtins all) {
    all.add(
        "string",
        1,
        "<x-b?:s>",
        (evaluation, arguments) ->
            arguments[0] == null
                ? null
                : JsonText.string(evaluation, arguments[0], Boolean.TRUE.equals(arguments[1])));
    add(all, "length", 1, "<s-:n>", (e, s, a) -> (double) s.codePointCount(0, s.length()));
    add(all, "uppercase", 1, "<s-:s>", (e, s, a) -> e.text(s.toUpperCase(Locale.ROOT)));
    add(all, "lowercase", 1, "<s-:s>", (e, s, a) -> e.text(s.toLowerCase(Locale.ROOT)));
    add(all, "trim", 1, "<s-:s>", (e, s, a) -> trim(e, s));
    add(all, "substring", 3, "<s-nn?:s>", (e, s, a) -> substring(e, s, a[1], a[2]));
    add(all, "substringBefore", 2, "<s-s:s>", (e, s, a) -> before(e, s, a[1]));
    add(all, "substringAfter", 2, "<s-s:s>", (e, s, a) -> after(e, s, a[1]));
    add(all, "pad", 3, "<s-ns?:s>", (e, s, a) -> pad(e, s, a[1], a[2]));
    all.add("join", 2, "<a<s>s?:s>", (e, a) -> a[0] == null ? null : join(e, a[0], a[1]));
  }

  private static void add(
      Builtins all, String name, int arity, String signature, OfString function) {
    all.add(
        name,
        arity,
        signature,
        (evaluation, arguments) ->
            arguments[0] instanceof String text
                ? function.apply(evaluation, text, arguments)
                : null);
  }

  private static String trim(Evaluation evaluation, String text) {
    String collapsed = SPACES.matcher(text).replaceAll(" ");
    int start = collapsed.startsWith(" ") ? 1 : 0;
    int end = collapsed.length() - (collapsed.endsWith(" ") ? 1 : 0);
    return evaluation.text(start >= end ? "" : collapsed.substring(start, end));
  }

  private static @Nullable String before(
      Evaluation evaluation, String text, @Nullable Object mark) {
    int found = mark instanceof String characters ? evaluation.find(text, characters, 0) : -1;
    return found < 0 ? text : text.substring(0, found);
  }

  private static @Nullable String after(Evaluation evaluation, String text, @Nullable Object mark) {
    if (!(mark instanceof String characters)) {
      return text;
    }
    int found = evaluation.find(text, characters, 0);
    return found < 0 ? text : text.substring(found + characters.length());
  }

  /** Counts characters, not UTF-16 units. */
  private static String substring(
      Evaluation evaluation, String text, @Nullable Object from, @Nullable Object count) {
    int length = text.codePointCount(0, text.length());
    double start = from instanceof Number number ? number.doubleValue() : 0;
    if (length + start < 0) {
      start = 0;
    }
    double end = length;
    if (count instanceof Number number) {
      if (number.doubleValue() <= 0) {
        return "";
      }
      end = (start >= 0 ? start : length + start) + number.doubleValue();
    }
    int first = position(start, length);
    int last = position(end, length);
    if (first >= last) {
      return "";
    }
    int begin = text.offsetByCodePoints(0, first);
    return evaluation.text(text.substring(begin, text.offsetByCodePoints(begin, last - first)));
  }

  /** As JavaScript's {@code slice} reads a position: truncated, from the end where negative. */
  private static int position(double position, int length) {
    int whole = (int) Math.max(-length, Math.min(length, position));
    return whole < 0 ? length + whole : whole;
  }

  private static String pad(
      Evaluation evaluation, String text, @Nullable Object width, @Nullable Object with) {
    int wanted = width instanceof Number number ? number.intValue() : 0;
    String characters = with instanceof String string && !string.isEmpty() ? string : " ";
    int missing = Math.abs(wanted) - text.codePointCount(0, text.length());
    if (missing <= 0) {
      return text;
    }
    evaluation.characters(text.length() + (long) missing);
    int[] pattern = characters.codePoints().toArray();
    StringBuilder padding = new StringBuilder();
    for (int i = 0; i < missing; i++) {
      padding.appendCodePoint(pattern[i % pattern.length]);
    }
    return wanted < 0 ? padding + text : text + padding;
  }

  private static String join(Evaluation evaluation, Object strings, @Nullable Object separator) {
    StringBuilder joined = new StringBuilder();
    int size = Values.size(strings);
    for (int i = 0; i < size; i++) {
      if (i > 0 && separator instanceof String string) {
        joined.append(string);
      }
      joined.append(Values.item(strings, i));
      evaluation.step();
      if (joined.length() > evaluation.environment.maxCharacters) {
        throw evaluation.tooLarge();
      }
    }
    return evaluation.text(joined.toString());
  }
}
