package dev.stepwright.dsl.shape.type;

import dev.stepwright.dsl.shape.ObjectShape;
import dev.stepwright.dsl.shape.Shape;
import dev.stepwright.dsl.shape.type.JavaMember.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a Java type: what Jackson writes of its values and reads them from, with its
 * annotations as it has them, and configured as an engine has it.
 *
 * <p>What is not annotated as nullable is there, and is not null. What is both ways the same only
 * with some configuration, or is left to code, is {@link Shape#ANY}: of a mapper that somebody
 * configured nothing is known here. Points in time are the timestamps of the States Language.
 */
public final class TypeShapes {
  private static final int MOST_NESTED = 24;
  private static final int MOST_OBJECTS = 512;

  /** Types of which Jackson, given a value, does not know that the value has them. */
  private final Set<String> erased = new HashSet<>();

  private final List<String> around = new ArrayList<>();
  private int depth;
  private int objects;

  private TypeShapes() {}

  /** The shape of a type; that of its result where it stands for work that goes on. */
  public static Shape of(JavaType type) {
    JavaType stage = type.as("java.util.concurrent.CompletionStage");
    JavaType result = stage == null ? type : stage.arguments().get(0);
    TypeShapes shapes = new TypeShapes();
    if (result.kind() != JavaType.Kind.ARRAY) {
      shapes.erase(result.arguments(), 0);
    }
    return shapes.shape(result);
  }

  private void erase(List<JavaType> arguments, int nested) {
    for (JavaType each : nested > MOST_NESTED ? List.<JavaType>of() : arguments) {
      erased.add(each.name());
      erase(each.arguments(), nested + 1);
    }
  }

  private Shape shape(JavaType type) {
    if (depth == MOST_NESTED) {
      return Shape.ANY;
    }
    depth++;
    Shape shape = notNull(type);
    depth--;
    return type.isNullable() ? shape.join(Shape.NULL) : shape;
  }

  private Shape notNull(JavaType type) {
    Shape known = KnownTypes.shape(type);
    if (known != null) {
      return known;
    }
    if (type.kind() == JavaType.Kind.ARRAY) {
      String element = type.arguments().get(0).name();
      boolean isText = element.equals("byte") || element.equals("char");
      return isText ? Shape.STRING : Shape.arrayOf(shape(type.arguments().get(0)));
    }
    if (type.name().equals("java.util.Optional")
        || type.name().equals("java.util.concurrent.atomic.AtomicReference")) {
      return shape(type.arguments().get(0)).join(Shape.NULL);
    }
    return type.kind() == JavaType.Kind.UNKNOWN ? Shape.ANY : declared(type);
  }

  private Shape declared(JavaType type) {
    Annotations annotations = Annotations.of(type);
    if (!annotations.areKnownOfTypes()) {
      return Shape.ANY;
    }
    Shape value = jsonValue(type);
    if (value != null) {
      return value;
    }
    if (type.kind() == JavaType.Kind.ENUM) {
      return Formats.ofEnum(type, annotations);
    }
    JavaAnnotation format = annotations.get("JsonFormat");
    if (format != null && !Formats.isUsual(format)) {
      return Shape.ANY;
    }
    JavaType map = type.as("java.util.Map");
    if (map != null) {
      return Shape.mapOf(shape(map.arguments().get(1)));
    }
    JavaType collection =
        type.as(type.name().startsWith("java.") ? "java.lang.Iterable" : "java.util.Collection");
    if (collection != null) {
      return Shape.arrayOf(shape(collection.arguments().get(0)));
    }
    if (type.lineage().stream().anyMatch(TypeShapes::isOpaque)) {
      return Shape.ANY;
    }
    String use = annotations.text("JsonTypeInfo", "use");
    return use.isEmpty() || use.equals("NONE")
        ? once(type, () -> object(type, annotations))
        : polymorphic(type, annotations);
  }

  /** Whether objects are more than what is declared, or something else. */
  private static boolean isOpaque(JavaType type) {
    return type.kind() == JavaType.Kind.UNKNOWN
        || (type.kind() != JavaType.Kind.INTERFACE
            && KnownTypes.isOfLibrary(type)
            && !type.name().equals("java.lang.Record"));
  }

  /** What the member is that stands for the whole; null if there is none. */
  private @Nullable Shape jsonValue(JavaType type) {
    for (JavaType each : type.lineage()) {
      for (JavaMember member : each.members()) {
        Annotations annotations = Annotations.of(List.of(member));
        if (annotations.is("JsonValue", "value")) {
          return member.kind() == Kind.CONSTANT
              ? Shape.ANY
              : once(type, () -> shape(member.type()));
        }
      }
    }
    return null;
  }

  private Shape polymorphic(JavaType type, Annotations annotations) {
    Variants variants = Variants.of(type, annotations);
    if (variants == null || erased.contains(type.name())) {
      return Shape.ANY;
    }
    return once(
        type,
        () -> {
          Shape all = Shape.NEVER;
          for (Map.Entry<String, JavaType> each : variants.all().entrySet()) {
            JavaType variant = each.getValue();
            Supplier<Shape> shape = () -> variant(variant, variants.property(), each.getKey());
            all = all.join(variant.name().equals(type.name()) ? shape.get() : once(variant, shape));
          }
          return all;
        });
  }

  private Shape variant(JavaType type, String property, String name) {
    Annotations annotations = Annotations.of(type);
    Shape shape = annotations.areKnownOfTypes() ? object(type, annotations) : Shape.ANY;
    return shape.mapObjects(
        object -> {
          Map<String, Shape> fields = new LinkedHashMap<>();
          fields.put(property, Shape.texts(Set.of(name)));
          object.fields().forEach(fields::putIfAbsent);
          return new ObjectShape(object.name(), fields, object.rest());
        });
  }

  /** What a type is if it is not part of itself, and not too many have been looked at. */
  private Shape once(JavaType type, Supplier<Shape> shape) {
    String key = key(type, 0);
    if (around.contains(key) || objects == MOST_OBJECTS) {
      return Shape.ANY;
    }
    objects++;
    around.add(key);
    Shape found = shape.get();
    around.remove(around.size() - 1);
    return found;
  }

  private static String key(JavaType type, int nested) {
    return nested > 4
        ? "…"
        : type.arguments().stream()
            .map(each -> key(each, nested + 1))
            .collect(Collectors.joining(",", type.name() + "<", ">"));
  }

  private Shape object(JavaType type, Annotations annotations) {
    boolean isMade = type.kind() == JavaType.Kind.RECORD || type.kind() == JavaType.Kind.CLASS;
    List<Property> properties = isMade ? Properties.of(type, annotations) : null;
    boolean isUnwrapped = anyMember(type, "JsonUnwrapped");
    if (properties == null
        || isUnwrapped
        || Creators.readOther(type)
        || Creators.readOtherNames(type, properties)) {
      return Shape.ANY;
    }
    boolean isOpen = anyMember(type, "JsonAnyGetter", "JsonAnySetter", "JsonAlias");
    if (properties.isEmpty() && !isOpen && type.kind() == JavaType.Kind.CLASS) {
      return Shape.ANY;
    }
    Map<String, Shape> fields = new LinkedHashMap<>();
    properties.forEach(each -> fields.put(each.name(), property(each, annotations)));
    return Shape.of(new ObjectShape(type.simpleName(), fields, isOpen ? Shape.ANY : null));
  }

  private static boolean anyMember(JavaType type, String... annotations) {
    return type.lineage().stream()
        .flatMap(each -> each.members().stream())
        .anyMatch(member -> Annotations.of(List.of(member)).hasAny(annotations));
  }

  private Shape property(Property property, Annotations ofObject) {
    Annotations annotations = property.annotations();
    if (!annotations.areKnownOfMembers()) {
      return Shape.ANY;
    }
    JavaType type = property.type();
    JavaAnnotation format = annotations.get("JsonFormat");
    Shape usual = shape(type);
    Shape shape = format == null ? usual : Formats.of(type, usual, format);
    if (annotations.isNullable() || type.isNullable() || KnownTypes.isOptional(type)) {
      shape = shape.join(Shape.NULL).optional();
    }
    String include = annotations.text("JsonInclude", "value");
    if (include.isEmpty() || include.equals("USE_DEFAULTS")) {
      include = ofObject.text("JsonInclude", "value");
    }
    boolean isLeftOut =
        switch (include) {
          case "", "ALWAYS", "USE_DEFAULTS" -> false;
          case "NON_NULL", "NON_ABSENT", "NON_EMPTY" -> type.kind() != JavaType.Kind.PRIMITIVE;
          default -> true;
        };
    return isLeftOut || !property.isBothWays() ? shape.optional() : shape;
  }
}
