/** Findings at their places in sources. */
@NullMarked
package dev.stepwright.processor.report;

import org.jspecify.annotations.NullMarked;
