package dev.stepwright.dsl.json;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object; its members keep the order they were given in.
 *
 * <p>As a {@link Map} it shows its members as plain Java (see {@link JsonValue#toJava()}); {@link
 * #member} gives them as JSON values. Small objects are searched by walking their names, larger
 * ones through a hash index built when they are asked often.
 */
public final class JsonObject extends AbstractMap<String, @Nullable Object> implements JsonValue {

  /** The object without members. */
  public static final JsonObject EMPTY = new JsonObject(new String[0], new JsonValue[0], null);

  /** Up to this many members a walk is faster than a hash index. */
  private static final int WALK_LIMIT = 8;

  /** How often an object is asked before it gets an index, which costs as much as many walks. */
  private static final int ASKED_OFTEN = 16;

  private final String[] names;
  private final JsonValue[] values;

  /** How often this was asked, an {@code Integer}, then an {@link Index}; null before. */
  private @Nullable Object index;

  private final @Nullable String text;

  /** {@link #textBytes()}, or 0 while nobody has asked; writing it twice does no harm. */
  private int textBytes;

  private JsonObject(String[] names, JsonValue[] values, @Nullable Object index) {
    this(names, values, index, null);
  }

  private JsonObject(
      String[] names, JsonValue[] values, @Nullable Object index, @Nullable String text) {
    this.names = names;
    this.values = values;
    this.index = index;
    this.text = text;
  }

  /** The object with one member. */
  public static JsonObject of(String name, JsonValue value) {
    return new JsonObject(new String[] {name}, new JsonValue[] {value}, null);
  }

  /** The object with the entries of a map, in its order. */
  public static JsonObject of(Map<String, ? extends JsonValue> members) {
    Builder builder = builder();
    members.forEach(builder::put);
    return builder.build();
  }

  /** A builder of objects. */
  public static Builder builder() {
    return new Builder();
  }

  /** The value of a member, or null where there is none. */
  public @Nullable JsonValue member(String name) {
    int position = indexOf(name);
    return position < 0 ? null : values[position];
  }

  /** The position of a member, from 0; -1 where there is none. */
  public int indexOf(String name) {
    if (names.length > WALK_LIMIT) {
      Object known = index;
      if (known instanceof Index made) {
        return made.position(name);
      }
      int asked = known instanceof Integer before ? before + 1 : 1;
      if (asked == ASKED_OFTEN) {
        Index made = new Index(names, names.length);
        index = made;
        return made.position(name);
      }
      index = asked;
    }
    return walk(names, names.length, name);
  }

  private static int walk(String[] names, int size, String name) {
    for (int i = 0; i < size; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** The name of the member at a position from 0. */
  public String nameAt(int position) {
    return names[position];
  }

  /** The value of the member at a position from 0. */
  public JsonValue valueAt(int position) {
    return values[position];
  }

  /** The names, in order, read-only. */
  public List<String> names() {
    return Collections.unmodifiableList(Arrays.asList(names));
  }

  /** Calls back with every member, in order. */
  public void forEachMember(BiConsumer<String, JsonValue> action) {
    for (int i = 0; i < names.length; i++) {
      action.accept(names[i], values[i]);
    }
  }

  /** This object with a member replaced where it stands, or added at the end. */
  public JsonObject with(String name, JsonValue value) {
    return with(indexOf(name), name, value);
  }

  /**
   * This object with a member replaced where it stands, or added at the end.
   *
   * @param position where it stands, as {@link #indexOf} says
   */
  public JsonObject with(int position, String name, JsonValue value) {
    if (position >= 0) {
      JsonValue[] copy = values.clone();
      copy[position] = value;
      JsonObject changed = new JsonObject(names, copy, index);
      changed.textBytes = bytesWith(value.textBytes() - values[position].textBytes());
      return changed;
    }
    int size = names.length;
    String[] moreNames = Arrays.copyOf(names, size + 1);
    JsonValue[] moreValues = Arrays.copyOf(values, size + 1);
    moreNames[size] = name;
    moreValues[size] = value;
    JsonObject larger = new JsonObject(moreNames, moreValues, null);
    int separators = size == 0 ? 1 : 2;
    larger.textBytes = bytesWith(separators + JsonSize.of(name) + value.textBytes());
    return larger;
  }

  /**
   * This object with members replaced where they stand.
   *
   * @param positions where they stand, each once
   * @param newValues a value for each of them
   */
  public JsonObject with(int[] positions, JsonValue[] newValues) {
    JsonValue[] copy = values.clone();
    long bytes = textBytes();
    for (int i = 0; i < positions.length; i++) {
      bytes += newValues[i].textBytes() - copy[positions[i]].textBytes();
      copy[positions[i]] = newValues[i];
    }
    JsonObject changed = new JsonObject(names, copy, index);
    changed.textBytes =
        textBytes() == Integer.MAX_VALUE ? 0 : (int) Math.min(bytes, Integer.MAX_VALUE);
    return changed;
  }

  /** The bytes after a change, or 0 if those before are not known. */
  private int bytesWith(int more) {
    return textBytes == 0 || textBytes == Integer.MAX_VALUE ? 0 : JsonSize.sum(textBytes, more);
  }

  /** This object, to be printed by {@link #toJson()} as it was written. */
  public JsonObject withText(String written) {
    return new JsonObject(names, values, index, written);
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
      int bytes = 1 + Math.max(1, names.length);
      for (int i = 0; i < names.length; i++) {
        bytes = JsonSize.sum(bytes, JsonSize.of(names[i]) + 1);
        bytes = JsonSize.sum(bytes, values[i].textBytes());
      }
      textBytes = bytes;
    }
    return textBytes;
  }

  /**
   * The object of the same names with other values; they share the names.
   *
   * @param newValues a value for every member, in order
   * @throws IllegalArgumentException if there are more or fewer
   */
  public JsonObject withValues(JsonValue... newValues) {
    if (newValues.length != names.length) {
      throw new IllegalArgumentException(
          newValues.length + " values for the members " + Arrays.toString(names));
    }
    return names.length == 0 ? this : new JsonObject(names, newValues.clone(), index);
  }

  @Override
  public boolean nestsDeeperThan(int levels) {
    return JsonArray.nestsDeeperThan(levels, values);
  }

  @Override
  public JsonType type() {
    return JsonType.OBJECT;
  }

  @Override
  public JsonObject toJava() {
    return this;
  }

  @Override
  public int size() {
    return names.length;
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return name instanceof String text && indexOf(text) >= 0;
  }

  @Override
  public @Nullable Object get(@Nullable Object name) {
    int position = name instanceof String asked ? indexOf(asked) : -1;
    return position < 0 ? null : values[position].toJava();
  }

  @Override
  public Set<Entry<String, @Nullable Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return names.length;
      }

      @Override
      public Iterator<Entry<String, @Nullable Object>> iterator() {
        return new Iterator<>() {
          private int next;

          @Override
          public boolean hasNext() {
            return next < names.length;
          }

          @Override
          public Entry<String, @Nullable Object> next() {
            if (next >= names.length) {
              throw new NoSuchElementException();
            }
            int position = next++;
            return new SimpleImmutableEntry<>(names[position], values[position].toJava());
          }
        };
      }
    };
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof JsonObject that)) {
      return super.equals(other);
    }
    if (names.length != that.names.length) {
      return false;
    }
    for (int i = 0; i < names.length; i++) {
      if (!values[i].equals(that.member(names[i]))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }

  @Override
  public String toString() {
    return toJson();
  }

  /** Positions by name. Racing threads make equal ones, and see them whole. */
  private static final class Index {
    private final Map<String, Integer> positions;

    Index(String[] names, int size) {
      positions = new HashMap<>(size * 2);
      for (int i = 0; i < size; i++) {
        positions.put(names[i], i);
      }
    }

    /** What has been added to another one until now. */
    Index(Index filled) {
      positions = filled.positions;
    }

    void add(String name, int position) {
      positions.put(name, position);
    }

    int position(String name) {
      Integer position = positions.get(name);
      return position == null ? -1 : position;
    }
  }

  /** Collects the members of an object; not safe for use by several threads. */
  public static final class Builder {
    private String[] names = EMPTY.names;
    private JsonValue[] values = EMPTY.values;
    private int size;
    private @Nullable Index index;
    private int open;

    private Builder() {}

    /** Adds a member; a second one of the same name takes the first one's place. */
    public Builder put(String name, JsonValue value) {
      begin(name);
      return end(value);
    }

    /**
     * Begins a member whose value is still to be read.
     *
     * @return whether its name is new; if not, its value will replace the earlier one
     */
    boolean begin(String name) {
      open = position(name);
      if (open >= 0) {
        return false;
      }
      open = size++;
      if (open == names.length) {
        int room = Math.max(WALK_LIMIT, 2 * open);
        names = Arrays.copyOf(names, room);
        values = Arrays.copyOf(values, room);
      }
      if (index != null) {
        index.add(name, open);
      }
      names[open] = name;
      values[open] = JsonNull.NULL;
      return true;
    }

    /** Ends the member that was begun. */
    Builder end(JsonValue value) {
      values[open] = value;
      return this;
    }

    /** Adds a member unless its value is absent. */
    public Builder add(String name, @Nullable JsonValue value) {
      if (value != null) {
        put(name, value);
      }
      return this;
    }

    /** The members so far as an object; the builder is not to be used afterwards. */
    public JsonObject build() {
      return size == 0
          ? EMPTY
          : new JsonObject(
              Arrays.copyOf(names, size),
              Arrays.copyOf(values, size),
              index == null ? null : new Index(index));
    }

    private int position(String name) {
      if (size <= WALK_LIMIT) {
        return walk(names, size, name);
      }
      if (index == null) {
        index = new Index(names, size);
      }
      return index.position(name);
    }
  }
}
