/**
 * Object stores: what stands in for Amazon S3 where a State Machine runs on this machine.
 *
 * <p>An Item Reader of a distributed Map reads from one, a Result Writer writes to one. Nothing
 * here knows Maps.
 */
@NullMarked
package dev.stepwright.runtime.objects;

import org.jspecify.annotations.NullMarked;
