/** The history of executions, in the shape of AWS. */
@NullMarked
package dev.stepwright.runtime.history;

import org.jspecify.annotations.NullMarked;
