/**
 * Tests of workflows with JUnit and AssertJ: a {@link dev.stepwright.runtime.junit.TestEngine} for
 * each test, scripted Tasks, and {@linkplain
 * dev.stepwright.runtime.junit.StepwrightAssertions#assertThatExecution assertions} about
 * executions.
 *
 * <p>Who uses it has {@code junit-jupiter-api} 5.10 or later and {@code assertj-core} 3 on the
 * class path of their tests. Nothing else of the runtime needs them.
 */
@NullMarked
package dev.stepwright.runtime.junit;

import org.jspecify.annotations.NullMarked;
