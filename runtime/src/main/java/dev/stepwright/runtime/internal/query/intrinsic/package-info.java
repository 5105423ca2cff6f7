/**
 * Running of Intrinsic Functions, one class each.
 *
 * <p>What AWS does was taken from its recorded answers; where they differ from the specification,
 * they are followed and the difference is noted at the function.
 *
 * @see <a href="https://states-language.net/spec.html#appendix-b">Appendix B</a>
 */
@NullMarked
package dev.stepwright.runtime.internal.query.intrinsic;

import org.jspecify.annotations.NullMarked;
