/**
 * A record that is written to a table after a time that is only known when the workflow runs, with
 * States for what may go wrong.
 */
@NullMarked
package dev.stepwright.examples.delayedwrite;

import org.jspecify.annotations.NullMarked;
