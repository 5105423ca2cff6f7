package dev.stepwright.runtime.internal.query.jsonata;

import org.jspecify.annotations.Nullable;

/**
 * What a matcher found in a string.
 *
 * @param text what matched
 * @param start where it begins
 * @param end where it ends
 * @param groups an array of what the parts in parentheses matched
 */
record Match(String text, int start, int end, Object groups) {

  /** Finds one match after another, as a regular expression or as a function of the expression. */
  abstract static class Finder {
    abstract @Nullable Match first();

    abstract @Nullable Match next(Match match);
  }

  static Finder finder(Evaluation evaluation, FunctionValue matcher, String text) {
    return matcher instanceof RegexFunction regex
        ? new RegexFinder(evaluation, regex, text)
        : new FunctionFinder(evaluation, matcher, text);
  }

  private static final class RegexFinder extends Finder {
    private final Evaluation evaluation;
    private final RegexFunction regex;
    private final String text;

    RegexFinder(Evaluation evaluation, RegexFunction regex, String text) {
      this.evaluation = evaluation;
      this.regex = regex;
      this.text = text;
    }

    @Override
    @Nullable Match first() {
      Match match = regex.find(evaluation, text, 0);
      return match;
    }

    @Override
    @Nullable Match next(Match match) {
      return regex.after(evaluation, text, match);
    }
  }

  private static final class FunctionFinder extends Finder {
    private static final @Nullable Object[] NONE = {};

    private final Evaluation evaluation;
    private final FunctionValue matcher;
    private final String text;
    private @Nullable FunctionValue next;

    FunctionFinder(Evaluation evaluation, FunctionValue matcher, String text) {
      this.evaluation = evaluation;
      this.matcher = matcher;
      this.text = text;
    }

    @Override
    @Nullable Match first() {
      return match(matcher.call(evaluation, new @Nullable Object[] {text}, null));
    }

    @Override
    @Nullable Match next(Match match) {
      return next == null ? null : match(next.call(evaluation, NONE, null));
    }

    private @Nullable Match match(@Nullable Object result) {
      evaluation.step();
      if (result == null) {
        return null;
      }
      if (Values.isObject(result)
          && Values.member(result, "match") instanceof String matched
          && Values.member(result, "start") instanceof Number start
          && Values.member(result, "end") instanceof Number end
          && Values.isArray(Values.member(result, "groups"))
          && Values.member(result, "next") instanceof FunctionValue following) {
        next = following;
        Object groups = Values.member(result, "groups");
        return new Match(matched, start.intValue(), end.intValue(), groups == null ? "" : groups);
      }
      throw JsonataException.of(ErrorCode.T1010);
    }
  }
}
