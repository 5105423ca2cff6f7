package dev.stepwright.runtime.internal.query.jsonata;

import dev.stepwright.runtime.internal.query.BoundedText;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A regular expression, which is a function from a string to its first {@link Match}. */
final class RegexFunction extends FunctionValue {
  private final Pattern pattern;

  RegexFunction(Pattern pattern) {
    this.pattern = pattern;
  }

  @Override
  int arity() {
    return 2;
  }

  @Override
  @Nullable Object call(
      Evaluation evaluation, @Nullable Object[] arguments, @Nullable Object input) {
    if (arguments.length == 0 || !(arguments[0] instanceof String text)) {
      return null;
    }
    Match match = find(evaluation, text, 0);
    return match == null ? null : object(evaluation, text, match);
  }

  /** The first match at or after a position. */
  @Nullable Match find(Evaluation evaluation, String text, int from) {
    Matcher matcher = pattern.matcher(new BoundedText(text, evaluation::step));
    if (!matched(text, () -> matcher.find(from))) {
      return null;
    }
    ArrayValue groups = ArrayValue.array(evaluation, matcher.groupCount());
    for (int i = 1; i <= matcher.groupCount(); i++) {
      groups.add(matcher.group(i));
    }
    return new Match(matcher.group(), matcher.start(), matcher.end(), groups);
  }

  /** Whether a matcher finds what it looks for in a text; it must not take all of the stack. */
  static boolean matched(String text, BooleanSupplier matcher) {
    return BoundedText.matched(
        matcher,
        () ->
            JsonataException.withoutCode(
                "The regular expression repeats too often in a text of "
                    + text.length()
                    + " characters"));
  }

  /** The match as the object that a matcher function gives, with a function for the next one. */
  private ObjectValue object(Evaluation evaluation, String text, Match match) {
    ObjectValue object = new ObjectValue(evaluation);
    object.put(evaluation, "match", match.text());
    object.put(evaluation, "start", (double) match.start());
    object.put(evaluation, "end", (double) match.end());
    object.put(evaluation, "groups", match.groups());
    object.put(
        evaluation,
        "next",
        new Builtin(
            0,
            "<>",
            (inner, none) -> {
              Match next = after(inner, text, match);
              return next == null ? null : object(inner, text, next);
            }));
    return object;
  }

  /** The match after another one. */
  @Nullable Match after(Evaluation evaluation, String text, Match match) {
    if (match.end() >= text.length()) {
      return null;
    }
    Match next = find(evaluation, text, match.end());
    if (next != null && next.text().isEmpty()) {
      throw JsonataException.of(ErrorCode.D1004, next.text());
    }
    return next;
  }

  @Override
  FunctionValue partial(Evaluation evaluation, @Nullable Object[] arguments) {
    return new PartialFunction(this, arguments, (all, given) -> call(given, all, null));
  }
}
