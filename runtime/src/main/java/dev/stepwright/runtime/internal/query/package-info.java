/**
 * Evaluators: an expression and the data it reads become a value, or an error as AWS words it.
 *
 * <p>Expressions are compiled once, when a definition is, into {@link
 * dev.stepwright.runtime.internal.query.Evaluator}s; nothing here knows states or executions. This
 * package holds what the Query Languages share; each kind of expression has a package below it.
 *
 * <p>Within one evaluation an error is a {@link
 * dev.stepwright.runtime.internal.query.QueryException}, which costs nothing where there is none.
 * Whoever evaluates a field catches it and goes on with its {@link
 * dev.stepwright.runtime.internal.query.QueryFailure}, a value.
 */
@NullMarked
package dev.stepwright.runtime.internal.query;

import org.jspecify.annotations.NullMarked;
