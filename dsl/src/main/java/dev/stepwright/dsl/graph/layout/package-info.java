/**
 * Where the boxes and lines of a directed graph stand in a picture: in layers from top to bottom,
 * after Sugiyama, Tagawa and Toda. Knows sizes and numbers, nothing of State Machines.
 *
 * <p>The steps: {@code Cycles} says which arcs go up; {@code Layers} gives every vertex a layer and
 * every arc an item in each layer that it passes; {@code Ordering} orders the items of each layer
 * so that few lines cross; {@code Columns} gives them places from left to right; {@code Routes}
 * draws the lines.
 */
@NullMarked
package dev.stepwright.dsl.graph.layout;

import org.jspecify.annotations.NullMarked;
