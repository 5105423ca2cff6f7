/** What Java code that does the work of Tasks shares with what runs executions. */
@NullMarked
package dev.stepwright.dsl.task;

import org.jspecify.annotations.NullMarked;
