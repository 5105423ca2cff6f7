package dev.stepwright.dsl.shape.jsonata;

import dev.stepwright.dsl.shape.Shape;
import java.util.List;

/**
 * What is known of the result of a JSONata expression.
 *
 * <p>Numbers that JSON has no text for, as of a division by zero, count as numbers.
 *
 * @param shape what it gives where its evaluation succeeds; absent where that is undefined
 * @param findings what is wrong with it, in the order of the source
 * @param complete whether every operand and argument was held against its type: evaluation then
 *     fails only where a finding says so, or by the value of an operand, not by its type
 */
public record JsonataShape(Shape shape, List<JsonataFinding> findings, boolean complete) {
  public JsonataShape {
    findings = List.copyOf(findings);
  }
}
