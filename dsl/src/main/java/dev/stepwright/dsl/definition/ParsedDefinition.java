package dev.stepwright.dsl.definition;

import dev.stepwright.dsl.json.Origins;
import dev.stepwright.dsl.model.StateMachine;

/**
 * A definition without errors.
 *
 * @param stateMachine the model
 * @param origins where each of its parts came from, by JSON Pointer
 */
public record ParsedDefinition(StateMachine stateMachine, Origins origins) {}
