/** A workflow in JSONata, with Variables. */
@NullMarked
package dev.stepwright.examples.basket;

import org.jspecify.annotations.NullMarked;
