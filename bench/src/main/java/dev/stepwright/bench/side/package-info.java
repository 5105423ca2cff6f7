/** Whole programs beside other engines: the same definitions, inputs and way of measuring. */
@NullMarked
package dev.stepwright.bench.side;

import org.jspecify.annotations.NullMarked;
