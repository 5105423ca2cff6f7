package dev.stepwright.dsl.flow;

import dev.stepwright.dsl.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The types of what does a Task's work.
 *
 * @param parameter what it takes; null if nothing is known of it, or it takes nothing
 * @param parameterName what people call its parameter, such as {@code the parameter order of ship};
 *     null if there is none
 * @param result what it gives; null if nothing is known of it
 */
public record TaskTypes(
    @Nullable Shape parameter, @Nullable String parameterName, @Nullable Shape result) {}
