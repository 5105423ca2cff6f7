package dev.stepwright.runtime.internal.query.jsonata;

import org.jspecify.annotations.Nullable;

/** Functions of a string and a matcher: a string, a regular expression or a function. */
final class MatcherFunctions {
  private MatcherFunctions() {}

  static void addTo(Builtins all) {
    all.add("contains", 2, "<s-(sf):b>", MatcherFunctions::contains);
    all.add("match", 3, "<s-f<s:o>n?:a<o>>", MatcherFunctions::match);
    all.add("split", 3, "<s-(sf)n?:a<s>>", MatcherFunctions::split);
    all.add("replace", 4, "<s-(sf)(sf)n?:s>", MatcherFunctions::replace);
  }

  private static @Nullable Object contains(Evaluation evaluation, @Nullable Object[] arguments) {
    if (!(arguments[0] instanceof String text) || arguments[1] == null) {
      return null;
    }
    if (arguments[1] instanceof FunctionValue matcher) {
      return Match.finder(evaluation, matcher, text).first() != null;
    }
    return arguments[1] instanceof String part && evaluation.find(text, part, 0) >= 0;
  }

  private static @Nullable Object match(Evaluation evaluation, @Nullable Object[] arguments) {
    if (!(arguments[0] instanceof String text)
        || !(arguments[1] instanceof FunctionValue matcher)) {
      return null;
    }
    double limit = limit(arguments[2], ErrorCode.D3040);
    ArrayValue found = ArrayValue.sequence(evaluation);
    if (limit <= 0) {
      return found;
    }
    Match.Finder finder = Match.finder(evaluation, matcher, text);
    Match match = finder.first();
    while (match != null && found.size() < limit) {
      ObjectValue object = new ObjectValue(evaluation);
      object.put(evaluation, "match", match.text());
      object.put(evaluation, "index", (double) match.start());
      object.put(evaluation, "groups", match.groups());
      found.add(object);
      match = finder.next(match);
    }
    return found;
  }

  private static double limit(@Nullable Object argument, ErrorCode negative) {
    double limit = argument instanceof Number number ? number.doubleValue() : Double.MAX_VALUE;
    if (limit < 0) {
      throw JsonataException.of(negative, argument);
    }
    return limit;
  }

  private static @Nullable Object split(Evaluation evaluation, @Nullable Object[] arguments) {
    if (!(arguments[0] instanceof String text) || arguments[1] == null) {
      return null;
    }
    double limit = limit(arguments[2], ErrorCode.D3020);
    ArrayValue parts = ArrayValue.array(evaluation);
    if (arguments[1] instanceof FunctionValue matcher) {
      splitAtMatches(evaluation, text, matcher, limit, parts);
    } else if (arguments[1] instanceof String separator) {
      splitAt(evaluation, text, separator, Math.floor(limit), parts);
    }
    return parts;
  }

  private static void splitAtMatches(
      Evaluation evaluation, String text, FunctionValue matcher, double limit, ArrayValue parts) {
    if (limit <= 0) {
      return;
    }
    Match.Finder finder = Match.finder(evaluation, matcher, text);
    Match match = finder.first();
    int start = 0;
    while (match != null && parts.size() < limit) {
      parts.add(slice(text, start, match.start()));
      start = match.end();
      match = finder.next(match);
    }
    if (parts.size() < limit) {
      parts.add(slice(text, start, text.length()));
    }
  }

  private static void splitAt(
      Evaluation evaluation, String text, String separator, double limit, ArrayValue parts) {
    if (separator.isEmpty()) {
      for (int i = 0; i < text.length() && parts.size() < limit; i++) {
        parts.add(text.substring(i, i + 1));
      }
      return;
    }
    int start = 0;
    while (parts.size() < limit) {
      int found = evaluation.find(text, separator, start);
      evaluation.step();
      parts.add(found < 0 ? text.substring(start) : text.substring(start, found));
      if (found < 0) {
        return;
      }
      start = found + separator.length();
    }
  }

  private static @Nullable Object replace(Evaluation evaluation, @Nullable Object[] arguments) {
    if (!(arguments[0] instanceof String text) || arguments[1] == null || arguments[2] == null) {
      return null;
    }
    if ("".equals(arguments[1])) {
      throw JsonataException.of(ErrorCode.D3010, arguments[1]);
    }
    double limit = limit(arguments[3], ErrorCode.D3011);
    if (arguments[1] instanceof FunctionValue matcher) {
      return evaluation.text(replace(evaluation, text, matcher, arguments[2], limit));
    }
    return evaluation.text(
        replace(evaluation, text, String.valueOf(arguments[1]), arguments[2], limit));
  }

