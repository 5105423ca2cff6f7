/**
 * Evaluation of a Choice Rule's condition.
 *
 * @see <a href="https://states-language.net/spec.html#choice-state">Choice State</a>
 */
@NullMarked
package dev.stepwright.runtime.internal.query.choice;

import org.jspecify.annotations.NullMarked;
