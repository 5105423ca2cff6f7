package dev.stepwright.processor.read;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.stepwright.dsl.json.JsonObject;
import java.beans.ConstructorProperties;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Serializable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Currency;
import java.util.Date;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Types that Jackson maps, and types that it does not, as methods that return them. */
@SuppressWarnings({"rawtypes", "unused", "ClassCanBeStatic", "NonFinalStaticField"})
final class JsonTypes {
  private JsonTypes() {}

  /** A value of the type in JSON, and the path that is named if the type is refused. */
  @Retention(RetentionPolicy.RUNTIME)
  @interface Json {
    String value();

    String path() default "";
  }

  interface Thing {}

  sealed interface Sealed permits Permitted {}

  record Permitted(String text) implements Sealed {}

  abstract static class Abstract {
    public int number;
  }

  @FunctionalInterface
  interface Functional {
    void call();
  }

  @interface Annotation {}

  interface Created {
    static Created of(String text) {
      return new Created() {};
    }
  }

  class Inner {
    public int number;
  }

  static class TwoParameters {
    public final String first;
    public final String second;

    public TwoParameters(String first, String second) {
      this.first = first;
      this.second = second;
    }

    static Object builder() {
      return new Object();
    }
  }

  static class Below extends TwoParameters implements Serializable {
    private static final long serialVersionUID = 1L;

    Below(String first, String second) {
      super(first, second);
    }
  }

  record Order(String id, List<Item> items, @Nullable Order before) {}

  record Item(Map<String, Thing[]> things) {}

  record At(@JsonProperty("time_stamp") Instant at) {}

  record Page<T>(List<T> content, @Nullable Page<T> next) {}

  record Rest(String id, dev.stepwright.dsl.json.JsonValue rest) {}

  record Whole(JsonObject whole) {}

  record Around(Within within) {
    class Within {
      public int number;
    }
  }

  /** What Jackson reads nothing of. */
  interface NotRead {
    @Json("{}")
    Thing anInterface();

    @Json("{}")
    Sealed sealedInterface();

    @Json("{}")
    Abstract anAbstractClass();

    @Json("\"a\"")
    Functional functional();

    @Json("{}")
    Annotation annotation();

    @Json("\"a\"")
    Created withAFactory();

    @Json("{\"number\": 1}")
    Inner inner();

    @Json("{\"first\": \"a\", \"second\": \"b\"}")
    TwoParameters twoParameters();

    @Json("{\"first\": \"a\", \"second\": \"b\"}")
    Below below();

    @Json("[{}]")
    Thing[] array();

    @Json("[[{}]]")
    List<? extends Collection<Thing>> lists();

    @Json("{\"a\": {}}")
    Map<String, Thing> map();

    @Json("[{}]")
    Iterable<Thing> iterable();

    @Json("{}")
    AtomicReference<Thing> reference();

    @Json(value = "{\"items\": [{\"things\": {\"a\": [{}]}}]}", path = "Order.items[].things.*[]")
    Order nested();

    @Json(value = "{\"time_stamp\": \"2026-01-01T00:00:00Z\"}", path = "At.at")
    At named();

    @Json(value = "{\"content\": [{}]}", path = "Page.content[]")
    Page<Thing> generic();

    @Json(value = "[{\"content\": [{\"time_stamp\": 1}]}]", path = "Page.content[].at")
    List<Page<At>> genericOfRecord();

    @Json(value = "{\"rest\": \"a\"}", path = "Rest.rest")
    Rest jsonValueWithin();

    @Json(value = "{\"whole\": {}}", path = "Whole.whole")
    Whole jsonObjectWithin();

    @Json("[1]")
    List<dev.stepwright.dsl.json.JsonValue> jsonValues();

    @Json(value = "{\"within\": {\"number\": 1}}", path = "Around.within")
    Around innerOfRecord();

    @Json("{}")
    Thread thread();

    @Json("\"a\"")
    Runnable runnable();

    @Json("1")
    Comparable<String> comparable();

    @Json("\"a\"")
    InputStream inputStream();

    @Json("\"a\"")
    OutputStream outputStream();

    @Json("\"a\"")
    Reader reader();

    @Json("\"a\"")
    Closeable closeable();

    @Json("[1]")
    Stream<Integer> stream();

    @Json("[1]")
    IntStream intStream();

    @Json("[1]")
    Iterator<Integer> iterator();

    @Json("1")
    CompletionStage<Integer> stage();

    @Json("1")
    Future<Integer> future();

    @Json("1")
    Callable<Integer> callable();

    @Json("1")
    Supplier<Integer> supplier();

    @Json("1")
    Function<Integer, Integer> function();

    @Json("1")
    Optional<Integer> optional();

    @Json("1")
    OptionalInt optionalInt();

    @Json("\"2026-01-01T00:00:00Z\"")
    Instant instant();

    @Json("\"2026-01-01\"")
    LocalDate localDate();

    @Json("\"2026-01-01T00:00:00Z\"")
    ZonedDateTime zonedDateTime();

