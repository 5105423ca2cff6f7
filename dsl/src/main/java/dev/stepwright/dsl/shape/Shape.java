package dev.stepwright.dsl.shape;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonType;
import dev.stepwright.dsl.json.JsonValue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a JSON value: the set of values that it may be. That it may be missing is one of
 * them, {@link #ABSENT}, so that an optional field is one whose shape {@linkplain #mayBeAbsent()
 * may be absent}, and a Path that leads nowhere selects nothing but that.
 *
 * <p>Of {@link #ANY} nothing is known, not even whether it is there; nobody is warned of that.
 *
 * <p>Immutable. Shapes are finite: a type that contains itself is unknown where it does so again.
 */
public final class Shape {
  private static final int MOST_VARIANTS = 16;

  /** A shape with more parts than this is unknown: no data within AWS's quota has as many. */
  private static final int MOST_PARTS = 4000;

  /** Nothing is known. */
  public static final Shape ANY = new Shape(true, false, false, false, null, null, null, List.of());

  /** No value: what cannot be reached. */
  public static final Shape NEVER = basic(false, false, false, null, null);

  /** Nothing is there. */
  public static final Shape ABSENT = basic(true, false, false, null, null);

  /** {@code null}. */
  public static final Shape NULL = basic(false, true, false, null, null);

  /** Both booleans. */
  public static final Shape BOOLEAN = basic(false, false, true, null, null);

  /** All numbers. */
  public static final Shape NUMBER = basic(false, false, false, NumberShape.NUMBER, null);

  /** All integers. */
  public static final Shape INTEGER = basic(false, false, false, NumberShape.INTEGER, null);

  /** All strings. */
  public static final Shape STRING = basic(false, false, false, null, StringShape.STRING);

  /** All strings that are timestamps (RFC 3339). */
  public static final Shape TIMESTAMP =
      basic(false, false, false, null, new StringShape(true, null));

  /** All arrays. */
  public static final Shape ARRAY = arrayOf(ANY);

  /** All objects. */
  public static final Shape OBJECT = of(new ObjectShape(null, Map.of(), ANY));

  private final boolean any;
  private final boolean absent;
  private final boolean isNull;
  private final boolean bool;
  private final @Nullable NumberShape number;
  private final @Nullable StringShape string;
  private final @Nullable ArrayShape array;
  private final List<ObjectShape> objects;
  private final int parts;

  private Shape(
      boolean any,
      boolean absent,
      boolean isNull,
      boolean bool,
      @Nullable NumberShape number,
      @Nullable StringShape string,
      @Nullable ArrayShape array,
      List<ObjectShape> objects) {
    int parts = 1;
    for (ObjectShape object : objects) {
      parts += object.parts();
    }
    parts += array == null ? 0 : array.parts();
    boolean isTooLarge = parts > MOST_PARTS;
    this.any = any || isTooLarge;
    this.absent = absent && !isTooLarge;
    this.isNull = isNull && !isTooLarge;
    this.bool = bool && !isTooLarge;
    this.number = isTooLarge ? null : number;
    this.string = isTooLarge ? null : string;
    this.array = isTooLarge ? null : array;
    this.objects = isTooLarge ? List.of() : objects;
    this.parts = isTooLarge ? 1 : parts;
  }

  private static Shape basic(
      boolean absent,
      boolean isNull,
      boolean bool,
      @Nullable NumberShape number,
      @Nullable StringShape string) {
    return new Shape(false, absent, isNull, bool, number, string, null, List.of());
  }

  /** Strings of these. */
  public static Shape of(StringShape strings) {
    return basic(false, false, false, null, strings);
  }

  /** These texts. */
  public static Shape texts(Set<String> values) {
    return of(new StringShape(false, values));
  }

  /** Arrays of any length. */
  public static Shape arrayOf(Shape element) {
    return of(ArrayShape.of(element));
  }

  /** Arrays of these. */
  public static Shape of(ArrayShape arrays) {
    return new Shape(false, false, false, false, null, null, arrays, List.of());
  }

  /** Objects of these. */
  public static Shape of(ObjectShape objects) {
    return new Shape(false, false, false, false, null, null, null, List.of(objects));
  }

  /** Objects with any fields, all of them the same. */
  public static Shape mapOf(Shape values) {
    return of(new ObjectShape(null, Map.of(), values));
  }

  /** The shape of one value, with its texts as they are. */
  public static Shape of(JsonValue value) {
    return of(value, text -> true);
  }

  /**
   * The shape of one value.
   *
   * @param isKnown whether a text stays as it is
   */
  public static Shape of(JsonValue value, Predicate<String> isKnown) {
    if (value instanceof JsonObject object) {
      Map<String, Shape> fields = new LinkedHashMap<>();
      object.forEachMember((name, member) -> fields.put(name, of(member, isKnown)));
      return of(ObjectShape.of(fields));
    }
    if (value instanceof JsonArray elements) {
      List<Shape> first = new ArrayList<>();
      for (int i = 0; i < elements.size(); i++) {
        first.add(of(elements.element(i), isKnown));
      }
      return of(new ArrayShape(first, null));
    }
    if (value instanceof JsonString text) {
      return isKnown.test(text.value()) ? texts(Set.of(text.value())) : STRING;
    }
    if (value instanceof JsonNumber found) {
      return found.isIntegral() ? INTEGER : NUMBER;
    }
    return value instanceof JsonBoolean ? BOOLEAN : NULL;
  }

  /** How many values one would write to show it. */
  int parts() {
    return parts;
  }

  /** How many bytes a value of it has as JSON text, at least. */
  public long leastBytes() {
    long least = Long.MAX_VALUE;
    if (any || absent) {
      return 0;
    }
    for (ObjectShape object : objects) {
      least = Math.min(least, object.leastBytes());
    }
    least = Math.min(least, array == null ? least : array.leastBytes());
    least = Math.min(least, string == null ? least : string.leastBytes());
    least = Math.min(least, number == null ? least : 1);
    least = Math.min(least, isNull || bool ? 4 : least);
    return least == Long.MAX_VALUE ? 0 : least;
  }

  /** Whether nothing is known. */
  public boolean isAny() {
    return any;
  }

  /** Whether there is no such value. */
  public boolean isNever() {
    return equals(NEVER);
  }

  /** Whether it is known that it may be missing. */
  public boolean mayBeAbsent() {
    return absent;
  }

  /** Whether it is missing for certain. */
  public boolean isAbsent() {
    return equals(ABSENT);
  }

  /** Whether a value of a type may occur. */
  public boolean mayBe(JsonType type) {
    return any
        || switch (type) {
          case NULL -> isNull;
          case BOOLEAN -> bool;
          case NUMBER -> number != null;
          case STRING -> string != null;
          case ARRAY -> array != null;
          case OBJECT -> !objects.isEmpty();
        };
  }

  /** The types of what may occur, absence apart. */
  public Set<JsonType> types() {
    Set<JsonType> types = EnumSet.noneOf(JsonType.class);
    for (JsonType type : JsonType.values()) {
      if (mayBe(type)) {
        types.add(type);
      }
    }
    return types;
  }

  /** The numbers of it, if there may be any that something is known of. */
  public @Nullable NumberShape number() {
    return number;
  }

  /** The strings of it, if there may be any that something is known of. */
  public @Nullable StringShape string() {
    return string;
  }

  /** The arrays of it, if there may be any that something is known of. */
  public @Nullable ArrayShape array() {
    return array;
  }

  /**
   * The objects of it, if there may be any that something is known of; several where a field tells
   * them from each other.
   */
  public List<ObjectShape> objects() {
    return objects;
  }

  /** It, but not missing. */
  public Shape present() {
    return absent ? new Shape(any, false, isNull, bool, number, string, array, objects) : this;
  }

  /** It, or missing. */
  public Shape optional() {
    return any || absent
        ? this
        : new Shape(false, true, isNull, bool, number, string, array, objects);
  }

  /** What of it has one of these types, which is never absent; all of it where nothing is known. */
  public Shape only(Set<JsonType> types) {
    if (any) {
      return this;
    }
    return new Shape(
        false,
        false,
        isNull && types.contains(JsonType.NULL),
        bool && types.contains(JsonType.BOOLEAN),
        types.contains(JsonType.NUMBER) ? number : null,
        types.contains(JsonType.STRING) ? string : null,
        types.contains(JsonType.ARRAY) ? array : null,
        types.contains(JsonType.OBJECT) ? objects : List.of());
  }

  /** What of it does not have the type; absence is kept. */
  public Shape without(JsonType type) {
    Shape rest = only(EnumSet.complementOf(EnumSet.of(type)));
    return absent ? rest.optional() : rest;
  }

  /** What a field of it is: absent where it is no object. */
  public Shape field(String name) {
    return fromObjects(object -> object.field(name), isObjectOnly());
  }

  /** What an element of it is, counted from 0: absent where it is no array. */
  public Shape element(int index) {
    if (any) {
      return ANY;
    }
    Shape found = array == null ? ABSENT : array.element(index);
    return isArrayOnly() ? found : found.optional();
  }

  /** What its elements are, whichever they are; {@link #NEVER} where it has none. */
  public Shape elements() {
    return any ? ANY : array == null ? NEVER : array.elements();
  }

  /** What its fields are, whichever they are; {@link #NEVER} where it has none. */
  public Shape values() {
    return fromObjects(ObjectShape::values, true);
  }

  private Shape fromObjects(Function<ObjectShape, Shape> part, boolean always) {
    if (any) {
      return ANY;
    }
    Shape found = always ? NEVER : ABSENT;
    for (ObjectShape object : objects) {
      found = found.join(part.apply(object));
    }
    return found;
  }

  private boolean isObjectOnly() {
    return !objects.isEmpty() && types().size() == 1 && !absent;
  }

  private boolean isArrayOnly() {
    return array != null && types().size() == 1 && !absent;
  }

  /** It with its objects changed. */
  public Shape mapObjects(UnaryOperator<ObjectShape> change) {
    return objects.isEmpty()
        ? this
        : new Shape(
            any,
            absent,
            isNull,
            bool,
            number,
            string,
            array,
            variants(objects.stream().map(change).toList()));
  }

  /** It without those of its objects that do not fit. */
  public Shape filterObjects(Predicate<ObjectShape> fits) {
    return new Shape(
        any, absent, isNull, bool, number, string, array, objects.stream().filter(fits).toList());
  }

  /** What is one or the other. */
  public Shape join(Shape other) {
    if (equals(other) || other.equals(NEVER)) {
      return this;
    }
    if (any || other.any) {
      return ANY;
    }
    if (equals(NEVER)) {
      return other;
    }
    List<ObjectShape> all = new ArrayList<>(objects);
    all.addAll(other.objects);
    return new Shape(
        false,
        absent || other.absent,
        isNull || other.isNull,
        bool || other.bool,
        join(number, other.number, NumberShape::join),
        join(string, other.string, StringShape::join),
        join(array, other.array, ArrayShape::join),
        objects.isEmpty() || other.objects.isEmpty() ? all : variants(all));
  }

  private static <T> @Nullable T join(@Nullable T a, @Nullable T b, BinaryOperator<T> join) {
    return a == null ? b : b == null ? a : join.apply(a, b);
  }

  /** Objects that can be told from each other apart, all others in one. */
  private static List<ObjectShape> variants(List<ObjectShape> all) {
    List<ObjectShape> variants = new ArrayList<>();
    for (ObjectShape each : all) {
      ObjectShape added = each;
      for (int i = 0; i < variants.size(); ) {
        if (variants.get(i).isToldFrom(added)) {
          i++;
        } else {
          ObjectShape known = variants.remove(i);
          added = known.equals(added) ? known : known.join(added);
          i = 0;
        }
      }
      variants.add(added);
    }
    if (variants.size() > MOST_VARIANTS) {
      return List.of(variants.stream().reduce(ObjectShape::join).orElseThrow());
    }
    return List.copyOf(variants);
  }

  /** Whether both are texts, always, and never the same. */
  static boolean areTold(Shape a, Shape b) {
    return a.isText()
        && b.isText()
        && !Objects.requireNonNull(a.string).meets(Objects.requireNonNull(b.string));
  }

  private boolean isText() {
    return string != null && string.values() != null && !absent && types().size() == 1;
  }

  /**
   * What a value that grows is, so that following a loop ends: what changes from one turn to the
   * next is no longer known.
   *
   * @param next what it is after another turn, at least what it is now
   */
  public Shape widen(Shape next) {
    if (equals(next)) {
      return this;
    }
    if (any || next.any || (objects.size() > 1 && next.objects.size() > 1)) {
      return ANY;
    }
    Shape joined = join(next);
    if ((array == null) != (joined.array == null) || objects.size() != joined.objects.size()) {
      return ANY;
    }
    return new Shape(
        joined.any,
        joined.absent,
        joined.isNull,
        joined.bool,
        joined.number,
        string == null || string.equals(joined.string) ? joined.string : StringShape.STRING,
        array == null || joined.array == null ? null : widen(array, joined.array),
        objects.isEmpty() ? objects : List.of(widen(objects.get(0), joined.objects.get(0))));
  }

  private static ArrayShape widen(ArrayShape a, ArrayShape b) {
    return a.equals(b) ? a : ArrayShape.of(a.elements().widen(b.elements()));
  }

  private static ObjectShape widen(ObjectShape a, ObjectShape b) {
    if (!a.fields().keySet().equals(b.fields().keySet())) {
      return new ObjectShape(null, Map.of(), ANY);
    }
    Map<String, Shape> fields = new LinkedHashMap<>();
    a.fields().forEach((name, field) -> fields.put(name, field.widen(b.field(name))));
    Shape rest = a.rest() == null || b.rest() == null ? b.rest() : a.rest().widen(b.rest());
    return new ObjectShape(b.name(), fields, rest);
  }

  /**
   * Whether a value is one of these.
   *
   * @param value null where it is missing
   */
  public boolean contains(@Nullable JsonValue value) {
    if (any) {
      return true;
    }
    if (value == null) {
      return absent;
    }
    if (value instanceof JsonString text) {
      return string != null && (string.values() == null || string.values().contains(text.value()));
    }
    if (value instanceof JsonNumber found) {
      return number != null && (!number.integer() || isInteger(found));
    }
    if (value instanceof JsonArray found) {
      return array != null && contains(array, found);
    }
    if (value instanceof JsonObject found) {
      return objects.stream().anyMatch(each -> contains(each, found));
    }
    return value == JsonNull.NULL ? isNull : bool;
  }

  private static boolean isInteger(JsonNumber number) {
    return number.doubleValue() == Math.rint(number.doubleValue());
  }

  private static boolean contains(ArrayShape shape, JsonArray array) {
    if (array.size() < shape.least()) {
      return false;
    }
    for (int i = 0; i < array.size(); i++) {
      if (!shape.element(i).contains(array.element(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean contains(ObjectShape shape, JsonObject object) {
    for (String name : object.names()) {
      if (!shape.field(name).contains(object.member(name))) {
        return false;
      }
    }
    return shape.fields().entrySet().stream()
        .allMatch(each -> object.member(each.getKey()) != null || each.getValue().contains(null));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Shape shape
            && any == shape.any
            && absent == shape.absent
            && isNull == shape.isNull
            && bool == shape.bool
            && Objects.equals(number, shape.number)
            && Objects.equals(string, shape.string)
            && Objects.equals(array, shape.array)
            && objects.equals(shape.objects));
  }

  @Override
  public int hashCode() {
    return Objects.hash(any, absent, isNull, bool, number, string, array, objects);
  }

  /** As messages show it: {@code Order {id: string, total?: number} | null}. */
  @Override
  public String toString() {
    if (any) {
      return "any";
    }
    if (isNever()) {
      return "never";
    }
    StringJoiner shown = new StringJoiner(" | ");
    objects.forEach(object -> shown.add(object.toString()));
    if (array != null) {
      shown.add(array.toString());
    }
    if (string != null) {
      shown.add(string.toString());
    }
    if (number != null) {
      shown.add(number.toString());
    }
    if (bool) {
      shown.add("boolean");
    }
    if (isNull) {
      shown.add("null");
    }
    if (absent) {
      shown.add("absent");
    }
    return shown.toString();
  }
}
