package dev.stepwright.dsl.json;

/**
 * A place in a text.
 *
 * @param line the line, from 1
 * @param column the column in UTF-16 units, from 1
 */
public record TextOrigin(int line, int column) implements Origin {}
