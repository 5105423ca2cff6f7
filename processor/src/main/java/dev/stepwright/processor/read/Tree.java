package dev.stepwright.processor.read;

import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.OriginTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** What is gathered while a workflow is read: where its parts stand, and what is wrong. */
final class Tree {
  final OriginTable origins = new OriginTable();
  final List<Problem> problems = new ArrayList<>();
  final Map<JsonPointer, ExecutableElement> tasks = new LinkedHashMap<>();
  final Set<JsonPointer> unknown = new HashSet<>();
  final Map<TypeElement, AnnotationOrigin> references = new HashMap<>();
  boolean deferred;

  void put(JsonPointer pointer, AnnotationOrigin origin) {
    origins.put(pointer, origin);
  }

  /** What is at a place is not known, so that nothing can be said of it. */
  void unknown(JsonPointer pointer) {
    unknown.add(pointer);
  }

  /** A place has what javac does not know, or not yet. */
  void deferred(JsonPointer pointer) {
    unknown.add(pointer);
    deferred = true;
  }

  void problem(ProblemCode code, AnnotationOrigin origin, String message, String hint) {
    problems.add(new Problem(code.name(), origin, message, hint));
  }
}
