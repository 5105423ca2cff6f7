/**
 * Pictures of State Machines on the command line: the path of an Execution read from its history,
 * drawings painted as PNG.
 */
@NullMarked
package dev.stepwright.cli.graph;

import org.jspecify.annotations.NullMarked;
