package dev.stepwright.dsl.json;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A JSON array.
 *
 * <p>As a {@link List} it shows its elements as plain Java (see {@link JsonValue#toJava()}); {@link
 * #element} and {@link #elements} give them as JSON values.
 */
public final class JsonArray extends AbstractList<@Nullable Object>
    implements JsonValue, RandomAccess {

  /** The array without elements. */
  public static final JsonArray EMPTY = new JsonArray(new JsonValue[0]);

  private final JsonValue[] elements;
  private final @Nullable String text;

  /** {@link #textBytes()}, or 0 while nobody has asked; writing it twice does no harm. */
  private int textBytes;

  private JsonArray(JsonValue[] elements) {
    this(elements, null);
  }

  private JsonArray(JsonValue[] elements, @Nullable String text) {
    this.elements = elements;
    this.text = text;
  }

  /** The array of these elements. */
  public static JsonArray of(JsonValue... elements) {
    return elements.length == 0 ? EMPTY : new JsonArray(elements.clone());
  }

  /** The array of these elements. */
  public static JsonArray of(Collection<? extends JsonValue> elements) {
    return elements.isEmpty() ? EMPTY : new JsonArray(elements.toArray(new JsonValue[0]));
  }

  /** The element at an index from 0. */
  public JsonValue element(int index) {
    return elements[index];
  }

  /** The elements as JSON values, read-only. */
  public List<JsonValue> elements() {
    return Collections.unmodifiableList(Arrays.asList(elements));
  }

  /** This array with the element at an index replaced. */
  public JsonArray with(int index, JsonValue element) {
    JsonValue[] copy = elements.clone();
    copy[index] = element;
    JsonArray changed = new JsonArray(copy);
    if (textBytes != 0 && textBytes != Integer.MAX_VALUE) {
      changed.textBytes =
          JsonSize.sum(textBytes - elements[index].textBytes(), element.textBytes());
    }
    return changed;
  }

  /** This array, to be printed by {@link #toJson()} as it was written. */
  public JsonArray withText(String written) {
    return new JsonArray(elements, written);
  }

  @Override
  public boolean keepsText() {
    return text != null;
  }

  @Override
  public String toJson() {
    return text == null ? JsonWriter.compact(this) : text;
  }

  @Override
  public int textBytes() {
    if (textBytes == 0) {
      int bytes = 1 + Math.max(1, elements.length);
      for (JsonValue element : elements) {
        bytes = JsonSize.sum(bytes, element.textBytes());
      }
      textBytes = bytes;
    }
    return textBytes;
  }

  @Override
  public boolean nestsDeeperThan(int levels) {
    return nestsDeeperThan(levels, elements);
  }

  /** Whether what holds these values nests deeper than a number of levels. */
  static boolean nestsDeeperThan(int levels, JsonValue[] parts) {
    if (levels <= 0) {
      return true;
    }
    for (JsonValue part : parts) {
      if (part.nestsDeeperThan(levels - 1)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public JsonType type() {
    return JsonType.ARRAY;
  }

  @Override
  public JsonArray toJava() {
    return this;
  }

  @Override
  public @Nullable Object get(int index) {
    return elements[index].toJava();
  }

  @Override
  public int size() {
    return elements.length;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsonArray that
        ? Arrays.equals(elements, that.elements)
        : super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }

  @Override
  public String toString() {
    return toJson();
  }
}
