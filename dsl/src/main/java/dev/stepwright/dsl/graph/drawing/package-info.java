/**
 * How a graph looks: its nodes, groups and edges as shapes and texts at their places, written as
 * SVG. Whoever can draw lines and texts can draw a {@link Drawing} elsewhere too.
 */
@NullMarked
package dev.stepwright.dsl.graph.drawing;

import org.jspecify.annotations.NullMarked;
