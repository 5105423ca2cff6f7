package dev.stepwright.processor.read;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonDocument;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * A workflow type as a document tree.
 *
 * @param document the definition; its origins are {@link AnnotationOrigin}s
 * @param tasks the methods of Task States, by the places of those
 * @param problems what keeps it from being one
 * @param unknown the places whose contents are not known, because of a problem or because javac
 *     does not know them
 * @param references where a State refers to the types whose States are in it
 * @param deferred whether something may be known after another round
 */
public record AnnotatedDocument(
    JsonDocument document,
    Map<JsonPointer, ExecutableElement> tasks,
    List<Problem> problems,
    Set<JsonPointer> unknown,
    Map<TypeElement, AnnotationOrigin> references,
    boolean deferred) {
  public AnnotatedDocument {
    tasks = Map.copyOf(tasks);
    problems = List.copyOf(problems);
    unknown = Set.copyOf(unknown);
    references = Map.copyOf(references);
  }

  /** Whether a definition can be made of it. */
  public boolean isComplete() {
    return problems.isEmpty() && unknown.isEmpty();
  }

  /** The names of all States, those within others behind them. */
  public List<String> stateNames() {
    List<String> names = new ArrayList<>();
    collect(document.root(), names);
    return names;
  }

  private static void collect(@Nullable JsonValue scope, List<String> names) {
    if (scope instanceof JsonObject object && object.member("States") instanceof JsonObject all) {
      for (String name : all.names()) {
        names.add(name);
        if (all.member(name) instanceof JsonObject state) {
          collect(state.member("ItemProcessor"), names);
          collect(state.member("Iterator"), names);
          if (state.member("Branches") instanceof JsonArray branches) {
            for (int i = 0; i < branches.size(); i++) {
              collect(branches.element(i), names);
            }
          }
        }
      }
    }
  }

  /** Where a State refers to the type that an element is, or is in; null if none does. */
  public @Nullable AnnotationOrigin reference(Element element) {
    Element type = element;
    while (!(type instanceof TypeElement)) {
      type = Objects.requireNonNull(type.getEnclosingElement());
    }
    return references.get(type);
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