    @Json("\"PT1S\"")
    Duration duration();

    @Json("\"UTC\"")
    ZoneId zone();

    @Json("{\"a\": \"PT1S\"}")
    Map<String, Duration> durations();
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @com.fasterxml.jackson.annotation.JsonSubTypes(
      @com.fasterxml.jackson.annotation.JsonSubTypes.Type(value = Dog.class, name = "dog"))
  interface Animal {}

  interface Pet extends Animal {}

  record Dog(String name) implements Pet {}

  @JsonDeserialize(as = Permitted.class)
  interface As {}

  @Retention(RetentionPolicy.RUNTIME)
  @JacksonAnnotationsInside
  @JsonDeserialize(as = Bundled.Made.class)
  @interface Bundle {}

  @Bundle
  interface Bundled {
    record Made(String text) implements Bundled {}
  }

  interface ByCreator {
    @JsonCreator
    static ByCreator from(Map<String, Object> members) {
      return new ByCreator() {};
    }
  }

  interface ValueOf {
    static ValueOf valueOf(String text) {
      return new ValueOf() {};
    }
  }

  abstract static class FromString {
    static FromString fromString(String text) {
      return new FromString() {};
    }
  }

  static class OneParameter {
    public final String text;

    OneParameter(String text) {
      this.text = text;
    }
  }

  static class PrivateConstructor {
    public int number;

    private PrivateConstructor() {}
  }

  static class WithCreator {
    public final String text;

    @JsonCreator
    WithCreator(@JsonProperty("text") String text, @JsonProperty("more") int more) {
      this.text = text + more;
    }
  }

  static class WithProperties {
    public final String text;

    @ConstructorProperties({"text", "more"})
    public WithProperties(String text, int more) {
      this.text = text + more;
    }
  }

  static class ByValueOf {
    private final String text;

    private ByValueOf(String text, int more) {
      this.text = text + more;
    }

    static ByValueOf valueOf(String text) {
      return new ByValueOf(text, 1);
    }
  }

  static class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    Failure(String message) {
      super(message);
    }
  }

  static final class Numbers extends java.util.ArrayList<Integer> {
    private static final long serialVersionUID = 1L;
  }

