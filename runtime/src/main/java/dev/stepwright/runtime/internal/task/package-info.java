/**
 * Who does the work of Tasks: handlers by Resource, and what the engine brings itself: {@code
 * lambda:invoke} onto functions, {@code states:startExecution} onto State Machines, activities.
 */
@NullMarked
package dev.stepwright.runtime.internal.task;

import org.jspecify.annotations.NullMarked;
