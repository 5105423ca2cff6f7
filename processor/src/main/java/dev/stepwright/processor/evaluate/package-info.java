/**
 * The values that static factories return, while their sources are being compiled.
 *
 * <p>The sources are copied into a second compilation, in memory, and what it gives is loaded and
 * called. The copies say on which line each call is, end when they are told to, and leave out what
 * does not compile yet.
 */
@NullMarked
package dev.stepwright.processor.evaluate;

import org.jspecify.annotations.NullMarked;
