/** A workflow whose Tasks invoke Lambda functions in every way there is to name one. */
@NullMarked
package dev.stepwright.examples.checkout;

import org.jspecify.annotations.NullMarked;
