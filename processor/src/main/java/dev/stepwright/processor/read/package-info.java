/** From annotations to a document tree whose parts know where they stand. */
@NullMarked
package dev.stepwright.processor.read;

import org.jspecify.annotations.NullMarked;
