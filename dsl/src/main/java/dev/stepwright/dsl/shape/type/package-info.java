/**
 * Shapes of Java types: what Jackson writes of their values, and reads.
 *
 * <p>{@link dev.stepwright.dsl.shape.type.TypeShapes} knows Jackson's rules; where types come from,
 * which are classes or what a compiler has of its sources, is a {@link
 * dev.stepwright.dsl.shape.type.JavaType}.
 */
@NullMarked
package dev.stepwright.dsl.shape.type;

import org.jspecify.annotations.NullMarked;
