/**
 * What needs more than one place of a definition to check: a rule is a class here, named after what
 * it asks for, with the sentence of the specification it enforces.
 *
 * <p>Rules see an {@link dev.stepwright.dsl.validation.Outline}, not the model, because a
 * definition with faults has no model and is to show all its faults at once.
 */
@NullMarked
package dev.stepwright.dsl.validation;

import org.jspecify.annotations.NullMarked;
