/**
 * JMH benchmarks. Compare figures of one run only: machines differ, and one machine differs from
 * hour to hour.
 */
@NullMarked
package dev.stepwright.bench;

import org.jspecify.annotations.NullMarked;
