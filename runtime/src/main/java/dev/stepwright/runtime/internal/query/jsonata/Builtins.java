package dev.stepwright.runtime.internal.query.jsonata;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The functions of the language, by name.
 *
 * @see dev.stepwright.dsl.jsonata.JsonataFunctions
 */
final class Builtins {
  private final Map<String, Builtin> functions = new HashMap<>();

  private static final Builtins ALL = new Builtins();

  private Builtins() {
    StringFunctions.addTo(this);
    MatcherFunctions.addTo(this);
    EncodingFunctions.addTo(this);
    NumberFunctions.addTo(this);
    AggregateFunctions.addTo(this);
    ValueFunctions.addTo(this);
    ArrayFunctions.addTo(this);
    ObjectFunctions.addTo(this);
    HigherOrderFunctions.addTo(this);
    DateFunctions.addTo(this);
    ServiceFunctions.addTo(this);
  }

  /**
   * Adds a function.
   *
   * @param arity how many arguments it is given when it is handed to another function
   */
  void add(String name, int arity, String signature, Builtin.Body body) {
    functions.put(name, new Builtin(arity, signature, body));
  }

  /** The function of a name, given without its dollar sign, or null. */
  static @Nullable Builtin find(String name) {
    return ALL.functions.get(name);
  }
}
