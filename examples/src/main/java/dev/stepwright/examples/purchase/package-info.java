/**
 * A purchase that a person approves: a message to a queue with a Task Token, whose answer goes on,
 * a notification, and another workflow that ships the goods.
 */
@NullMarked
package dev.stepwright.examples.purchase;

import org.jspecify.annotations.NullMarked;
