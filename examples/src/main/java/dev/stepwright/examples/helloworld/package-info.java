/** The smallest workflow: two Pass States, whose results are merged into the event. */
@NullMarked
package dev.stepwright.examples.helloworld;

import org.jspecify.annotations.NullMarked;
