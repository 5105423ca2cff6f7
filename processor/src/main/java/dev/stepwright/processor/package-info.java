/** Compiles annotated workflows within javac: read, check, write. */
@NullMarked
package dev.stepwright.processor;

import org.jspecify.annotations.NullMarked;
