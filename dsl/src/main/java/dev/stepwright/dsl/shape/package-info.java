/**
 * Shapes: what is known of JSON data before there is any, and how it follows from Java types, from
 * JSON Schemas, from Paths, from templates and from expressions.
 *
 * <p>How data flows from State to State is {@code dsl.flow}'s.
 */
@NullMarked
package dev.stepwright.dsl.shape;

import org.jspecify.annotations.NullMarked;
