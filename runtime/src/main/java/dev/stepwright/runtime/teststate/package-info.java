/**
 * Tests of one State alone, as AWS's TestState makes them. The State runs by the engine's own
 * programs; here is what is asked of it and what is shown.
 */
@NullMarked
package dev.stepwright.runtime.teststate;

import org.jspecify.annotations.NullMarked;
