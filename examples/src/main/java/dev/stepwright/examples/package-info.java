/** Workflows as a user writes them, each in a package of its own; here is what they share. */
@NullMarked
package dev.stepwright.examples;

import org.jspecify.annotations.NullMarked;
