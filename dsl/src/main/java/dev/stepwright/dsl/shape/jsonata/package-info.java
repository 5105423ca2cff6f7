/**
 * What a JSONata expression gives, told from its text and the shapes of what it reads, before it is
 * ever evaluated: a shape, and what is bound to go wrong.
 *
 * <p>What evaluates to a value of other than the told shape is a bug; a shape that could have been
 * told closer is not.
 */
@NullMarked
package dev.stepwright.dsl.shape.jsonata;

import org.jspecify.annotations.NullMarked;
