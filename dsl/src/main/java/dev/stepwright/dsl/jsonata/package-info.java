/**
 * JSONata 2.0.6, the version Step Functions evaluates: text to syntax tree, and what a tree refers
 * to.
 *
 * <p>{@link dev.stepwright.dsl.jsonata.JsonataExpression} is the way in. The tree has been through
 * the same rewriting as that of the reference implementation, so an evaluator or a typer can take
 * it as it is. Nothing here evaluates, and nothing knows which field of a state an expression came
 * from.
 */
@NullMarked
package dev.stepwright.dsl.jsonata;

import org.jspecify.annotations.NullMarked;
