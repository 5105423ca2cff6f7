package dev.stepwright.dsl.shape.type;

import dev.stepwright.dsl.shape.Shape;
import dev.stepwright.dsl.shape.type.JavaMember.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What {@code @JsonFormat} makes of values, and how Jackson writes constants of enums. */
final class Formats {
  private Formats() {}

  /** Whether a format has a type written as it would be, but for a pattern. */
  static boolean isUsual(JavaAnnotation format) {
    return Set.of("ANY", "NATURAL").contains(format.text("shape"))
        && format.all("with", Object.class).isEmpty()
        && format.all("without", Object.class).isEmpty();
  }

  /**
   * The shape of a property with a format.
   *
   * @param usual its shape without
   */
  static Shape of(JavaType type, Shape usual, JavaAnnotation format) {
    boolean hasPattern = !format.text("pattern").isEmpty();
    boolean isTime = KnownTypes.isTime(type);
    if (isUsual(format)) {
      return isTime && hasPattern ? Shape.STRING : usual;
    }
    boolean isNumber = usual.equals(Shape.INTEGER) || usual.equals(Shape.NUMBER);
    boolean isEnum = type.kind() == JavaType.Kind.ENUM;
    return switch (format.text("shape")) {
      case "STRING" ->
          (isEnum && usual.string() != null) || (KnownTypes.isMoment(type) && !hasPattern)
              ? usual
              : isTime || (isNumber && !isEnum) ? Shape.STRING : Shape.ANY;
      case "NUMBER", "NUMBER_INT" ->
          isTime ? Shape.NUMBER : isEnum && !usual.isAny() ? Shape.INTEGER : Shape.ANY;
      default -> Shape.ANY;
    };
  }

  /** The shape of an enum without {@code @JsonValue}. */
  static Shape ofEnum(JavaType type, Annotations annotations) {
    JavaAnnotation format = annotations.get("JsonFormat");
    String shape = annotations.text("JsonFormat", "shape");
    if (shape.startsWith("NUMBER")) {
      return Shape.INTEGER;
    }
    boolean isText = format == null || isUsual(format) || shape.equals("STRING");
    return isText && !Creators.readOther(type) ? Shape.texts(texts(type)) : Shape.ANY;
  }

  private static Set<String> texts(JavaType type) {
    Set<String> texts = new LinkedHashSet<>();
    for (JavaMember member : type.members()) {
      if (member.kind() == Kind.CONSTANT) {
        Annotations annotations = Annotations.of(List.of(member));
        String text = annotations.text("JsonProperty", "value");
        texts.add(text.isEmpty() ? member.name() : text);
        texts.addAll(annotations.texts("JsonAlias", "value"));
      }
    }
    return texts;
  }
}
