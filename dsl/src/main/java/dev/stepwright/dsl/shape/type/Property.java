package dev.stepwright.dsl.shape.type;

/**
 * A property that Jackson writes, or reads.
 *
 * @param name its name in JSON
 * @param type its type
 * @param annotations its annotations, wherever they stand
 * @param isBothWays whether it is both read and written
 */
record Property(String name, JavaType type, Annotations annotations, boolean isBothWays) {}
