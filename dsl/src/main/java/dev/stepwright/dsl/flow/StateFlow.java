package dev.stepwright.dsl.flow;

import dev.stepwright.dsl.shape.Shape;
import java.util.Map;

/**
 * The data of a State.
 *
 * @param name its name
 * @param input its raw input; {@link Shape#NEVER} if nothing leads to it
 * @param effectiveInput what it works with: after InputPath and Parameters, or Arguments
 * @param result its result, before ResultSelector; {@link Shape#NEVER} where it has none
 * @param output its output where it goes on or ends; {@link Shape#NEVER} if it does neither
 * @param caught its output where an error is caught; {@link Shape#NEVER} if none is
 * @param variables the Variables where it is entered
 */
public record StateFlow(
    String name,
    Shape input,
    Shape effectiveInput,
    Shape result,
    Shape output,
    Shape caught,
    Map<String, Shape> variables) {}
