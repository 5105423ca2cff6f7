package dev.stepwright.dsl.shape.type;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The classes of objects of a type that says, in a property, which class they have.
 *
 * @param property the property's name
 * @param all the classes, by what the property says
 */
record Variants(String property, Map<String, JavaType> all) {

  /** What {@code defaultImpl} is where it is not given. */
  private static final String JSON_TYPE_INFO = "com.fasterxml.jackson.annotation.JsonTypeInfo";

  Variants {
    all = new LinkedHashMap<>(all);
  }

  /** Those of a type that has {@code @JsonTypeInfo}; null if they are not known. */
  static @Nullable Variants of(JavaType type, Annotations annotations) {
    if (!annotations.text("JsonTypeInfo", "use").equals("NAME")
        || !annotations.text("JsonTypeInfo", "include").equals("PROPERTY")
        || hasDefault(annotations)
        || entries(annotations).stream()
            .anyMatch(each -> !each.all("names", String.class).isEmpty())) {
      return null;
    }
    String property = annotations.text("JsonTypeInfo", "property");
    Map<String, JavaType> all = new LinkedHashMap<>();
    Map<String, String> names = names(annotations);
    add(type, type, names, all);
    for (JavaAnnotation each : entries(annotations)) {
      if (each.values().get("value") instanceof JavaType variant) {
        add(type, variant, names, all);
      }
    }
    return all.isEmpty() ? null : new Variants(property.isEmpty() ? "@type" : property, all);
  }

  /** Whether a class stands for names that are not known. */
  private static boolean hasDefault(Annotations annotations) {
    JavaAnnotation info = annotations.get("JsonTypeInfo");
    return info != null
        && info.values().get("defaultImpl") instanceof JavaType other
        && !other.name().equals(JSON_TYPE_INFO);
  }

  private static List<JavaAnnotation> entries(Annotations annotations) {
    JavaAnnotation subtypes = annotations.get("JsonSubTypes");
    return subtypes == null ? List.of() : subtypes.all("value", JavaAnnotation.class);
  }

  /** The names that are said of classes where they are listed. */
  private static Map<String, String> names(Annotations annotations) {
    Map<String, String> names = new LinkedHashMap<>();
    for (JavaAnnotation each : entries(annotations)) {
      if (each.values().get("value") instanceof JavaType variant && !each.text("name").isEmpty()) {
        names.put(variant.name(), each.text("name"));
      }
    }
    return names;
  }

  /** Adds a class, and those that are permitted to extend it. */
  private static void add(
      JavaType of, JavaType variant, Map<String, String> names, Map<String, JavaType> all) {
    boolean isKnown = all.values().stream().anyMatch(each -> each.name().equals(variant.name()));
    if (variant.as(of.name()) == null || isKnown) {
      return;
    }
    if (variant.kind() == JavaType.Kind.CLASS || variant.kind() == JavaType.Kind.RECORD) {
      all.putIfAbsent(name(variant, names), variant);
    }
    variant.permitted().forEach(each -> add(of, each, names, all));
  }

  private static String name(JavaType variant, Map<String, String> names) {
    String listed = names.get(variant.name());
    if (listed != null) {
      return listed;
    }
    String said = Annotations.of(variant).text("JsonTypeName", "value");
    return said.isEmpty() ? variant.name().substring(variant.name().lastIndexOf('.') + 1) : said;
  }
}
