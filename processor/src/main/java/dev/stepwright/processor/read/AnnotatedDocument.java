package dev.stepwright.processor.read;

import dev.stepwright.dsl.json.JsonDocument;
import dev.stepwright.dsl.json.JsonPointer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * A workflow type as a document tree.
 *
 * @param document the definition; its origins are {@link AnnotationOrigin}s
 * @param tasks the methods of Task States, by the places of those
 * @param problems what keeps it from being one
 * @param unknown the places whose contents are not known, because of a problem or because javac
 *     does not know them
 * @param deferred whether something may be known after another round
 */
public record AnnotatedDocument(
    JsonDocument document,
    Map<JsonPointer, ExecutableElement> tasks,
    List<Problem> problems,
    Set<JsonPointer> unknown,
    boolean deferred) {
  public AnnotatedDocument {
    tasks = Map.copyOf(tasks);
    problems = List.copyOf(problems);
    unknown = Set.copyOf(unknown);
  }

  /** Whether a definition can be made of it. */
  public boolean isComplete() {
    return problems.isEmpty() && unknown.isEmpty();
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
