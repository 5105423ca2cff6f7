package dev.stepwright.processor.read;

import dev.stepwright.dsl.json.JsonPointer;
import java.util.ArrayList;
import java.util.List;

/** What is gathered while a workflow is read: where its parts stand, and what is wrong. */
final class Tree {
  final AnnotationOrigins origins = new AnnotationOrigins();
  final List<Problem> problems = new ArrayList<>();

  void put(JsonPointer pointer, AnnotationOrigin origin) {
    origins.put(pointer, origin);
  }

  void problem(ProblemCode code, AnnotationOrigin origin, String message, String hint) {
    problems.add(new Problem(code.name(), origin, message, hint));
  }
}
