/**
 * What the annotation processor costs a build. This is no JMH benchmark: a compiler is a process
 * that ends before most of its code is compiled, and is measured as one.
 */
@NullMarked
package dev.stepwright.bench.build;

import org.jspecify.annotations.NullMarked;
