package dev.stepwright.dsl.validation;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.diagnostic.Findings;
import dev.stepwright.dsl.json.JsonPointer;
import java.util.HashMap;
import java.util.Map;

/** AWS asks that the labels of distributed Maps are unique in the whole definition. */
final class LabelsAreUnique implements Rule {
  private static String map(JsonPointer label) {
    JsonPointer map = label.parent();
    return map == null ? "" : map.shortened();
  }

  @Override
  public void check(Outline outline, Findings findings) {
    Map<String, JsonPointer> seen = new HashMap<>();
    for (Outline.Label label : outline.labels()) {
      JsonPointer first = seen.putIfAbsent(label.text(), label.pointer());
      if (first != null) {
        findings
            .at(
                label.pointer(),
                DiagnosticCode.LABEL_DUPLICATE,
                "The label `" + label.text() + "` is taken by the Map at " + map(first))
            .hint("Give every distributed Map a label of its own.")
            .error();
      }
    }
  }
}
