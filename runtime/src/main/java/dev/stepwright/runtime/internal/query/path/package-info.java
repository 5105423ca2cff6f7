/**
 * Evaluation of Paths and Reference Paths: reading what they select, writing where they point.
 *
 * <p>AWS reads Paths with json-path, of a version from before 2.1, and its messages show. These
 * evaluators give what json-path gives, held to it by differential tests, and differ where AWS was
 * seen to. They were written instead of running json-path because AWS's dialect is not json-path's
 * (strings without quotes, {@code [(@.length-1)]}, backslashes), because values need no conversion,
 * and because a Path is read a thousand times for each time it is compiled.
 */
@NullMarked
package dev.stepwright.runtime.internal.query.path;

import org.jspecify.annotations.NullMarked;
