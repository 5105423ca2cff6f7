package dev.stepwright.cli.conformance;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A time in the input that was computed from the clock.
 *
 * @param pointer where it stands in the input
 * @param offsetSecondsFromNow how long after the start
 * @param format how it is written: {@code YYYY}, {@code MM}, {@code DD}, {@code hh}, {@code mm} and
 *     {@code ss} stand for the parts of the time in UTC, everything else for itself
 */
record RelativeTime(String pointer, long offsetSecondsFromNow, String format) {
  private static final Set<String> MEMBERS = Set.of("offsetSecondsFromNow", "format");

  static RelativeTime read(String pointer, Members.Element element) {
    Members members = new Members(element.place(), element.object(), MEMBERS);
    Long offset = members.integerOrNull("offsetSecondsFromNow");
    if (offset == null) {
      throw new CaseFault(element.place().toString(), "offsetSecondsFromNow is missing");
    }
    return new RelativeTime(pointer, offset, members.text("format"));
  }

  /** The input with this time in it. */
  JsonValue in(JsonValue input, Instant now) {
    return replaced(input, JsonPointer.parse(pointer).tokens(), new JsonString(text(now)));
  }

  private String text(Instant now) {
    ZonedDateTime time = now.plusSeconds(offsetSecondsFromNow).atZone(ZoneOffset.UTC);
    return format
        .replace("YYYY", String.format(Locale.ROOT, "%04d", time.getYear()))
        .replace("MM", twoDigits(time.getMonthValue()))
        .replace("DD", twoDigits(time.getDayOfMonth()))
        .replace("hh", twoDigits(time.getHour()))
        .replace("mm", twoDigits(time.getMinute()))
        .replace("ss", twoDigits(time.getSecond()));
  }

  private static String twoDigits(int value) {
    return String.format(Locale.ROOT, "%02d", value);
  }

  private static JsonValue replaced(JsonValue value, List<String> tokens, JsonValue replacement) {
    if (tokens.isEmpty()) {
      return replacement;
    }
    String token = tokens.get(0);
    List<String> rest = tokens.subList(1, tokens.size());
    JsonValue member = value instanceof JsonObject object ? object.member(token) : null;
    if (member != null) {
      return ((JsonObject) value).with(token, replaced(member, rest, replacement));
    }
    if (value instanceof JsonArray array) {
      int index = Integer.parseInt(token);
      return array.with(index, replaced(array.element(index), rest, replacement));
    }
    throw new CaseFault("/inputRelativeToNow", "the input has no " + token);
  }
}
