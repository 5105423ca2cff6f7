package dev.stepwright.runtime.internal.query.path;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.path.Path;
import dev.stepwright.dsl.path.Root;
import org.jspecify.annotations.Nullable;

/** A Path within a filter, {@code @.a} or {@code $.a}. */
final class OperandPath implements FilterOperand {
  private final boolean current;
  private final @Nullable Step first;
  private final boolean definite;

  OperandPath(Path path) {
    this.current = path.root() instanceof Root.Current;
    this.first = StepCompiler.compile(path.segments());
    this.definite = StepCompiler.isDefinite(path);
  }

  @Override
  public @Nullable JsonValue value(JsonValue node, Search search) {
    JsonValue start = current ? node : search.document();
    if (first == null) {
      return start;
    }
    Selection selection = select(first, start, search, false);
    if (selection.incomplete()) {
      return null;
    }
    return definite ? selection.last() : selection.all();
  }

  /** Whether the Path leads to a node; one that may lead to many, whether nothing was missing. */
  boolean exists(JsonValue node, Search search) {
    if (first == null) {
      return true;
    }
    JsonValue start = current ? node : search.document();
    Selection selection = select(first, start, search, true);
    return !selection.incomplete() && (!definite || selection.last() != null);
  }

  private static Selection select(Step first, JsonValue start, Search search, boolean demanding) {
    Selection selection = new Selection(search, demanding);
    first.select(start, selection);
    return selection;
  }
}
