/**
 * Evaluators: an expression and the data it reads become a value, or an error as AWS words it.
 *
 * <p>Expressions are compiled once, when a definition is; nothing here knows states or executions.
 */
@NullMarked
package dev.stepwright.runtime.internal.query;

import org.jspecify.annotations.NullMarked;
