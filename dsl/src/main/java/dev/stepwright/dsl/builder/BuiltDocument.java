package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.json.JsonDocument;
import dev.stepwright.dsl.json.JsonPointer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A workflow that was built, as a document tree.
 *
 * @param document the definition; its origins are {@link CallOrigin}s, if places were recorded
 * @param problems what keeps it from being one
 * @param unknown the places whose contents are not known because of a problem
 * @param tasks the methods behind its Tasks, in order
 */
public record BuiltDocument(
    JsonDocument document,
    List<BuilderProblem> problems,
    Set<JsonPointer> unknown,
    List<TaskBinding> tasks) {
  public BuiltDocument {
    problems = List.copyOf(problems);
    unknown = Set.copyOf(unknown);
    tasks = List.copyOf(tasks);
  }

  /** Whether a place is one whose contents are not known, or within one. */
  public boolean isUnknown(JsonPointer pointer) {
    for (@Nullable JsonPointer around = pointer; around != null; around = around.parent()) {
      if (unknown.contains(around)) {
        return true;
      }
    }
    return false;
  }
}