  static final class InstantReader extends StdDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    InstantReader() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(
        com.fasterxml.jackson.core.JsonParser parser,
        com.fasterxml.jackson.databind.DeserializationContext context)
        throws java.io.IOException {
      return Instant.parse(parser.getText());
    }
  }

  record Told(@JsonDeserialize(using = InstantReader.class) Instant at) {}

  record Made(Instant at) {
    @JsonCreator
    static Made of(@JsonProperty("at") String at) {
      return new Made(Instant.parse(at));
    }
  }

  record Recursive(String id, List<Recursive> children, @Nullable Recursive parent) {}

  enum Colour {
    RED {
      @Override
      void paint() {}
    };

    abstract void paint();
  }

  /** What Jackson reads. */
  interface IsRead {
    @Json("1")
    Object object();

    @Json("1")
    Number number();

    @Json("1")
    int primitive();

    @Json("1")
    Integer boxed();

    @Json("\"a\"")
    CharSequence text();

    @Json("\"a\"")
    Serializable serializable();

    @Json("\"AQ==\"")
    byte[] bytes();

    @Json("[[1]]")
    int[][] arrays();

    @Json("[1]")
    Iterable<Integer> iterable();

    @Json("[1]")
    Collection<? super Thing> lower();

    @Json("[1]")
    Collection<?> wildcard();

    @Json("[1]")
    List raw();

    @Json("[1]")
    Set<Integer> set();

    @Json("[1]")
    SortedSet<Integer> sortedSet();

    @Json("[1]")
    Queue<Integer> queue();

    @Json("[1]")
    Deque<Integer> deque();

    @Json("{\"a\": 1}")
    Map<String, Object> map();

    @Json("{\"a\": 1}")
    NavigableMap<String, Integer> navigableMap();

    @Json("{\"a\": 1}")
    ConcurrentMap<String, Integer> concurrentMap();

    @Json("{\"a\": 1}")
    Map.Entry<String, Integer> entry();

    @Json("[\"SECONDS\"]")
    EnumSet<TimeUnit> enumSet();

    @Json("{\"SECONDS\": 1}")
    EnumMap<TimeUnit, Integer> enumMap();

    @Json("1")
    AtomicInteger atomicInteger();

    @Json("1")
    AtomicReference<Integer> reference();

    @Json("1.5")
    BigDecimal decimal();

    @Json("1")
    BigInteger integer();

    @Json("\"00000000-0000-0000-0000-000000000000\"")
    UUID uuid();

    @Json("\"http://localhost\"")
    URI uri();

    @Json("\"a\"")
    Path path();

    @Json("\"java.lang.String\"")
    Class<?> type();

    @Json("\"EUR\"")
    Currency currency();

    @Json("\"en\"")
    Locale locale();

    @Json("\"2026-01-01T00:00:00Z\"")
    Date date();

    @Json("\"MONDAY\"")
    DayOfWeek dayOfWeek();

    @Json("\"MAY\"")
    Month month();

    @Json("\"RED\"")
    Colour colour();

    @Json("{}")
    JsonNode node();

    @Json("{}")
    ObjectNode objectNode();

    @Json("{\"id\": \"a\", \"children\": [{\"id\": \"b\"}]}")
    Recursive recursive();

    @Json("{\"content\": [1]}")
    Page<Integer> generic();

    @Json("{\"type\": \"dog\", \"name\": \"a\"}")
    Animal typed();

    @Json("{\"type\": \"dog\", \"name\": \"a\"}")
    Pet typedAbove();

    @Json("[{\"type\": \"dog\", \"name\": \"a\"}]")
    List<Animal> typedWithin();

    @Json("{\"text\": \"a\"}")
    Bundled bundled();

    @Json("{\"text\": \"a\"}")
    ByCreator byCreator();

    @Json("\"a\"")
    ValueOf valueOf();

    @Json("\"a\"")
    FromString fromString();

    @Json("\"a\"")
    OneParameter oneParameter();

    @Json("{\"number\": 1}")
    PrivateConstructor privateConstructor();

    @Json("{\"text\": \"a\", \"more\": 1}")
    WithCreator withCreator();

    @Json("{\"text\": \"a\", \"more\": 1}")
    WithProperties withProperties();

    @Json("\"a\"")
    ByValueOf byValueOf();

    @Json("{\"message\": \"a\"}")
    Failure failure();

    @Json("[1]")
    Numbers numbers();

    @Json("{\"at\": \"2026-01-01T00:00:00Z\"}")
    Told told();

    @Json("{\"at\": \"2026-01-01T00:00:00Z\"}")
    Made made();

    @Json("{}")
    CompletableFuture<Integer> future();
  }

  static final class NoProperties {
    private final int number = 1;
    int packagePrivate = 1;
    public static int ofTheClass = 1;

    int number() {
      return number;
    }

    public void getNothing() {}

    public int getOne(int one) {
      return one;
    }
  }

  /** What Jackson writes nothing of. */
  static final class NotWritten {
    private NotWritten() {}

    static Optional<String> optional() {
      return Optional.of("a");
    }

    static List<Optional<String>> optionals() {
      return List.of(Optional.of("a"));
    }

    static Instant instant() {
      return Instant.EPOCH;
    }

    static Map<String, Duration> durations() {
      return Map.of("a", Duration.ZERO);
    }

    @Json(value = "", path = "At.at")
    static At within() {
      return new At(Instant.EPOCH);
    }

    @Json(value = "", path = "Page.content[].at")
    static Page<At> generic() {
      return new Page<>(List.of(within()), null);
    }

    static Stream<Integer> stream() {
      return Stream.of(1);
    }

    static IntStream intStream() {
      return IntStream.of(1);
    }

    static InputStream inputStream() {
      return new ByteArrayInputStream(new byte[1]);
    }

    static OutputStream outputStream() {
      return new ByteArrayOutputStream();
    }

    static NoProperties noProperties() {
      return new NoProperties();
    }

    static NoProperties[] several() {
      return new NoProperties[] {new NoProperties()};
    }
  }

  static class MayBeExtended {
    private final int number = 1;
  }

  static final class Extended extends MayBeExtended {
    public int getNumber() {
      return 1;
    }
  }

  static final class Annotated {
    @JsonProperty private final int number = 1;
  }

  static final class WithValue {
    @JsonValue
    String text() {
      return "a";
    }
  }

  record ToldToWrite(@JsonSerialize(using = ToStringSerializer.class) Instant at) {}

  record Nothing() {}

  /** What Jackson writes. */
  static final class IsWritten {
    private IsWritten() {}

    static Thing anInterface() {
      return new Dinosaur("a");
    }

    static MayBeExtended subclass() {
      return new Extended();
    }

    static Object object() {
      return 1;
    }

    static Iterator<Integer> iterator() {
      return List.of(1).iterator();
    }

    static Map<Instant, Integer> keys() {
      return Map.of(Instant.EPOCH, 1);
    }

    static Inner inner() {
      return new Outer().inner();
    }

    static TwoParameters twoParameters() {
      return new TwoParameters("a", "b");
    }

    static Annotated annotated() {
      return new Annotated();
    }

    static WithValue withValue() {
      return new WithValue();
    }

    static ToldToWrite told() {
      return new ToldToWrite(Instant.EPOCH);
    }

    static Nothing nothing() {
      return new Nothing();
    }

    static Class<?> type() {
      return String.class;
    }

    static Month month() {
      return Month.MAY;
    }

    static Runnable runnable() {
      return () -> {};
    }
  }

  private static final class Outer {
    Inner inner() {
      return new JsonTypes().new Inner();
    }
  }

  private record Dinosaur(String name) implements Thing {}
}
