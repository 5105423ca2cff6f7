/** Executions as text for people: the path they take, and what came of them. */
@NullMarked
package dev.stepwright.runtime.text;

import org.jspecify.annotations.NullMarked;
