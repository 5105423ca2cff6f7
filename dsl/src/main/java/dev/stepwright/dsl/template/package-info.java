/**
 * Payload Templates and the Intrinsic Functions called in them.
 *
 * <p>Here a call is read, and checked as far as it can be without data. Running it is for the
 * evaluators of the runtime.
 *
 * @see <a href="https://states-language.net/spec.html#intrinsic-functions">Intrinsic Functions</a>
 */
@NullMarked
package dev.stepwright.dsl.template;

import org.jspecify.annotations.NullMarked;
