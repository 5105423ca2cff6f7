/** The classroom: waits until a class begins, records it, pings, and stops at its end. */
@NullMarked
package dev.stepwright.examples.classroom;

import org.jspecify.annotations.NullMarked;
