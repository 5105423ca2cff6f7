package dev.stepwright.dsl.model;

import java.util.Map;

/**
 * States that transition among each other only: a State Machine, a branch of a Parallel State, the
 * Item Processor of a Map State. Each is a scope of Variables too.
 */
public sealed interface Scope permits StateMachine, Branch, ItemProcessor {

  /** The name of the State where execution begins. */
  String startAt();

  /** The States by name, in the order of the definition. */
  Map<String, State> states();
}
