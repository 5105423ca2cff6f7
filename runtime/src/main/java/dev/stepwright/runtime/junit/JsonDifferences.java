package dev.stepwright.runtime.junit;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where two JSON values differ, each difference a line. */
final class JsonDifferences {
  private static final int MOST = 5;
  private static final int MOST_CHARACTERS = 80;

  private final List<String> lines = new ArrayList<>();
  private int number;

  private JsonDifferences() {}

  /** The first differences; none where the values themselves are all there is to say. */
  static List<String> of(JsonValue expected, JsonValue found) {
    JsonDifferences differences = new JsonDifferences();
    if (expected.type() == found.type()) {
      differences.compare(JsonPointer.ROOT, expected, found);
    }
    if (differences.number > MOST) {
      differences.lines.add("and " + (differences.number - MOST) + " more");
    }
    return differences.lines;
  }

  private void compare(JsonPointer at, @Nullable JsonValue expected, @Nullable JsonValue found) {
    if (expected instanceof JsonObject expectedObject && found instanceof JsonObject foundObject) {
      Set<String> names = new LinkedHashSet<>();
      expectedObject.forEachMember((name, value) -> names.add(name));
      foundObject.forEachMember((name, value) -> names.add(name));
      for (String name : names) {
        compare(at.child(name), expectedObject.member(name), foundObject.member(name));
      }
    } else if (expected instanceof JsonArray expectedArray
        && found instanceof JsonArray foundArray) {
      for (int i = 0; i < Math.max(expectedArray.size(), foundArray.size()); i++) {
        compare(
            at.child(i),
            i < expectedArray.size() ? expectedArray.element(i) : null,
            i < foundArray.size() ? foundArray.element(i) : null);
      }
    } else if (expected == null ? found != null : !expected.equals(found)) {
      add(at, expected, found);
    }
  }

  private void add(JsonPointer at, @Nullable JsonValue expected, @Nullable JsonValue found) {
    if (at.equals(JsonPointer.ROOT)) {
      return;
    }
    if (++number <= MOST) {
      lines.add(at + ": expected " + shown(expected) + ", found " + shown(found));
    }
  }

  private static String shown(@Nullable JsonValue value) {
    String text = value == null ? "nothing" : value.toJson();
    return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "…" : text;
  }
}
