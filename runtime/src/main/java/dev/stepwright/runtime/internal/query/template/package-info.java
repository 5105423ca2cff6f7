/**
 * Evaluation of Payload Templates, and of JSONata's templates, which differ only in what computes
 * their leaves.
 *
 * @see <a href="https://states-language.net/spec.html#payload-template">Payload Template</a>
 */
@NullMarked
package dev.stepwright.runtime.internal.query.template;

import org.jspecify.annotations.NullMarked;
