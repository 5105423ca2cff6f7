package dev.stepwright.dsl.flow.record;

import dev.stepwright.dsl.shape.Shape;

/** The type of a component. */
public sealed interface DataType {

  /** A type of the JDK. */
  enum Basic implements DataType {
    /** {@code String}, timestamps and closed sets of texts among them. */
    STRING,
    /** {@code long}. */
    INTEGER,
    /** {@code double}. */
    NUMBER,
    /** {@code boolean}. */
    BOOLEAN,
    /** {@code Object}: what is unknown, or of several types. */
    ANY
  }

  /** A list. */
  record ListOf(DataType element) implements DataType {}

  /** A map from texts. */
  record MapOf(DataType value) implements DataType {}

  /**
   * A record of those that are nested in the one that has the component.
   *
   * @param name its simple name
   */
  record Nested(String name) implements DataType {}

  /**
   * A type that somebody declared.
   *
   * @param shape the shape by which it is known
   */
  record Declared(Shape shape) implements DataType {}
}
