package dev.stepwright.dsl.shape.type;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import dev.stepwright.dsl.shape.Shape;
import dev.stepwright.dsl.shape.type.JavaMember.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The properties of a record or a class: components, getters, and what else is visible. */
final class Properties {
  private static final Map<String, UnaryOperator<String>> NAMINGS =
      Stream.of(
              new PropertyNamingStrategies.SnakeCaseStrategy(),
              new PropertyNamingStrategies.UpperSnakeCaseStrategy(),
              new PropertyNamingStrategies.LowerCamelCaseStrategy(),
              new PropertyNamingStrategies.UpperCamelCaseStrategy(),
              new PropertyNamingStrategies.LowerCaseStrategy(),
              new PropertyNamingStrategies.KebabCaseStrategy(),
              new PropertyNamingStrategies.LowerDotCaseStrategy())
          .collect(Collectors.toMap(each -> each.getClass().getSimpleName(), e -> e::translate));

  /** Annotations that make a member visible that would not be so. */
  private static final String[] MAKE_VISIBLE = {
    "JsonProperty",
    "JsonGetter",
    "JsonSetter",
    "JsonSerialize",
    "JsonDeserialize",
    "JsonFormat",
    "JsonView",
    "JsonTypeInfo",
    "JsonRawValue",
    "JsonUnwrapped",
    "JsonBackReference",
    "JsonManagedReference"
  };

  private static final String[] NO_PROPERTY = {"JsonAnyGetter", "JsonAnySetter"};

  private final JavaType type;
  private final Map<String, List<JavaMember>> members = new LinkedHashMap<>();

  private Properties(JavaType type) {
    this.type = type;
    List<JavaType> lineage = new ArrayList<>(type.lineage());
    List<JavaMember> methods = new ArrayList<>();
    for (JavaType each : lineage) {
      each.members().stream().filter(member -> isMethod(member.kind())).forEach(methods::add);
    }
    // Compilers keep the order of fields, and not of methods.
    for (int i = lineage.size() - 1; i >= 0; i--) {
      lineage.get(i).members().stream().filter(e -> e.kind() == Kind.FIELD).forEach(this::add);
    }
    methods.sort(Comparator.comparing(JavaMember::kind).thenComparing(JavaMember::name));
    methods.forEach(this::add);
  }

  private static boolean isMethod(Kind kind) {
    return kind == Kind.GETTER || kind == Kind.SETTER;
  }

  private void add(JavaMember member) {
    String name = implicitName(member);
    if (name != null && !Annotations.of(List.of(member)).hasAny(NO_PROPERTY)) {
      members.computeIfAbsent(name, each -> new ArrayList<>()).add(member);
    }
  }

  /** All properties, fields first; null if they are not known. */
  static @Nullable List<Property> of(JavaType type, Annotations annotations) {
    UnaryOperator<String> naming = naming(annotations);
    if (naming == null || isIgnoringOneWay(annotations)) {
      return null;
    }
    Set<String> ignored = Set.copyOf(annotations.texts("JsonIgnoreProperties", "value"));
    Map<String, Property> properties = new LinkedHashMap<>();
    new Properties(type)
        .members.forEach(
            (name, each) -> {
              Property property = property(type, each, name, naming);
              if (property != null && !ignored.contains(property.name())) {
                properties.putIfAbsent(property.name(), property);
              }
            });
    return List.copyOf(properties.values());
  }

  /** Whether properties are ignored that are nevertheless read or written. */
  private static boolean isIgnoringOneWay(Annotations annotations) {
    JavaAnnotation found = annotations.get("JsonIgnoreProperties");
    return found != null
        && (found.values().get("allowGetters") == Boolean.TRUE
            || found.values().get("allowSetters") == Boolean.TRUE);
  }

