/**
 * An order, before and after: {@code SdkOrder.java.txt} builds it with the AWS SDK for Java 1,
 * {@code MigratedOrder.java} with Stepwright.
 */
@NullMarked
package dev.stepwright.examples.migration;

import org.jspecify.annotations.NullMarked;
