package dev.stepwright.runtime.internal.query.path;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one evaluation of a Path has found so far; confined to it. */
final class Selection {
  private final JsonValue document;
  private final boolean demanding;
  private final List<JsonValue> found = new ArrayList<>();
  private boolean incomplete;
  private @Nullable Miss misapplied;

  /**
   * An evaluation that passes over what is missing.
   *
   * @param document what {@code $} means in filters
   */
  Selection(JsonValue document) {
    this(document, false);
  }

  /**
   * An evaluation.
   *
   * @param document what {@code $} means in filters
   * @param demanding whether every name must be there wherever it is looked for, as in a test for
   *     existence
   */
  Selection(JsonValue document, boolean demanding) {
    this.document = document;
    this.demanding = demanding;
  }

  JsonValue document() {
    return document;
  }

  boolean demanding() {
    return demanding;
  }

  void add(JsonValue node) {
    found.add(node);
  }

  /** The Path could not be followed at a place where json-path gives up. */
  void giveUp() {
    incomplete = true;
  }

  /** The Path could not be followed since a step needs elements and the node has none. */
  void giveUp(Miss reason) {
    incomplete = true;
    if (misapplied == null) {
      misapplied = reason;
    }
  }

  /** Whether json-path would have given up. */
  boolean incomplete() {
    return incomplete;
  }

  @Nullable Miss misapplied() {
    return misapplied;
  }

  JsonArray all() {
    return JsonArray.of(found);
  }

  @Nullable JsonValue last() {
    return found.isEmpty() ? null : found.get(found.size() - 1);
  }
}
