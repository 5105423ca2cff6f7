package dev.stepwright.dsl.graph.layout;

/**
 * A box to be placed.
 *
 * @param width its width in pixels
 * @param height its height in pixels
 */
public record Vertex(double width, double height) {}
