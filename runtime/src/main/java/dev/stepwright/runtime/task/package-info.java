/** Task handlers: what runs where a Task State names a Resource. */
@NullMarked
package dev.stepwright.runtime.task;

import org.jspecify.annotations.NullMarked;
