package dev.stepwright.runtime.internal.query.path;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.internal.query.JavaValues;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A compiled segment of a Path that selects more than names and indexes can, with all behind it.
 */
abstract class Step {
  /** Whether all steps before this one select at most one node. */
  private final boolean upstreamDefinite;

  private final @Nullable Step next;

  private Step(boolean upstreamDefinite, @Nullable Step next) {
    this.upstreamDefinite = upstreamDefinite;
    this.next = next;
  }

  /** Follows the Path from a node and adds what it leads to. */
  abstract void select(JsonValue node, Selection out);

  /** Whether {@code ..} stops at a node to take this step. */
  abstract boolean startsAt(JsonValue node, Selection out);

  final boolean isLast() {
    return next == null;
  }

  final void pass(@Nullable JsonValue node, Selection out) {
    out.search().steps(1);
    if (node == null) {
      return;
    }
    if (next == null) {
      out.add(node);
    } else {
      next.select(node, out);
    }
  }

  /** A node that has nothing this step could select. */
  final void refuse(Selection out) {
    if (upstreamDefinite) {
      out.giveUp();
    }
  }

  /** A node that is no array, where this step needs one; null counts as missing. */
  final void refuseElements(JsonValue node, String fragment, Selection out) {
    if (node == JsonNull.NULL) {
      refuse(out);
    } else {
      refuse(node, fragment, " can only be applied to arrays.", out);
    }
  }

  /** A node of a type this step is not for. */
  final void refuse(JsonValue node, String fragment, String message, Selection out) {
    if (upstreamDefinite) {
      out.giveUp(
          () ->
              Miss.misapplied(
                  fragment,
                  "Filter: "
                      + fragment
                      + message
                      + " Current context is: "
                      + JavaValues.text(node)));
    }
  }

  final void passAll(JsonArray array, Selection out) {
    for (int i = 0; i < array.size(); i++) {
      pass(array.element(i), out);
    }
  }

  /** {@code .name}. */
  static final class Name extends Step {
    private final String name;

    Name(boolean upstreamDefinite, @Nullable Step next, String name) {
      super(upstreamDefinite, next);
      this.name = name;
    }

    @Override
    void select(JsonValue node, Selection out) {
      if (!(node instanceof JsonObject object)) {
        refuse(out);
        return;
      }
      JsonValue member = object.member(name);
      if (member == null && out.demanding()) {
        out.giveUp();
      } else if (member == null && !isLast()) {
        refuse(out);
      }
      pass(member, out);
    }

    @Override
    boolean startsAt(JsonValue node, Selection out) {
      return node instanceof JsonObject object && object.member(name) != null;
    }
  }

  /** {@code ['a','b']}: as the last step one object of those fields that are there. */
  static final class Names extends Step {
    private final List<String> names;

    Names(boolean upstreamDefinite, @Nullable Step next, List<String> names) {
      super(upstreamDefinite, next);
      this.names = names;
    }

    @Override
    void select(JsonValue node, Selection out) {
      if (!(node instanceof JsonObject object)) {
        refuse(out);
        return;
      }
      JsonObject.Builder merged = JsonObject.builder();
      for (String name : names) {
        JsonValue member = object.member(name);
        if (member == null && out.demanding()) {
          out.giveUp();
        }
        if (isLast()) {
          merged.add(name, member);
        } else {
          pass(member, out);
        }
      }
      if (isLast()) {
        pass(merged.build(), out);
      }
    }

    @Override
    boolean startsAt(JsonValue node, Selection out) {
      return node instanceof JsonObject object
          && (!isLast() || names.stream().allMatch(object::containsKey));
    }
  }

  /** {@code [0]} and {@code [0,1]}. */
  static final class Indexes extends Step {
    private final int[] indexes;
    private final String fragment;

    Indexes(boolean upstreamDefinite, @Nullable Step next, int[] indexes, String fragment) {
      super(upstreamDefinite, next);
      this.indexes = indexes;
      this.fragment = fragment;
    }

    @Override
    void select(JsonValue node, Selection out) {
      if (node instanceof JsonArray array) {
        for (int index : indexes) {
          pass(DefiniteSteps.element(array, index), out);
        }
      } else {
        refuseElements(node, fragment, out);
      }
    }

    @Override
    boolean startsAt(JsonValue node, Selection out) {
      return node instanceof JsonArray;
    }
  }

