/**
 * Annotations that declare workflows. Members have the names of the fields they become.
 *
 * <p>They are read by the annotation processor and are not needed at run time.
 */
@NullMarked
package dev.stepwright.dsl.annotation;

import org.jspecify.annotations.NullMarked;
