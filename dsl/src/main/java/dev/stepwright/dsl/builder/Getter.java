package dev.stepwright.dsl.builder;

import java.io.Serializable;

/**
 * A component of a type, by its accessor: {@code Job::guid}.
 *
 * @param <T> the type
 * @param <V> the type of the component
 */
@FunctionalInterface
public interface Getter<T, V> extends Serializable {

  /** The component of a value; the builder never asks for it. */
  V get(T value);
}
