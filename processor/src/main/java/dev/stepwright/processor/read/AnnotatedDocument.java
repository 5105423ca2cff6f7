package dev.stepwright.processor.read;

import dev.stepwright.dsl.json.JsonDocument;
import java.util.List;

/**
 * A workflow type as a document tree.
 *
 * @param document the definition; its origins are {@link AnnotationOrigin}s
 * @param problems what keeps it from being one
 */
public record AnnotatedDocument(JsonDocument document, List<Problem> problems) {
  public AnnotatedDocument {
    problems = List.copyOf(problems);
  }
}
