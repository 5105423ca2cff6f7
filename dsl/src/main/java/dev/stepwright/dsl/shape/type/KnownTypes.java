package dev.stepwright.dsl.shape.type;

import dev.stepwright.dsl.shape.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Types of the JDK that Jackson has a class for. */
final class KnownTypes {
  /** Types whose values are points in time: timestamps, as the builder has them too. */
  private static final Set<String> MOMENTS =
      Set.of("java.time.Instant", "java.time.OffsetDateTime", "java.time.ZonedDateTime");

  /** Types of time that are the same text, however Jackson is configured. */
  private static final Set<String> TIME_TEXTS =
      Set.of("java.time.Period", "java.time.ZoneId", "java.time.ZoneOffset");

  /** Where types are of that Jackson, or a module of it, treats in a way of their own. */
  private static final List<String> LIBRARIES =
      List.of(
          "java.",
          "javax.",
          "jakarta.",
          "com.fasterxml.",
          "com.google.",
          "dev.stepwright.dsl.json.",
          "io.vavr.",
          "org.eclipse.collections.",
          "org.joda.",
          "org.w3c.dom.");

  private static final Map<String, Shape> SHAPES = new HashMap<>();

  static {
    put(Shape.NULL, "void", "java.lang.Void");
    put(Shape.BOOLEAN, "boolean", "java.lang.Boolean", "java.util.concurrent.atomic.AtomicBoolean");
    put(Shape.INTEGER, "byte", "short", "int", "long", "java.math.BigInteger");
    put(Shape.INTEGER, "java.lang.Byte", "java.lang.Short", "java.lang.Integer", "java.lang.Long");
    put(
        Shape.INTEGER,
        "java.util.concurrent.atomic.AtomicInteger",
        "java.util.concurrent.atomic.AtomicLong");
    put(Shape.INTEGER.join(Shape.NULL), "java.util.OptionalInt", "java.util.OptionalLong");
    put(Shape.NUMBER, "float", "double", "java.lang.Float", "java.lang.Double");
    put(Shape.NUMBER, "java.math.BigDecimal", "java.lang.Number");
    put(Shape.NUMBER.join(Shape.NULL), "java.util.OptionalDouble");
    put(Shape.STRING, "char", "java.lang.Character", "java.lang.String", "java.lang.CharSequence");
    put(Shape.STRING, "java.lang.StringBuilder", "java.lang.StringBuffer", "java.lang.Class");
    put(Shape.STRING, "java.util.UUID", "java.util.Locale", "java.util.Currency");
    put(Shape.STRING, "java.util.TimeZone", "java.util.regex.Pattern", "java.io.File");
    put(Shape.STRING, "java.net.URI", "java.net.URL", "java.nio.file.Path");
    put(Shape.STRING, "java.nio.charset.Charset", "java.nio.ByteBuffer", "java.net.InetAddress");
    MOMENTS.forEach(each -> put(Shape.TIMESTAMP, each));
    TIME_TEXTS.forEach(each -> put(Shape.STRING, each));
  }

  private KnownTypes() {}

  private static void put(Shape shape, String... types) {
    for (String type : types) {
      SHAPES.put(type, shape);
    }
  }

  /** The shape of a type without arguments; null if it is none of these. */
  static @Nullable Shape shape(JavaType type) {
    return SHAPES.get(type.name());
  }

  /** Whether it is of a library, so that its declaration does not say what Jackson makes of it. */
  static boolean isOfLibrary(JavaType type) {
    return LIBRARIES.stream().anyMatch(type.name()::startsWith);
  }

  /** Whether values of a type are points in time. */
  static boolean isMoment(JavaType type) {
    return MOMENTS.contains(type.name());
  }

  /** Whether values of a type have something to do with dates and times. */
  static boolean isTime(JavaType type) {
    return (type.name().startsWith("java.time.") && type.kind() != JavaType.Kind.ENUM)
        || type.as("java.util.Date") != null
        || type.as("java.util.Calendar") != null;
  }

  /** Whether it is an {@code Optional} of some kind. */
  static boolean isOptional(JavaType type) {
    return type.name().startsWith("java.util.Optional");
  }
}
