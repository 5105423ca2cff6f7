package dev.stepwright.runtime.internal.program;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.StateType;
import dev.stepwright.runtime.internal.query.QueryData;
import org.jspecify.annotations.Nullable;

/** A Pass State, compiled. */
public final class PassProgram extends StateProgram {
  private final DataFlowProgram data;
  private final @Nullable JsonValue result;

  PassProgram(String name, DataFlowProgram data, @Nullable JsonValue result) {
    super(name, StateType.PASS);
    this.data = data;
    this.result = result;
  }

  /** How data flows through it. */
  public DataFlowProgram data() {
    return data;
  }

  /** {@code Result}, or the effective input where it has none. */
  public JsonValue result(QueryData raw) {
    JsonValue input = data.effectiveInput(raw);
    return result == null ? input : result;
  }
}
