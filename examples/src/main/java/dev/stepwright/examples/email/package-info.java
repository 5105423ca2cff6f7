/**
 * E-mails that are sent at a time of their own: waits until one is due, and pushes it to a queue.
 */
@NullMarked
package dev.stepwright.examples.email;

import org.jspecify.annotations.NullMarked;
