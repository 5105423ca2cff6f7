package dev.stepwright.dsl.flow.record;

import dev.stepwright.dsl.flow.Flow;
import dev.stepwright.dsl.flow.StateFlow;
import dev.stepwright.dsl.flow.record.WorkflowRecord.Role;
import dev.stepwright.dsl.json.JsonType;
import dev.stepwright.dsl.shape.ObjectShape;
import dev.stepwright.dsl.shape.Shape;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The records for the data of a State Machine: what it takes and gives, what each State works with
 * and gives, wherever these are objects of one shape that no Java type has.
 */
public final class WorkflowRecords {
  private final String type;
  private final Set<String> around = new HashSet<>();
  private final Predicate<Shape> isDeclared;
  private final List<WorkflowRecord> records = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private WorkflowRecords(String type, Set<String> used, Predicate<Shape> isDeclared) {
    this.type = JavaNames.folded(type);
    this.around.add(this.type);
    used.forEach(each -> around.add(JavaNames.folded(each)));
    this.isDeclared = isDeclared;
  }

  /**
   * The records of a State Machine: its own, and those of its States in their order.
   *
   * @param type the simple name of the type that they will be in
   * @param input what it takes
   * @param flow its data
   * @param used the simple names of types that the records can use, which none in them is to have
   * @param isDeclared whether a shape, which is that of objects that are there, is that of a type
   *     that the records can use
   */
  public static List<WorkflowRecord> of(
      String type, Shape input, Flow flow, Set<String> used, Predicate<Shape> isDeclared) {
    WorkflowRecords found = new WorkflowRecords(type, used, isDeclared);
    found.add(null, "", Role.INPUT, input);
    found.add(null, "", Role.OUTPUT, flow.output());
    for (StateFlow state : flow.states().values()) {
      String name = found.name(state.name());
      found.add(state.name(), name, Role.INPUT, state.effectiveInput());
      found.add(state.name(), name, Role.OUTPUT, state.output());
    }
    return List.copyOf(found.records);
  }

  /**
   * Records of which nothing is known but the names, for a State Machine that has errors: what
   * refers to them then has no further ones.
   *
   * @param type the simple name of the type that they will be in
   * @param states the names of the States in their order
   */
  public static List<WorkflowRecord> ofErroneous(String type, Iterable<String> states) {
    WorkflowRecords found = new WorkflowRecords(type, Set.of(), shape -> false);
    found.add(null, "", Role.INPUT);
    found.add(null, "", Role.OUTPUT);
    for (String state : states) {
      String name = found.name(state);
      found.add(state, name, Role.INPUT);
      found.add(state, name, Role.OUTPUT);
    }
    return List.copyOf(found.records);
  }

  /** What the names of a State's records begin with. */
  private String name(String state) {
    String name =
        JavaNames.unique(
            JavaNames.type(state, "State"), each -> names.contains(JavaNames.folded(each)));
    names.add(JavaNames.folded(name));
    return name;
  }

  private void add(@Nullable String state, String prefix, Role role) {
    add(state, role, new DataRecord(prefix + role.suffix(), List.of(), List.of(), true));
  }

  private void add(@Nullable String state, Role role, DataRecord record) {
    // A type is not called as the one is that it is in.
    if (!JavaNames.folded(record.name()).equals(type)) {
      records.add(new WorkflowRecord(state, role, record));
    }
  }

  private void add(@Nullable String state, String prefix, Role role, Shape shape) {
    ObjectShape objects = objects(shape);
    if (objects != null && !isDeclared.test(shape)) {
      add(state, role, RecordBuilder.of(prefix + role.suffix(), objects, isDeclared, around));
    }
  }

  /** The objects of a shape that is of nothing else, if a record can have what is in them. */
  private static @Nullable ObjectShape objects(Shape shape) {
    return !shape.isAny()
            && !shape.mayBeAbsent()
            && shape.types().equals(EnumSet.of(JsonType.OBJECT))
            && shape.objects().size() == 1
            && RecordBuilder.fits(shape.objects().get(0))
        ? shape.objects().get(0)
        : null;
  }
}
