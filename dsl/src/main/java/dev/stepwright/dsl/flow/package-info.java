/**
 * How data flows through a State Machine: the shape of every State's input and output, and what
 * cannot go well.
 *
 * <p>Works on the model, after it was read without errors. What is known of data at one place is
 * {@code dsl.shape}'s.
 *
 * @see <a href="https://states-language.net/spec.html#data">Data</a>
 */
@NullMarked
package dev.stepwright.dsl.flow;

import org.jspecify.annotations.NullMarked;
