package dev.stepwright.dsl.shape.type;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The annotations that Jackson sees together: of two of a type it takes the first. */
final class Annotations {
  private static final String JACKSON = "com.fasterxml.jackson.";

  /**
   * Annotations of types that {@link TypeShapes} knows the meaning of, or that have none for it.
   */
  private static final Set<String> OF_TYPES =
      Set.of(
          "JsonClassDescription",
          "JsonFormat",
          "JsonIgnoreProperties",
          "JsonInclude",
          "JsonNaming",
          "JsonPropertyOrder",
          "JsonRootName",
          "JsonSubTypes",
          "JsonTypeInfo",
          "JsonTypeName");

  /** The same of members. */
  private static final Set<String> OF_MEMBERS =
      Set.of(
          "JsonEnumDefaultValue",
          "JsonFormat",
          "JsonGetter",
          "JsonIgnore",
          "JsonInclude",
          "JsonProperty",
          "JsonPropertyDescription",
          "JsonSetter");

  private final Map<String, JavaAnnotation> ofJackson = new LinkedHashMap<>();
  private boolean isNullable;

  private void add(List<JavaAnnotation> annotations) {
    for (JavaAnnotation each : annotations) {
      isNullable |= each.type().simpleName().equals("Nullable");
      if (each.type().name().startsWith(JACKSON)) {
        ofJackson.putIfAbsent(each.type().simpleName(), each);
      } else if (isBundle(each.type())) {
        add(each.type().annotations());
      }
    }
  }

  private static boolean isBundle(JavaType annotation) {
    return !annotation.name().startsWith("java.")
        && annotation.annotations().stream()
            .anyMatch(
                each -> each.type().name().equals(JACKSON + "annotation.JacksonAnnotationsInside"));
  }

  /** Those of a type and of what it extends. */
  static Annotations of(JavaType type) {
    Annotations all = new Annotations();
    type.lineage().forEach(each -> all.add(each.annotations()));
    all.ofJackson.remove("JacksonAnnotationsInside");
    return all;
  }

  /** Those of members that are one property. */
  static Annotations of(List<JavaMember> members) {
    Annotations all = new Annotations();
    members.forEach(each -> all.add(each.annotations()));
    all.ofJackson.remove("JacksonAnnotationsInside");
    return all;
  }

  /** One of Jackson's, by its simple name. */
  @Nullable JavaAnnotation get(String name) {
    return ofJackson.get(name);
  }

  /** Whether there is one of these. */
  boolean hasAny(String... names) {
    return List.of(names).stream().anyMatch(ofJackson::containsKey);
  }

  /** A text of one of Jackson's; empty if there is none. */
  String text(String name, String member) {
    JavaAnnotation annotation = get(name);
    return annotation == null ? "" : annotation.text(member);
  }

  /** Whether a member of one of Jackson's is true. */
  boolean is(String name, String member) {
    JavaAnnotation annotation = get(name);
    return annotation != null && annotation.is(member);
  }

  /** The texts of one of Jackson's. */
  List<String> texts(String name, String member) {
    JavaAnnotation annotation = get(name);
    return annotation == null ? new ArrayList<>() : annotation.all(member, String.class);
  }

  /** Whether an annotation of whichever library says that it may be null. */
  boolean isNullable() {
    return isNullable;
  }

  /** Whether all is known that those of a type say to Jackson. */
  boolean areKnownOfTypes() {
    return OF_TYPES.containsAll(ofJackson.keySet());
  }

  /** Whether all is known that those of a property say to Jackson. */
  boolean areKnownOfMembers() {
    return OF_MEMBERS.containsAll(ofJackson.keySet());
  }
}
