/**
 * The parts of a distributed Map that need no engine: reading items, batching them, judging
 * failures, writing results (specification, "Map State"; AWS's guide, "Distributed Map").
 *
 * <p>All are functions of values and of an {@link dev.stepwright.runtime.objects.ObjectStore};
 * fields are evaluated before, time and ids come from outside. What fails a Map Run is a {@link
 * dev.stepwright.runtime.internal.items.MapRunException}, whose {@link
 * dev.stepwright.runtime.internal.items.MapRunFailure} is a value.
 *
 * <p>Recorded causes are word for word AWS's. Where none is recorded, the Error Name is AWS's and
 * the cause our own: what was found, and where.
 */
@NullMarked
package dev.stepwright.runtime.internal.items;

import org.jspecify.annotations.NullMarked;
