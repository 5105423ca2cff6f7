package dev.stepwright.dsl.shape.type;

import dev.stepwright.dsl.json.JsonType;
import dev.stepwright.dsl.shape.Shape;
import dev.stepwright.dsl.shape.type.JavaMember.Kind;
import java.util.List;
import java.util.Set;

/** Constructors and methods that Jackson makes objects with. */
final class Creators {
  private Creators() {}

  /** Whether values of a type are read from something that they are not written as. */
  static boolean readOther(JavaType type) {
    return type.members().stream()
        .filter(member -> member.kind() == Kind.FACTORY)
        .anyMatch(factory -> readsOther(type, factory));
  }

  /** Whether values of a type are read from members that they are not written with. */
  static boolean readOtherNames(JavaType type, List<Property> properties) {
    List<String> names = properties.stream().map(Property::name).toList();
    return type.members().stream()
        .filter(member -> member.kind() == Kind.FACTORY || member.kind() == Kind.PARAMETER)
        .map(parameter -> Annotations.of(List.of(parameter)))
        .filter(annotations -> !annotations.text("JsonCreator", "mode").equals("DISABLED"))
        .map(annotations -> annotations.text("JsonProperty", "value"))
        .anyMatch(name -> !name.isEmpty() && !names.contains(name));
  }

  private static boolean readsOther(JavaType type, JavaMember factory) {
    Annotations annotations = Annotations.of(List.of(factory));
    String mode = annotations.text("JsonCreator", "mode");
    if (annotations.hasAny("JsonProperty") || Set.of("PROPERTIES", "DISABLED").contains(mode)) {
      return false;
    }
    if (isCanonical(type, factory)) {
      return mode.equals("DELEGATING");
    }
    boolean isConstructor = factory.name().equals("<init>");
    boolean isFound = isConstructor || Set.of("valueOf", "fromString").contains(factory.name());
    return annotations.hasAny("JsonCreator")
        || (isFound && type.kind() != JavaType.Kind.ENUM && isScalar(factory.type()));
  }

  private static boolean isCanonical(JavaType type, JavaMember factory) {
    List<String> components =
        type.members().stream()
            .filter(member -> member.kind() == Kind.FIELD)
            .map(member -> member.type().name())
            .toList();
    return type.kind() == JavaType.Kind.RECORD
        && factory.name().equals("<init>")
        && components.equals(List.of(factory.type().name()));
  }

  private static boolean isScalar(JavaType type) {
    Shape shape = KnownTypes.shape(type);
    Set<JsonType> scalars = Set.of(JsonType.STRING, JsonType.NUMBER, JsonType.BOOLEAN);
    return shape != null && scalars.containsAll(shape.types());
  }
}