  private static @Nullable UnaryOperator<String> naming(Annotations annotations) {
    JavaAnnotation found = annotations.get("JsonNaming");
    if (found == null) {
      return UnaryOperator.identity();
    }
    return found.values().get("value") instanceof JavaType strategy
            && KnownTypes.isOfLibrary(strategy)
        ? NAMINGS.get(strategy.simpleName())
        : null;
  }

  private static @Nullable Property property(
      JavaType type, List<JavaMember> all, String name, UnaryOperator<String> naming) {
    List<JavaMember> ignored = all.stream().filter(Properties::isIgnored).toList();
    List<JavaMember> seen = new ArrayList<>(all);
    if (!ignored.isEmpty()) {
      seen.removeAll(ignored);
      seen.removeIf(each -> !Annotations.of(List.of(each)).hasAny(MAKE_VISIBLE));
    }
    boolean isRecord = type.kind() == JavaType.Kind.RECORD;
    JavaMember written = first(seen, each -> each.kind() != Kind.SETTER, isRecord);
    JavaMember read = first(seen, each -> each.kind() == Kind.SETTER, isRecord);
    JavaMember main = written != null ? written : read;
    if (main == null) {
      return null;
    }
    List<JavaMember> inOrder = new ArrayList<>(List.of(main));
    inOrder.addAll(seen);
    Annotations annotations = Annotations.of(inOrder);
    String access = annotations.text("JsonProperty", "access");
    boolean isBothWays = written != null && ignored.isEmpty() && !access.endsWith("_ONLY");
    return new Property(
        explicitName(annotations, naming.apply(name)), main.type(), annotations, isBothWays);
  }

  private static boolean isIgnored(JavaMember member) {
    return Annotations.of(List.of(member)).is("JsonIgnore", "value");
  }

  /** The first of members that Jackson sees: a getter before a field, a component before all. */
  private static @Nullable JavaMember first(
      List<JavaMember> members, Predicate<JavaMember> kind, boolean isRecord) {
    return members.stream()
        .filter(kind)
        .filter(
            each ->
                each.isPublic()
                    || each.kind() == Kind.SETTER
                    || (isRecord && each.kind() == Kind.FIELD)
                    || Annotations.of(List.of(each)).hasAny(MAKE_VISIBLE))
        .min(Comparator.comparing(each -> (each.kind() == Kind.FIELD) != isRecord))
        .orElse(null);
  }

  private static String explicitName(Annotations annotations, String implicit) {
    return Stream.of("JsonProperty", "JsonGetter", "JsonSetter")
        .map(each -> annotations.text(each, "value"))
        .filter(each -> !each.isEmpty())
        .findFirst()
        .orElse(implicit);
  }

  /** The name that a member has unless an annotation says so; null if it is no property. */
  private @Nullable String implicitName(JavaMember member) {
    String name = member.name();
    if (member.kind() == Kind.FIELD || isComponent(member)) {
      return name;
    }
    boolean isSetter = member.kind() == Kind.SETTER;
    boolean isBoolean = Objects.equals(KnownTypes.shape(member.type()), Shape.BOOLEAN);
    for (String prefix :
        isSetter ? List.of("set") : isBoolean ? List.of("get", "is") : List.of("get")) {
      if (name.startsWith(prefix) && name.length() > prefix.length()) {
        return beanName(name.substring(prefix.length()));
      }
    }
    return !isSetter && Annotations.of(List.of(member)).hasAny("JsonProperty", "JsonGetter")
        ? name
        : null;
  }

  private boolean isComponent(JavaMember member) {
    return type.kind() == JavaType.Kind.RECORD
        && member.kind() == Kind.GETTER
        && members.containsKey(member.name());
  }

  /** All capitals that a name begins with are small ones, as Jackson has it. */
  private static String beanName(String name) {
    int capitals = 0;
    while (capitals < name.length() && Character.isUpperCase(name.charAt(capitals))) {
      capitals++;
    }
    return name.substring(0, capitals).toLowerCase(Locale.ROOT) + name.substring(capitals);
  }
}
