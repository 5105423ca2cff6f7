/**
 * Paths and Reference Paths: the JSONPath dialect of AWS Step Functions, parsed to a typed syntax
 * tree.
 *
 * <p>Here a Path is read and described. Which field may hold which kind of Path is for {@code
 * validation}, and what a Path selects is for the evaluators of the runtime.
 *
 * @see <a href="https://states-language.net/spec.html#path">Paths</a>
 */
@NullMarked
package dev.stepwright.dsl.path;

import org.jspecify.annotations.NullMarked;
