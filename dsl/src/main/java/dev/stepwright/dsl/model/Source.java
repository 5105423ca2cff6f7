package dev.stepwright.dsl.model;

import dev.stepwright.dsl.path.ReferencePath;
import dev.stepwright.dsl.template.IntrinsicCall;
import java.util.Objects;

/**
 * Where the value of a field comes from that has a twin ending in {@code Path}: given in the
 * definition, or read from the State's data. A definition has one of the two, never both.
 *
 * @param <T> the type of the value
 */
public sealed interface Source<T> {

  /** The field itself, such as {@code TimeoutSeconds}. */
  record Given<T>(FieldValue<T> value) implements Source<T> {
    public Given {
      Objects.requireNonNull(value, "value");
    }
  }

  /** The twin, such as {@code TimeoutSecondsPath}. */
  record FromPath<T>(FieldValue<ReferencePath> path) implements Source<T> {
    public FromPath {
      Objects.requireNonNull(path, "path");
    }
  }

  /** The twin holding an Intrinsic Function, as {@code ErrorPath} and {@code CausePath} may. */
  record FromCall<T>(IntrinsicCall call) implements Source<T> {
    public FromCall {
      Objects.requireNonNull(call, "call");
    }
  }

  /** A value given in the definition, written out. */
  static <T> Source<T> of(T value) {
    return new Given<>(FieldValue.of(value));
  }
}
