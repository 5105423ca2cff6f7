package dev.stepwright.runtime.script;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.json.Origins;
import dev.stepwright.dsl.json.TextOrigin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value in a file that must be as expected; every method throws a {@link ScriptFault} otherwise.
 *
 * @param file the file's name
 * @param origins the places of the file
 * @param at where the value stands
 * @param value the value
 */
public record ScriptNode(String file, Origins origins, JsonPointer at, JsonValue value) {

  /** What is wrong with this value. */
  public ScriptFault fault(String message) {
    TextOrigin origin = origins.value(at) instanceof TextOrigin text ? text : null;
    return new ScriptFault(ScriptFile.place(file, origin) + message);
  }

  /** What is wrong with the name of this member. */
  ScriptFault nameFault(String message) {
    return new ScriptFault(namePlace() + message);
  }

  /** Where the name of this member stands, to begin a message with. */
  String namePlace() {
    return ScriptFile.place(file, origins.name(at) instanceof TextOrigin origin ? origin : null);
  }

  /** The members of an object. */
  public Map<String, ScriptNode> members(String expected) {
    if (!(value instanceof JsonObject object)) {
      throw fault(found() + "; expected " + expected);
    }
    Map<String, ScriptNode> members = new LinkedHashMap<>();
    object.forEachMember(
        (name, member) -> members.put(name, new ScriptNode(file, origins, at.child(name), member)));
    return members;
  }

  /** The members of an object that has no others than some. */
  Map<String, ScriptNode> members(String expected, Set<String> known) {
    Map<String, ScriptNode> members = members(expected);
    members.forEach(
        (name, member) -> {
          if (!known.contains(name)) {
            throw member.nameFault("unknown member \"" + name + "\"; expected " + expected);
          }
        });
    return members;
  }

  /** The elements of an array that has some. */
  public List<ScriptNode> elements(String expected) {
    if (!(value instanceof JsonArray array) || array.size() == 0) {
      throw fault(found() + "; expected " + expected);
    }
    List<ScriptNode> elements = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      elements.add(new ScriptNode(file, origins, at.child(i), array.element(i)));
    }
    return elements;
  }

  /** The text of a string. */
  public String text(String expected) {
    if (value instanceof JsonString text) {
      return text.value();
    }
    throw fault(found() + "; expected " + expected);
  }

  /** The text of a member, or null if there is none. */
  static @Nullable String textOrNull(@Nullable ScriptNode member, String expected) {
    return member == null ? null : member.text(expected);
  }

  private String found() {
    String json = value.toJson();
    return "found "
        + switch (value.type()) {
          case OBJECT -> json.length() == 2 ? "an empty object" : "an object";
          case ARRAY -> json.length() == 2 ? "an empty array" : "an array";
          case STRING -> "the string " + (json.length() > 60 ? json.substring(0, 60) + "…" : json);
          case NUMBER, BOOLEAN, NULL -> json;
        };
  }
}
