package dev.stepwright.cli.conformance;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonDocument;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares values with what AWS answered. Everything counts except the order of members and what
 * the case declares volatile; of that, the pieces of text it names must be there. Confined to one
 * thread.
 */
final class Comparison {
  static final int MAX_BYTES = 1 << 26;

  private final Set<String> volatilePointers;
  private final Map<String, List<String>> partial;
  private final Bindings bindings;
  private final List<Difference> differences = new ArrayList<>();

  Comparison(Set<String> volatilePointers, Map<String, List<String>> partial, Bindings bindings) {
    this.volatilePointers = volatilePointers;
    this.partial = partial;
    this.bindings = bindings;
  }

  /** A comparison of its own over the same declarations. */
  Comparison fresh() {
    return new Comparison(volatilePointers, partial, bindings);
  }

  /** What was found so far. */
  List<Difference> differences() {
    return differences;
  }

  /** Notes a difference. */
  void note(String pointer, String expected, String actual) {
    differences.add(new Difference(pointer, expected, actual));
  }

  /** Compares a value, absent ones being null, with the one AWS has at a place. */
  void compare(JsonPointer pointer, @Nullable JsonValue expected, @Nullable JsonValue actual) {
    String at = pointer.toString();
    if (expected == null || actual == null) {
      if (expected != actual) {
        note(at, shown(expected), shown(actual));
      }
    } else if (volatilePointers.contains(at)) {
      comparePieces(at, actual);
    } else if (expected instanceof JsonObject object) {
      compareObject(pointer, object, actual);
    } else if (expected instanceof JsonArray array && actual instanceof JsonArray found) {
      compareArray(pointer, array, found);
    } else if (!bindings.fill(expected).equals(actual)) {
      note(at, shown(expected), shown(actual));
    }
  }

  /** Compares a text, absent ones being null. */
  void compareText(JsonPointer pointer, @Nullable String expected, @Nullable String actual) {
    compare(
        pointer,
        expected == null ? null : new JsonString(expected),
        actual == null ? null : new JsonString(actual));
  }

  private void comparePieces(String at, JsonValue actual) {
    List<String> pieces = partial.get(at);
    if (pieces == null) {
      return;
    }
    if (!(actual instanceof JsonString text) || !matches(text.value(), pieces)) {
      note(at, "text of the pieces " + pieces, shown(actual));
    }
  }

  /** Whether a text is the pieces in their order with something between them. */
  static boolean matches(String text, List<String> pieces) {
    if (pieces.isEmpty()) {
      return true;
    }
    if (pieces.size() == 1) {
      return text.contains(pieces.get(0));
    }
    String first = pieces.get(0);
    String last = pieces.get(pieces.size() - 1);
    if (!text.startsWith(first) || !text.endsWith(last)) {
      return false;
    }
    int from = first.length();
    int end = text.length() - last.length();
    for (String piece : pieces.subList(1, pieces.size() - 1)) {
      int found = text.indexOf(piece, from);
      if (found < 0) {
        return false;
      }
      from = found + piece.length();
    }
    return from <= end;
  }

  private void compareObject(JsonPointer pointer, JsonObject expected, JsonValue actual) {
    if (actual instanceof JsonObject found) {
      expected.forEachMember(
          (name, value) -> compare(pointer.child(name), value, found.member(name)));
      found.forEachMember(
          (name, value) -> {
            if (expected.member(name) == null) {
              compare(pointer.child(name), null, value);
            }
          });
      return;
    }
    // The recorder parsed a Cause that starts with a brace.
    JsonValue parsed =
        pointer.token().equals("cause") && actual instanceof JsonString text
            ? parsed(text.value())
            : null;
    if (parsed instanceof JsonObject object) {
      compareObject(pointer, expected, object);
    } else {
      note(pointer.toString(), shown(expected), shown(actual));
    }
  }

  private void compareArray(JsonPointer pointer, JsonArray expected, JsonArray actual) {
    for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
      compare(
          pointer.child(i),
          i < expected.size() ? expected.element(i) : null,
          i < actual.size() ? actual.element(i) : null);
    }
  }

  /** The value of a JSON text, or null if it is none. */
  static @Nullable JsonValue parsed(String text) {
    JsonDocument document = new JsonReader(MAX_BYTES).read(text).document();
    return document == null ? null : document.root();
  }

  /** Compares the JSON text of a value, null if there is none, with the text that AWS returned. */
  void compareRaw(String pointer, String expected, @Nullable JsonValue actual) {
    String at = "/texts/" + pointer.replace("~", "~0").replace("/", "~1");
    if (actual == null) {
      note(at, expected, "nothing");
    } else if (volatilePointers.contains(at)) {
      comparePieces(at, new JsonString(actual.toJson()));
    } else {
      String filled = bindings.fill(expected);
      if (!filled.equals(actual.toJson())) {
        note(at, filled, actual.toJson());
      }
    }
  }

  static String shown(@Nullable JsonValue value) {
    return value == null ? "nothing" : value.toJson();
  }
}