  /** {@code [1:3]}, with json-path's reading of negative numbers. */
  static final class Slice extends Step {
    private final @Nullable Integer from;
    private final @Nullable Integer to;
    private final String fragment;

    Slice(
        boolean upstreamDefinite,
        @Nullable Step next,
        @Nullable Integer from,
        @Nullable Integer to,
        String fragment) {
      super(upstreamDefinite, next);
      this.from = from;
      this.to = to;
      this.fragment = fragment;
    }

    @Override
    void select(JsonValue node, Selection out) {
      if (!(node instanceof JsonArray array)) {
        refuseElements(node, fragment, out);
        return;
      }
      int size = array.size();
      int first = from == null ? 0 : from;
      int end = to == null ? size : to;
      if (to == null && first < 0) {
        first = Math.max(0, size + first);
      }
      if (from == null && end < 0) {
        end = size + end;
      }
      for (int i = Math.max(-size, first); i < Math.min(end, size); i++) {
        pass(DefiniteSteps.element(array, i), out);
      }
    }

    @Override
    boolean startsAt(JsonValue node, Selection out) {
      return node instanceof JsonArray;
    }
  }

  /** {@code .*}. */
  static final class Wildcard extends Step {
    Wildcard(boolean upstreamDefinite, @Nullable Step next) {
      super(upstreamDefinite, next);
    }

    @Override
    void select(JsonValue node, Selection out) {
      if (node instanceof JsonArray array) {
        passAll(array, out);
      } else if (node instanceof JsonObject object) {
        for (int i = 0; i < object.size(); i++) {
          pass(object.valueAt(i), out);
        }
      }
    }

    @Override
    boolean startsAt(JsonValue node, Selection out) {
      return true;
    }
  }

  /** {@code ..}: takes the next step at the node and at everything below it. */
  static final class Descendant extends Step {
    private final Step step;

    Descendant(boolean upstreamDefinite, Step step) {
      super(upstreamDefinite, step);
      this.step = step;
    }

    @Override
    void select(JsonValue node, Selection out) {
      out.search().steps(1);
      boolean array = node instanceof JsonArray;
      if (!array && !(node instanceof JsonObject)) {
        return;
      }
      if (step.startsAt(node, out)) {
        step.select(node, out);
      }
      if (node instanceof JsonArray elements) {
        for (int i = 0; i < elements.size(); i++) {
          select(elements.element(i), out);
        }
      } else if (node instanceof JsonObject members) {
        for (int i = 0; i < members.size(); i++) {
          select(members.valueAt(i), out);
        }
      }
    }

    @Override
    boolean startsAt(JsonValue node, Selection out) {
      return false;
    }
  }

  /**
   * {@code [?(condition)]}: an array's elements, or the object itself, that the condition is for.
   */
  static final class Filter extends Step {
    /** An exception takes as long as so many nodes. */
    private static final int STEPS_TO_FAIL = 64;

    private final FilterCondition condition;

    Filter(boolean upstreamDefinite, @Nullable Step next, FilterCondition condition) {
      super(upstreamDefinite, next);
      this.condition = condition;
    }

    @Override
    void select(JsonValue node, Selection out) {
      if (node instanceof JsonArray array) {
        for (int i = 0; i < array.size(); i++) {
          if (accepts(array.element(i), out)) {
            pass(array.element(i), out);
          }
        }
      } else if (!(node instanceof JsonObject)) {
        refuse(node, "[?]", " can not be applied to primitives.", out);
      } else if (accepts(node, out)) {
        pass(node, out);
      }
    }

    private boolean accepts(JsonValue node, Selection out) {
      Search search = out.search();
      search.steps(1);
      int kept = search.kept();
      try {
        return condition.test(node, search);
      } catch (FilterFault e) {
        search.steps(STEPS_TO_FAIL);
        return false;
      } finally {
        search.release(kept);
      }
    }

    @Override
    boolean startsAt(JsonValue node, Selection out) {
      return accepts(node, out);
    }
  }

  /** A function at the end. */
  static final class Function extends Step {
    private final FunctionCall call;

    Function(boolean upstreamDefinite, FunctionCall call) {
      super(upstreamDefinite, null);
      this.call = call;
    }

    @Override
    void select(JsonValue node, Selection out) {
      pass(call.apply(node, out.search()), out);
    }

    @Override
    boolean startsAt(JsonValue node, Selection out) {
      return false;
    }
  }
}
