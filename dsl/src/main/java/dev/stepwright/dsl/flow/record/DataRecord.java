package dev.stepwright.dsl.flow.record;

import java.util.List;

/**
 * A record.
 *
 * @param name its simple name
 * @param components its components, in the order of the members
 * @param nested the records that its components have
 * @param open whether there may be members that it has no component for
 */
public record DataRecord(
    String name, List<DataComponent> components, List<DataRecord> nested, boolean open) {
  public DataRecord {
    components = List.copyOf(components);
    nested = List.copyOf(nested);
  }
}
