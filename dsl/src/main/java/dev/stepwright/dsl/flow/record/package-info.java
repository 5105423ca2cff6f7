/**
 * The data of a State Machine as records of Java, for what no Java type says: their names,
 * components and types, from a {@code Flow}.
 *
 * <p>What they look like as source text, and where a Java type is that they refer to, is left to
 * those who write them.
 */
@NullMarked
package dev.stepwright.dsl.flow.record;

import org.jspecify.annotations.NullMarked;
