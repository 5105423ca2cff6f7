package dev.stepwright.dsl.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What several records check of themselves. */
final class Checks {
  private Checks() {}

  static Map<String, State> states(String startAt, Map<String, State> states) {
    Objects.requireNonNull(startAt, "startAt");
    states.forEach(
        (name, state) -> {
          if (!name.equals(state.name())) {
            throw new IllegalArgumentException(
                "The State " + state.name() + " stands under the name " + name);
          }
        });
    if (!states.containsKey(startAt)) {
      throw new IllegalArgumentException("StartAt names no State: " + startAt);
    }
    return Collections.unmodifiableMap(new LinkedHashMap<>(states));
  }

  static <T> List<T> notEmpty(String field, List<T> elements) {
    if (elements.isEmpty()) {
      throw new IllegalArgumentException(field + " is empty");
    }
    return List.copyOf(elements);
  }

  static void atLeast(String field, @Nullable Source<Long> source, long least) {
    if (source instanceof Source.Given<Long> given) {
      atLeast(field, given.value(), least);
    }
  }

  static void atLeast(String field, @Nullable FieldValue<Long> value, long least) {
    if (value instanceof FieldValue.Literal<Long> literal && literal.value() < least) {
      throw new IllegalArgumentException(
          field + " is at least " + least + ", not " + literal.value());
    }
  }
}
