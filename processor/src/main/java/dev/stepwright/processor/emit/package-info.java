/** What is written of a workflow. */
@NullMarked
package dev.stepwright.processor.emit;

import org.jspecify.annotations.NullMarked;
