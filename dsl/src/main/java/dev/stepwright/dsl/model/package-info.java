/**
 * A definition as immutable records: the State Machine, its States and all their fields, in both
 * query languages.
 *
 * <p>A record cannot exist in breach of a rule it can check alone; its constructor throws {@link
 * java.lang.IllegalArgumentException}. What needs the whole definition is a rule of {@code
 * validation}. Records hold no positions, and equality is by content.
 */
@NullMarked
package dev.stepwright.dsl.model;

import org.jspecify.annotations.NullMarked;
