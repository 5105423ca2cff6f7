package dev.stepwright.runtime.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class, or one test, a {@link TestEngine} where they have a parameter of that
 * type. Who wants one with other settings registers a {@link StepwrightExtension} instead.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(StepwrightExtension.class)
@SuppressWarnings("exports") // Who uses it has the module itself.
public @interface StepwrightTest {}
