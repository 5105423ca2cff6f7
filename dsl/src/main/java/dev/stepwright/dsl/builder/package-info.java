/**
 * Workflows as Java values: States, fragments of them, and the data they work on.
 *
 * <p>What is built is the document a person would have written. It is checked as every other one
 * is, and its findings stand at the arguments that they are about.
 */
@NullMarked
package dev.stepwright.dsl.builder;

import org.jspecify.annotations.NullMarked;