  private static String replace(
      Evaluation evaluation, String text, String part, Object replacement, double limit) {
    if (!(replacement instanceof String with)) {
      throw JsonataException.of(ErrorCode.D3012, replacement);
    }
    StringBuilder result = new StringBuilder();
    int start = 0;
    int found = evaluation.find(text, part, 0);
    for (int count = 0; found >= 0 && count < limit; count++) {
      add(evaluation, text.substring(start, found), result);
      add(evaluation, with, result);
      start = found + part.length();
      found = evaluation.find(text, part, start);
    }
    return result.append(text, start, text.length()).toString();
  }

  private static String replace(
      Evaluation evaluation, String text, FunctionValue matcher, Object replacement, double limit) {
    Match.Finder finder = Match.finder(evaluation, matcher, text);
    StringBuilder result = new StringBuilder();
    int start = 0;
    Match match = limit > 0 ? finder.first() : null;
    for (int count = 0; match != null && count < limit; count++) {
      if (match.text().isEmpty()) {
        throw JsonataException.of(ErrorCode.D1004, match.text());
      }
      add(evaluation, slice(text, start, match.start()), result);
      add(evaluation, replaced(evaluation, match, replacement), result);
      start = match.start() + match.text().length();
      match = finder.next(match);
    }
    return result.append(slice(text, start, text.length())).toString();
  }

  private static void add(Evaluation evaluation, String part, StringBuilder result) {
    evaluation.step();
    if (result.length() + part.length() > evaluation.environment.maxCharacters) {
      throw evaluation.tooLarge();
    }
    result.append(part);
  }

  private static String replaced(Evaluation evaluation, Match match, Object replacement) {
    if (replacement instanceof String template) {
      return expanded(evaluation, match, template);
    }
    ObjectValue argument = new ObjectValue(evaluation);
    argument.put(evaluation, "match", match.text());
    argument.put(evaluation, "start", (double) match.start());
    argument.put(evaluation, "end", (double) match.end());
    argument.put(evaluation, "groups", match.groups());
    Object result =
        ((FunctionValue) replacement).call(evaluation, new @Nullable Object[] {argument}, null);
    if (result instanceof String string) {
      return string;
    }
    throw JsonataException.of(ErrorCode.D3012, result);
  }

  /**
   * Puts in the place of {@code $0} the match, of {@code $1}, {@code $2}, … its groups and of
   * {@code $$} a dollar sign; of several digits as many as there are groups for.
   */
  private static String expanded(Evaluation evaluation, Match match, String template) {
    StringBuilder result = new StringBuilder();
    int position = 0;
    int dollar = template.indexOf('$');
    while (dollar >= 0) {
      add(evaluation, template.substring(position, dollar), result);
      position = dollar + 1;
      char next = position < template.length() ? template.charAt(position) : ' ';
      if (next == '$') {
        result.append('$');
        position++;
      } else if (next == '0') {
        add(evaluation, match.text(), result);
        position++;
      } else if (next >= '1' && next <= '9') {
        position = group(evaluation, match, template, position, result);
      } else {
        result.append('$');
      }
      dollar = template.indexOf('$', position);
    }
    return result.append(template, position, template.length()).toString();
  }

  /** Appends the group that digits name; returns where they end. */
  private static int group(
      Evaluation evaluation, Match match, String template, int digits, StringBuilder result) {
    int groups = Values.size(match.groups());
    int maxDigits = groups == 0 ? 1 : Integer.toString(groups).length();
    int end = digits;
    int index = 0;
    while (end < template.length()
        && end - digits < maxDigits
        && Character.digit(template.charAt(end), 10) >= 0) {
      index = index * 10 + Character.digit(template.charAt(end++), 10);
    }
    if (end - digits > 1 && index > groups) {
      index /= 10;
      end--;
    }
    if (index >= 1 && index <= groups) {
      Object group = Values.item(match.groups(), index - 1);
      add(evaluation, group instanceof String matched ? matched : "", result);
    }
    return end;
  }

  private static String slice(String text, int start, int end) {
    int from = Math.max(0, Math.min(start, text.length()));
    int to = Math.max(from, Math.min(end, text.length()));
    return text.substring(from, to);
  }
}
