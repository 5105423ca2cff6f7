/** A distributed Map over the rows of a CSV file, in batches, of which some may fail. */
@NullMarked
package dev.stepwright.examples.stockimport;

import org.jspecify.annotations.NullMarked;
