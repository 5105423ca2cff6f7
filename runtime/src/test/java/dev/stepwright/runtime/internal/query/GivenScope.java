package dev.stepwright.runtime.internal.query;

import dev.stepwright.dsl.json.JsonValue;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A scope of what a test gives. */
public record GivenScope(
    Supplier<? extends JsonValue> contextObject,
    Function<String, @Nullable JsonValue> variables,
    InstantSource clock,
    RandomGenerator random,
    Supplier<UUID> ids)
    implements QueryScope {
  @Override
  public JsonValue context() {
    return contextObject.get();
  }

  @Override
  public @Nullable JsonValue variable(String name) {
    return variables.apply(name);
  }
}
