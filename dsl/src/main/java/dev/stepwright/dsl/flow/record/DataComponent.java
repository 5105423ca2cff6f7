package dev.stepwright.dsl.flow.record;

/**
 * A component of a record.
 *
 * @param name its name in Java
 * @param member the name of the member in JSON, most often the same
 * @param type its type
 * @param mayBeMissing whether there may be no such member
 * @param mayBeNull whether the member may be null
 */
public record DataComponent(
    String name, String member, DataType type, boolean mayBeMissing, boolean mayBeNull) {

  /** Whether its name in Java is another than in JSON. */
  public boolean isRenamed() {
    return !name.equals(member);
  }

  /** Whether it has to have a type that may be null. */
  public boolean isBoxed() {
    return mayBeMissing || mayBeNull;
  }
}
