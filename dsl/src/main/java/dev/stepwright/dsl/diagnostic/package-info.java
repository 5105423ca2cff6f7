/**
 * Findings about a definition: what is wrong, where, and what to write instead.
 *
 * <p>The same rule gives the same code wherever it is caught: in the compiler, on the command line,
 * in the library.
 */
@NullMarked
package dev.stepwright.dsl.diagnostic;

import org.jspecify.annotations.NullMarked;
