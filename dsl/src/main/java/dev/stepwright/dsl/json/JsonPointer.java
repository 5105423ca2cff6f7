package dev.stepwright.dsl.json;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a JSON document (RFC 6901): the member names and array indices that lead to it.
 *
 * <p>A pointer is its parent and one more token, so that walking a document costs one small object
 * a step; its text is made only when asked for.
 */
public final class JsonPointer {

  /** The whole document. */
  public static final JsonPointer ROOT = new JsonPointer(null, "", -1);

  /** A pointer of about this many characters is short enough for a sentence. */
  private static final int SHORT = 200;

  private final @Nullable JsonPointer parent;
  private final String name;
  private final int index;

  private JsonPointer(@Nullable JsonPointer parent, String name, int index) {
    this.parent = parent;
    this.name = name;
    this.index = index;
  }

  /** The member of this object. */
  public JsonPointer child(String name) {
    return new JsonPointer(this, name, -1);
  }

  /** The element of this array. */
  public JsonPointer child(int index) {
    return new JsonPointer(this, "", index);
  }

  /** The place of a pointer's text; tokens of digits count as names and indices alike. */
  public static JsonPointer parse(String text) {
    if (!text.isEmpty() && text.charAt(0) != '/') {
      throw new IllegalArgumentException("A JSON Pointer starts with '/': " + text);
    }
    JsonPointer pointer = ROOT;
    int start = 1;
    while (start <= text.length()) {
      int end = text.indexOf('/', start);
      end = end < 0 ? text.length() : end;
      pointer = pointer.child(text.substring(start, end).replace("~1", "/").replace("~0", "~"));
      start = end + 1;
    }
    return pointer;
  }

  /** What holds this place, or null at the root. */
  public @Nullable JsonPointer parent() {
    return parent;
  }

  /** The last token: a member's name, or an index in digits; empty at the root. */
  public String token() {
    return index >= 0 ? Integer.toString(index) : name;
  }

  /** The tokens from the root down. */
  public List<String> tokens() {
    List<String> tokens = new ArrayList<>();
    for (JsonPointer at = this; at.parent != null; at = at.parent) {
      tokens.add(at.token());
    }
    Collections.reverse(tokens);
    return tokens;
  }

  /** The value at this place in a document, or null if there is none. */
  public @Nullable JsonValue in(JsonValue document) {
    JsonValue value = document;
    for (String token : tokens()) {
      if (value instanceof JsonObject object) {
        value = object.member(token);
      } else {
        value = value instanceof JsonArray array ? element(array, token) : null;
      }
      if (value == null) {
        return null;
      }
    }
    return value;
  }

  private static @Nullable JsonValue element(JsonArray array, String token) {
    int index = token.matches("0|[1-9][0-9]{0,8}") ? Integer.parseInt(token) : array.size();
    return index < array.size() ? array.element(index) : null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsonPointer that && tokens().equals(that.tokens());
  }

  @Override
  public int hashCode() {
    return tokens().hashCode();
  }

  /**
   * The pointer's text for a sentence: where it is long, only its end, and names without their
   * rest.
   */
  public String shortened() {
    StringBuilder text = new StringBuilder();
    JsonPointer at = this;
    while (at.parent != null && text.length() < SHORT) {
      String token = at.token();
      text.insert(0, token.length() <= SHORT ? token : token.substring(0, SHORT) + "…");
      text.insert(0, '/');
      at = at.parent;
    }
    return at.parent == null ? text.toString() : "…" + text;
  }

  /** The pointer's text, "" for the root, as in {@code /States/Charge/Next}. */
  @Override
  public String toString() {
    ArrayDeque<String> tokens = new ArrayDeque<>();
    for (JsonPointer at = this; at.parent != null; at = at.parent) {
      tokens.push(at.token());
    }
    StringBuilder text = new StringBuilder();
    for (String token : tokens) {
      text.append('/').append(token.replace("~", "~0").replace("/", "~1"));
    }
    return text.toString();
  }
}
