/**
 * Definitions, compiled: what the engine needs of a State is worked out once, when a State Machine
 * is registered, and shared by all its executions. Data flows through a State as the specification
 * draws it; nothing here knows of executions, events or time.
 */
@NullMarked
package dev.stepwright.runtime.internal.program;

import org.jspecify.annotations.NullMarked;
