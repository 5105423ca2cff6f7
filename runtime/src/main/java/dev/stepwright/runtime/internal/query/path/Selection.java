package dev.stepwright.runtime.internal.query.path;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What steps have found so far in one evaluation of a Path; confined to it. */
final class Selection {
  private final Search search;
  private final boolean demanding;
  private final List<JsonValue> found = new ArrayList<>();
  private boolean incomplete;
  private @Nullable Supplier<Miss> misapplied;

  /** A selection that passes over what is missing. */
  Selection(Search search) {
    this(search, false);
  }

  /**
   * A selection.
   *
   * @param search the evaluation of the Path it is part of
   * @param demanding whether every name must be there wherever it is looked for, as in a test for
   *     existence
   */
  Selection(Search search, boolean demanding) {
    this.search = search;
    this.demanding = demanding;
  }

  Search search() {
    return search;
  }

  boolean demanding() {
    return demanding;
  }

  void add(JsonValue node) {
    search.keep(1);
    found.add(node);
  }

  /** The Path could not be followed at a place where json-path gives up. */
  void giveUp() {
    incomplete = true;
  }

  /**
   * The Path could not be followed since a step needs elements and the node has none.
   *
   * @param reason quotes the node; in a filter nobody asks for it
   */
  void giveUp(Supplier<Miss> reason) {
    incomplete = true;
    if (misapplied == null) {
      misapplied = reason;
    }
  }

  /** Whether json-path would have given up. */
  boolean incomplete() {
    return incomplete;
  }

  @Nullable Supplier<Miss> misapplied() {
    return misapplied;
  }

  JsonArray all() {
    return JsonArray.of(found);
  }

  @Nullable JsonValue last() {
    return found.isEmpty() ? null : found.get(found.size() - 1);
  }
}
