package dev.stepwright.runtime;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An input and the answers of Tasks, which grow by what a State Machine reads.
 *
 * <p>Every object in them has a member that says where it is, so that wherever a State Machine has
 * carried it, it is known what to change for it to have another member.
 */
final class LearntData {
  /** The member that says where an object is. */
  private static final String ORIGIN = "originOfTheObject";

  /** The step into the JSON that a string is. */
  private static final String TEXT = "textOfTheString";

  private static final JsonPointer INPUT = JsonPointer.ROOT.child("input");
  private static final JsonPointer ITEM = JsonPointer.ROOT.child("item");

  private static final Pattern STEP =
      Pattern.compile("\\.?\\['([^']+)']|\\.?\\[(\\d+|\\*)]|\\.?([^.\\[]+)");

  private JsonValue world = JsonObject.EMPTY;

  LearntData() {
    set(INPUT, parsed("{}"));
    set(ITEM, parsed("{}"));
  }

  static JsonValue parsed(String text) {
    return Objects.requireNonNull(new JsonReader(Integer.MAX_VALUE - 1).read(text).document())
        .root();
  }

  JsonValue input() {
    return Objects.requireNonNull(at(world, INPUT.tokens()));
  }

  /** The item in every object of S3. */
  JsonObject item() {
    return at(world, ITEM.tokens()) instanceof JsonObject item ? item : JsonObject.EMPTY;
  }

  /** The answer of every Task of a State. */
  JsonValue answer(String state) {
    JsonPointer at = JsonPointer.ROOT.child("answer of " + state);
    JsonValue answer = at(world, at.tokens());
    if (answer == null) {
      answer = set(at, parsed("{}"));
    }
    return answer;
  }

  /** The place that is found at a Path in some data, or would be; null if that is not from here. */
  static @Nullable JsonPointer place(JsonValue data, String path) {
    List<String> steps = steps(path);
    JsonPointer found = null;
    int next = 0;
    JsonValue current = data;
    for (int i = 0; i <= steps.size() && current != null; i++) {
      if (current instanceof JsonObject object
          && object.member(ORIGIN) instanceof JsonString origin) {
        found = JsonPointer.parse(origin.value());
        next = i;
      }
      current = i < steps.size() ? at(current, steps.subList(i, i + 1)) : null;
    }
    for (int i = next; found != null && i < steps.size(); i++) {
      found = found.child(steps.get(i));
    }
    return found;
  }

  /** Puts a value at a place. */
  JsonValue set(JsonPointer place, JsonValue value) {
    JsonValue marked = marked(value, place);
    world = put(world, place.tokens(), JsonPointer.ROOT, marked);
    return marked;
  }

  /** A value whose objects say where they are, those within strings too. */
  private static JsonValue marked(JsonValue value, JsonPointer at) {
    if (value instanceof JsonObject object) {
      JsonObject.Builder members = JsonObject.builder();
      members.put(ORIGIN, new JsonString(at.toString()));
      object.forEachMember((name, member) -> members.put(name, marked(member, at.child(name))));
      return members.build();
    }
    if (value instanceof JsonArray array) {
      List<JsonValue> elements = new ArrayList<>();
      for (int i = 0; i < array.size(); i++) {
        elements.add(marked(array.element(i), at.child(Integer.toString(i))));
      }
      return JsonArray.of(elements);
    }
    boolean json = value instanceof JsonString text && text.value().matches("\\{}|\\[\\{}]");
    return json
        ? new JsonString(marked(parsed(((JsonString) value).value()), at.child(TEXT)).toJson())
        : value;
  }

  private static JsonValue put(
      JsonValue target, List<String> steps, JsonPointer at, JsonValue value) {
    if (steps.isEmpty()) {
      return value;
    }
    String step = steps.get(0);
    JsonPointer below = at.child(step);
    List<String> rest = steps.subList(1, steps.size());
    if (step.equals(TEXT) && target instanceof JsonString text) {
      return new JsonString(put(parsed(text.value()), rest, below, value).toJson());
    }
    if (step.matches("\\d+")) {
      List<JsonValue> elements =
          new ArrayList<>(target instanceof JsonArray array ? array.elements() : List.of());
      while (elements.size() <= Integer.parseInt(step)) {
        elements.add(JsonNull.NULL);
      }
      elements.set(
          Integer.parseInt(step), put(elements.get(Integer.parseInt(step)), rest, below, value));
      return JsonArray.of(elements);
    }
    JsonObject object =
        target instanceof JsonObject found
            ? found
            : JsonObject.of(ORIGIN, new JsonString(at.toString()));
    JsonValue member = object.member(step);
    return object.with(step, put(member == null ? JsonNull.NULL : member, rest, below, value));
  }

  private static @Nullable JsonValue at(JsonValue value, List<String> steps) {
    JsonValue current = value;
    for (String step : steps) {
      if (current instanceof JsonObject object) {
        current = object.member(step);
      } else if (current instanceof JsonArray array && step.matches("\\d+")) {
        int index = Integer.parseInt(step);
        current = index < array.size() ? array.element(index) : null;
      } else {
        return null;
      }
    }
    return current;
  }

  /** What a Path leads to in some data, or null. */
  static @Nullable JsonValue valueAt(JsonValue data, String path) {
    return at(data, steps(path));
  }

  /** Some data with a value at a Path, as {@code ResultPath} does it. */
  static JsonValue with(JsonValue data, String path, JsonValue value) {
    return put(data, steps(path), JsonPointer.ROOT, value);
  }

  /** The names and indexes of a Path; a wildcard counts as the first index. */
  private static List<String> steps(String path) {
    List<String> steps = new ArrayList<>();
    Matcher matcher = STEP.matcher(path.replaceFirst("^\\$+", ""));
    while (matcher.find()) {
      String index = matcher.group(2);
      if (matcher.group(1) != null) {
        steps.add(matcher.group(1));
      } else if (index != null) {
        steps.add(index.equals("*") ? "0" : index);
      } else {
        steps.add(matcher.group(3));
      }
    }
    return steps;
  }
}
