/**
 * A State Machine as a graph to look at: nodes, edges and groups, with the texts they are labelled
 * by, and the path that an Execution took over them; written as Mermaid and as dot.
 *
 * <p>Where things stand in a picture is {@code graph.layout}'s, how they look {@code
 * graph.drawing}'s.
 */
@NullMarked
package dev.stepwright.dsl.graph;

import org.jspecify.annotations.NullMarked;
