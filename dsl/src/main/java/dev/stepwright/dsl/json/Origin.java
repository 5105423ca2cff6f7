package dev.stepwright.dsl.json;

/**
 * Where a node of a document tree came from: a place in a text, an annotation's value, a call's
 * argument.
 *
 * <p>Each way of writing a document has its own implementation; whoever reports a diagnostic knows
 * those of the documents it reads.
 */
public interface Origin {}
