package dev.stepwright.dsl.flow.record;

import dev.stepwright.dsl.json.JsonType;
import dev.stepwright.dsl.shape.ObjectShape;
import dev.stepwright.dsl.shape.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Makes one record of objects, and those that are nested in it. */
final class RecordBuilder {
  /** Java has 255 words for the parameters of a constructor, of which a number takes two. */
  private static final int MOST_COMPONENTS = 120;

  /** Types that components have, which a nested record would hide. */
  private static final Set<String> JDK =
      Set.of(
          "boolean",
          "double",
          "jsonignoreproperties",
          "jsoninclude",
          "jsonproperty",
          "list",
          "long",
          "map",
          "object",
          "string");

  private final Predicate<Shape> isDeclared;

  /** The names, folded, that a nested record cannot have. */
  private final Set<String> taken;

  private final List<DataRecord> nested = new ArrayList<>();
  private final Map<ObjectShape, String> known = new LinkedHashMap<>();

  private RecordBuilder(Predicate<Shape> isDeclared, Set<String> within) {
    this.isDeclared = isDeclared;
    this.taken = new HashSet<>(within);
    this.taken.addAll(JDK);
  }

  /**
   * The record of objects.
   *
   * @param around the names, folded, of the types that it will be in, and that it can refer to
   */
  static DataRecord of(
      String name, ObjectShape objects, Predicate<Shape> isDeclared, Set<String> around) {
    Set<String> within = new HashSet<>(around);
    within.add(JavaNames.folded(name));
    RecordBuilder builder = new RecordBuilder(isDeclared, within);
    List<DataComponent> components = builder.components(objects, within);
    return new DataRecord(
        name,
        components,
        builder.nested,
        objects.rest() != null || components.size() < present(objects));
  }

  /** Whether a record can have what is in objects. */
  static boolean fits(ObjectShape objects) {
    int components = present(objects);
    return components > 0
        && components <= MOST_COMPONENTS
        && objects.fields().keySet().stream().anyMatch(RecordBuilder::isNamed);
  }

  private static int present(ObjectShape objects) {
    return (int) objects.fields().values().stream().filter(shape -> !shape.isAbsent()).count();
  }

  /** Whether a member has a name: Jackson takes an empty one for none. */
  private static boolean isNamed(String member) {
    return !member.isEmpty();
  }

  private List<DataComponent> components(ObjectShape objects, Set<String> within) {
    Map<String, String> names = names(objects.fields().keySet());
    List<DataComponent> components = new ArrayList<>();
    objects
        .fields()
        .forEach(
            (member, shape) -> {
              if (!shape.isAbsent() && isNamed(member)) {
                components.add(
                    new DataComponent(
                        names.getOrDefault(member, member),
                        member,
                        type(shape, JavaNames.type(member, "Member"), within),
                        shape.mayBeAbsent(),
                        !shape.isAny() && shape.mayBe(JsonType.NULL)));
              }
            });
    return components;
  }

  /** The components of members; those that can be called as their members are. */
  private static Map<String, String> names(Set<String> members) {
    Set<String> all = new LinkedHashSet<>(members);
    Map<String, String> names = new LinkedHashMap<>();
    for (String member : members) {
      if (isNamed(member) && !JavaNames.isComponent(member)) {
        String name = JavaNames.unique(JavaNames.component(member), all::contains);
        all.add(name);
        names.put(member, name);
      }
    }
    return names;
  }

  private DataType type(Shape shape, String typeName, Set<String> within) {
    Shape value = shape.present().without(JsonType.NULL);
    if (value.isAny() || value.types().size() != 1) {
      return DataType.Basic.ANY;
    }
    return switch (value.types().iterator().next()) {
      case STRING -> DataType.Basic.STRING;
      case NUMBER ->
          value.number() != null && value.number().integer()
              ? DataType.Basic.INTEGER
              : DataType.Basic.NUMBER;
      case BOOLEAN -> DataType.Basic.BOOLEAN;
      case NULL -> DataType.Basic.ANY;
      case ARRAY -> new DataType.ListOf(type(value.elements(), typeName + "Item", within));
      case OBJECT -> object(value, typeName, within);
    };
  }

  private DataType object(Shape value, String typeName, Set<String> within) {
    if (isDeclared.test(value)) {
      return new DataType.Declared(value);
    }
    if (value.objects().size() != 1) {
      return DataType.Basic.ANY;
    }
    ObjectShape objects = value.objects().get(0);
    if (fits(objects)) {
      return new DataType.Nested(nested(objects, typeName, within));
    }
    return new DataType.MapOf(
        objects.fields().isEmpty() && objects.rest() != null
            ? type(objects.rest(), typeName, within)
            : DataType.Basic.ANY);
  }

  /** The name of the nested record of objects: one for all that are the same. */
  private String nested(ObjectShape objects, String typeName, Set<String> within) {
    String found = known.get(objects);
    if (found == null) {
      found = JavaNames.unique(typeName, each -> taken.contains(JavaNames.folded(each)));
      taken.add(JavaNames.folded(found));
      known.put(objects, found);
      nested.add(of(found, objects, isDeclared, within));
    }
    return found;
  }
}
