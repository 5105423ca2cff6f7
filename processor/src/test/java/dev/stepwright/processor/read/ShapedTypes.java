package dev.stepwright.processor.read;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.stepwright.dsl.json.JsonNumber;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Types with the shapes that they have, and values of them that Jackson writes. */
@SuppressWarnings({"unused", "ArrayRecordComponent", "DoNotCallSuggester", "MemberName"})
final class ShapedTypes {
  private ShapedTypes() {}

  /** The shape of what a method returns. */
  @Retention(RetentionPolicy.RUNTIME)
  @interface Shaped {
    String value();

    /** Whether there is a value of it that Jackson can write here. */
    boolean isWritten() default true;
  }

  /** An annotation of nobody in particular. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER})
  @interface Declared {
    /** As libraries before JSpecify have it. */
    @Retention(RetentionPolicy.RUNTIME)
    @interface Nullable {}
  }

  @Retention(RetentionPolicy.RUNTIME)
  @JacksonAnnotationsInside
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @interface Snakes {}

  // Scalars.

  @Shaped("null")
  static void nothing() {}

  @Shaped("boolean")
  static boolean bool() {
    return true;
  }

  record Numbers(
      byte b,
      short s,
      int i,
      Long l,
      BigInteger large,
      float f,
      Double d,
      BigDecimal exact,
      Number n) {}

  @Shaped(
      "Numbers {b: integer, s: integer, i: integer, l: integer, large: integer, f: number, d: number,"
          + " exact: number, n: number}")
  static Numbers numbers() {
    return new Numbers(
        (byte) 1, (short) 2, 3, 4L, BigInteger.TEN, 1.5f, 2.5, new BigDecimal("0.1"), 7.5);
  }

  record Texts(char c, String s, CharSequence q, UUID id, URI uri, byte[] bytes, char[] chars) {}

  @Shaped(
      "Texts {c: string, s: string, q: string, id: string, uri: string, bytes: string, chars: string}")
  static Texts texts() {
    return new Texts(
        'c', "s", "q", new UUID(1, 2), URI.create("a:b"), new byte[] {1}, new char[] {'a'});
  }

  record Times(
      Instant i,
      OffsetDateTime o,
      ZonedDateTime z,
      LocalDate d,
      Duration p,
      Date old,
      ZoneOffset off) {}

  @Shaped(
      value =
          "Times {i: timestamp, o: timestamp, z: timestamp, d: any, p: any, old: any, off: string}",
      isWritten = false)
  static Times times() {
    throw new UnsupportedOperationException();
  }

  record Unknown(Object o, JsonNode node, JsonNumber ours, Comparable<String> c, Runnable r) {}

  @Shaped(value = "Unknown {o: any, node: any, ours: any, c: any, r: any}", isWritten = false)
  static Unknown unknown() {
    throw new UnsupportedOperationException();
  }

  // Enums.

  enum Color {
    RED,
    @JsonProperty("g")
    GREEN
  }

  @Shaped("\"RED\" | \"g\"")
  static Color color() {
    return Color.GREEN;
  }

  @Shaped("\"MONDAY\" | \"TUESDAY\" | \"WEDNESDAY\" | \"THURSDAY\" | \"FRIDAY\" | \"SATURDAY\" | …")
  static DayOfWeek day() {
    return DayOfWeek.MONDAY;
  }

  @JsonFormat(shape = JsonFormat.Shape.NUMBER)
  enum Level {
    LOW,
    HIGH
  }

  @Shaped("integer")
  static Level level() {
    return Level.HIGH;
  }

  enum Code {
    A(1);
    private final int number;

    Code(int number) {
      this.number = number;
    }

    @JsonValue
    int number() {
      return number;
    }
  }

  @Shaped("integer")
  static Code code() {
    return Code.A;
  }

  // Containers.

  record Many(
      List<String> list,
      Set<Integer> set,
      int[] array,
      String[][] matrix,
      Collection<? extends Number> upper,
      List<? super Integer> lower,
      List<?> any,
      Iterable<Color> iterable) {}

  @Shaped(
      "Many {list: array of string, set: array of integer, array: array of integer, matrix: array of"
          + " array of string, upper: array of number, lower: array of any, any: array of any,"
          + " iterable: array of \"RED\" | \"g\"}")
  static Many many() {
    return new Many(
        List.of("a"),
        Set.of(1),
        new int[] {1},
        new String[][] {{"a"}},
        List.of(1.5),
        List.of(1),
        List.of("a"),
        List.of(Color.RED));
  }

  static class Names extends ArrayList<String> {
    private static final long serialVersionUID = 1;
  }

  @Shaped("array of string")
  static Names names() {
    Names names = new Names();
    names.add("a");
    return names;
  }

  @Shaped("{*: {*: integer}}")
  static Map<String, SortedMap<String, Integer>> maps() {
    return Map.of("a", new java.util.TreeMap<>(Map.of("b", 1)));
  }

  @Shaped("{*: boolean}")
  static EnumMap<Color, Boolean> byColor() {
    return new EnumMap<>(Map.of(Color.RED, true));
  }

  @Shaped("array of any")
  @SuppressWarnings("rawtypes")
  static List raw() {
    return List.of(1);
  }

  // What may be null, or missing.

  record Maybe(
      @Nullable String use,
      @Declared.Nullable Integer declared,
      List<@Nullable String> inside,
      String @Nullable [] array,
      AtomicReference<String> reference,
      Integer boxed) {}

  @Shaped(
      "Maybe {use?: string | null, declared?: integer | null, inside: array of string | null, array?:"
          + " array of string | null, reference: string | null, boxed: integer}")
  static Maybe maybe() {
    return new Maybe(
        null, null, java.util.Arrays.asList("a", null), null, new AtomicReference<>(), 1);
  }

  record Optionals(Optional<String> text, OptionalInt number, List<Optional<String>> inside) {}

  @Shaped(
      value =
          "Optionals {text?: string | null, number?: integer | null, inside: array of string | null}",
      isWritten = false)
  static Optionals optionals() {
    throw new UnsupportedOperationException();
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Brief(
      int number,
      String text,
      @JsonInclude(JsonInclude.Include.ALWAYS) String always,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) int some) {}

  @Shaped("Brief {number: integer, text?: string, always: string, some?: integer}")
  static Brief brief() {
    return new Brief(0, "a", "a", 0);
  }

  @Snakes
  record Bundled(String firstName, @Nullable String lastName) {}

  @Shaped("Bundled {first_name?: string, last_name?: string | null}")
  static Bundled bundled() {
    return new Bundled("a", null);
  }

  // Records.

  record Named(
      @JsonProperty("order-id") String id,
      @JsonIgnore int secret,
      int total,
      @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String password,
      String URL) {
    public boolean isLarge() {
      return total > 1;
    }

    public String getaName() {
      return id;
    }

    public String other() {
      return id;
    }

    static String of(Named named) {
      return named.id;
    }
  }

  @Shaped(
      "Named {order-id: string, total: integer, password?: string, URL: string, aName: string,"
          + " large: boolean}")
  static Named named() {
    return new Named("a", 1, 2, "b", "u");
  }

  record Aliased(@JsonAlias("amount") int total, Coin coin) {}

  enum Coin {
    @JsonAlias("c")
    CENT
  }

  @Shaped("Aliased {total: any, coin: \"CENT\" | \"c\", *: any}")
  static Aliased aliased() {
    return new Aliased(1, Coin.CENT);
  }

  record Renamed(String id, int count) {
    @JsonCreator
    Renamed(@JsonProperty("ident") String id, @JsonProperty("num") int count) {
      this.id = id;
      this.count = count;
    }
  }

  @Shaped("any")
  static Renamed renamed() {
    return new Renamed("a", 1);
  }

  record MadeByNames(String id, int count) {
    @JsonCreator
    static MadeByNames of(@JsonProperty("ident") String id, @JsonProperty("count") int count) {
      return new MadeByNames(id, count);
    }
  }

  @Shaped("any")
  static MadeByNames madeByNames() {
    return new MadeByNames("a", 1);
  }

  record MadeOfSame(@JsonProperty("order-id") String id, int count) {
    @JsonCreator
    static MadeOfSame of(@JsonProperty("order-id") String id, @JsonProperty("count") int count) {
      return new MadeOfSame(id, count);
    }
  }

  @Shaped("MadeOfSame {order-id: string, count: integer}")
  static MadeOfSame madeOfSame() {
    return new MadeOfSame("a", 1);
  }

  record Empty() {}

  @Shaped("Empty {}")
  static Empty empty() {
    return new Empty();
  }

  @JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
  record Kebab(String someName, @JsonProperty("asIs") String asItIs, String aURL) {
    public int getTheRest() {
      return 1;
    }
  }

  @Shaped("Kebab {some-name: string, asIs: string, a-url: string, the-rest: integer}")
  static Kebab kebab() {
    return new Kebab("a", "b", "c");
  }

  @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
  record Camel(String someName) {}

  @Shaped("Camel {SomeName: string}")
  static Camel camel() {
    return new Camel("a");
  }

  /** A strategy that code makes. */
  static class Own extends PropertyNamingStrategy {
    private static final long serialVersionUID = 1;
  }

  @JsonNaming(Own.class)
  record OwnNamed(String someName) {}

  @Shaped("any")
  static OwnNamed ownNamed() {
    return new OwnNamed("a");
  }

  record Formats(
      @JsonFormat(shape = JsonFormat.Shape.STRING) int number,
      @JsonFormat(shape = JsonFormat.Shape.STRING) Color color,
      @JsonFormat(shape = JsonFormat.Shape.NUMBER) Color ordinal) {}

  @Shaped("Formats {number: string, color: \"RED\" | \"g\", ordinal: integer}")
  static Formats formats() {
    return new Formats(1, Color.RED, Color.GREEN);
  }

  record TimeFormats(
      @JsonFormat(shape = JsonFormat.Shape.STRING) Instant text,
      @JsonFormat(pattern = "yyyy") LocalDate pattern,
      @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate date,
      @JsonFormat(shape = JsonFormat.Shape.NUMBER) Instant number) {}

  @Shaped(
      value = "TimeFormats {text: timestamp, pattern: string, date: string, number: number}",
      isWritten = false)
  static TimeFormats timeFormats() {
    throw new UnsupportedOperationException();
  }

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  record AsArray(int a) {}

  @Shaped("any")
  static AsArray asArray() {
    return new AsArray(1);
  }

  // Generic types.

  record Box<T>(T value, List<T> all, @Nullable T other) {}

  record Numeric<N extends Number>(N number) {}

  record Uses(Box<String> box, Box<Box<Integer>> nested, Box<?> any, Numeric<?> bound) {}

  @Shaped(
      "Uses {box: Box {value: string, all: array of string, other?: string | null}, nested: Box"
          + " {value: Box {value: integer, all: array of integer, other?: integer | null}, all: array"
          + " of Box {value: integer, all: array of integer, other?: integer | null}, other?: Box"
          + " {value: integer, all: array of integer, other?: integer | null} | null}, any: Box"
          + " {value: any, all: array of any, other: any}, bound: Numeric {number: any}}")
  static Uses uses() {
    Box<Integer> inner = new Box<>(1, List.of(2), null);
    return new Uses(
        new Box<>("a", List.of("b"), null),
        new Box<>(inner, List.of(inner), null),
        new Box<>(1, List.of(), 2),
        new Numeric<>(1));
  }

  @Shaped("Numeric {number: number}")
  @SuppressWarnings("rawtypes")
  static Numeric rawNumeric() {
    return new Numeric<>(1);
  }

  abstract static class Base<K, V> {
    public abstract K getKey();

    public V getValue() {
      throw new IllegalStateException();
    }
  }

  static class Derived extends Base<String, List<Integer>> {
    @Override
    public String getKey() {
      return "a";
    }

    @Override
    public List<Integer> getValue() {
      return List.of(1);
    }
  }

  @Shaped("Derived {key: string, value: array of integer}")
  static Derived derived() {
    return new Derived();
  }

  record Tree(int value, List<Tree> children, @Nullable Tree parent) {}

  @Shaped("Tree {value: integer, children: array of any, parent: any}")
  static Tree tree() {
    return new Tree(1, List.of(new Tree(2, List.of(), null)), null);
  }

  record Sorted<T extends Comparable<T>>(T value) {}

  record Growing(Sorted<?> sorted) {}

  @Shaped("Growing {sorted: Sorted {value: any}}")
  static Growing growing() {
    return new Growing(new Sorted<>("a"));
  }

  // Classes.

  static class Bean {
    public int open = 1;
    private String name = "a";
    @JsonProperty private int shown;
    private int hidden;
    private transient int fleeting;
    static int shared;

    public String getName() {
      return name;
    }

    public void setName(String value) {
      name = value;
    }

    public void setWritten(List<String> value) {}

    public @Nullable String getURLPath() {
      return null;
    }

    public Boolean isGood() {
      return true;
    }

    public String isNone() {
      return name;
    }

    public String get() {
      return name;
    }

    public void getNothing() {}

    @JsonProperty("renamed")
    String method() {
      return name;
    }

    @JsonIgnore
    public int getIgnored() {
      return 1;
    }

    public void setIgnored(int value) {}

    @JsonIgnore
    public int getHalf() {
      return 1;
    }

    @JsonProperty
    public void setHalf(int value) {}

    int getPackaged() {
      return hidden + fleeting;
    }
  }

  @Shaped(
      "Bean {open: integer, name: string, shown: integer, half?: integer, urlpath?: string | null, good:"
          + " boolean, renamed: string, written?: array of string}")
  static Bean bean() {
    return new Bean();
  }

  @JsonIgnoreProperties(value = {"name", "open"})
  static class Less extends Bean {
    public int getMore() {
      return 1;
    }
  }

  @Shaped(
      "Less {shown: integer, half?: integer, more: integer, urlpath?: string | null, good:"
          + " boolean, renamed: string, written?: array of string}")
  static Less less() {
    return new Less();
  }

  record Open(int a, @JsonAnyGetter @JsonAnySetter Map<String, Object> others) {}

  @Shaped("Open {a: integer, *: any}")
  static Open open() {
    return new Open(1, Map.of("b", 2));
  }

  record Unwrapped(int a, @JsonUnwrapped Camel camel) {}

  @Shaped("any")
  static Unwrapped unwrapped() {
    return new Unwrapped(1, camel());
  }

  record Custom(@JsonSerialize(using = ToStringSerializer.class) int a, int b) {}

  @Shaped("Custom {a: any, b: integer}")
  static Custom custom() {
    return new Custom(1, 2);
  }

  record Id(@JsonValue String value) {
    @JsonCreator
    Id {}
  }

  record Owner(Id id, @Nullable Id other) {}

  @Shaped("Owner {id: string, other?: string | null}")
  static Owner owner() {
    return new Owner(new Id("a"), null);
  }

  /** It may be read from a text too. */
  record Money(String currency, int amount) {
    static Money valueOf(String text) {
      return new Money(text, 0);
    }
  }

  @Shaped("any")
  static Money money() {
    return new Money("EUR", 1);
  }

  static class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Shaped(value = "any", isWritten = false)
  static Failure failure() {
    throw new UnsupportedOperationException();
  }

  // Types that say which class an object has.

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface Figure permits Circle, Square, Group {}

  @JsonTypeName("circle")
  record Circle(int radius) implements Figure {}

  @JsonTypeName("square")
  record Square(int side, @Nullable Circle inner) implements Figure {}

  @JsonTypeName("group")
  record Group(List<Figure> figures) implements Figure {}

  record Drawing(Figure figure, Circle circle) {}

  @Shaped(
      "Drawing {figure: Circle {kind: \"circle\", radius: integer} | Square {kind: \"square\", side:"
          + " integer, inner?: Circle {kind: \"circle\", radius: integer} | null} | Group {kind:"
          + " \"group\", figures: array of any}, circle: Circle {kind: \"circle\", radius:"
          + " integer}}")
  static Drawing drawing() {
    return new Drawing(new Square(1, new Circle(3)), new Circle(2));
  }

  @Shaped("Circle {kind: \"circle\", radius: integer}")
  static Circle circle() {
    return new Circle(1);
  }

  @Shaped("array of Circle {kind: \"circle\", radius: integer}")
  static Circle[] circles() {
    return new Circle[] {new Circle(1)};
  }

  /** Given a list, Jackson does not see what its elements are declared to be. */
  @Shaped("array of any")
  static List<Figure> figures() {
    return List.of(new Circle(1));
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Cat.class, name = "cat"),
    @JsonSubTypes.Type(Dog.class)
  })
  interface Pet {}

  record Cat(String name) implements Pet {}

  record Dog(int age) implements Pet {}

  record Home(Pet[] pets) {}

  @Shaped(
      "Home {pets: array of Cat {@type: \"cat\", name: string} | Dog {@type: \"ShapedTypes$Dog\", age:"
          + " integer}}")
  static Home home() {
    return new Home(new Pet[] {new Cat("a"), new Dog(1)});
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
  record ByClass(int a) {}

  @Shaped("any")
  static ByClass byClass() {
    return new ByClass(1);
  }

  // Work.

  @Shaped("array of string")
  static CompletableFuture<List<String>> later() {
    return CompletableFuture.completedFuture(List.of("a"));
  }
}
