/**
 * The {@code stepwright} command: its sub-commands, the files they are given, what they print.
 *
 * <p>What a file holds is found in {@code source}; what is wrong with it is said by the library.
 */
@NullMarked
package dev.stepwright.cli;

import org.jspecify.annotations.NullMarked;
