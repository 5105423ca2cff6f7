/** The short examples of an introduction to Step Functions, one workflow each. */
@NullMarked
package dev.stepwright.examples.slides;

import org.jspecify.annotations.NullMarked;
