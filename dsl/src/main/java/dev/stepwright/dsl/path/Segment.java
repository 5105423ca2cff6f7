package dev.stepwright.dsl.path;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a Path, applied to every node that the steps before it selected.
 *
 * <p>{@code start} and {@code end} say which part of the Path's text it was read from: a name
 * without its dot, a bracket with both brackets. They are UTF-16 units from the beginning of the
 * Path, {@code end} exclusive.
 */
public sealed interface Segment {
  int start();

  int end();

  /**
   * Whether it selects at most one node from each node. Several names do only as the last segment
   * (they then give one object), so {@link Path#isDefinite()} and not this has the last word.
   */
  boolean isDefinite();

  <R> R accept(Visitor<R> visitor);

  /** {@code .name} or {@code ['name']}: the field of that name, escapes removed. */
  record Child(int start, int end, String name) implements Segment {
    @Override
    public boolean isDefinite() {
      return true;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.child(this);
    }
  }

  /** {@code ['a','b']}: two or more fields. */
  record Children(int start, int end, List<String> names) implements Segment {
    public Children {
      names = List.copyOf(names);
    }

    @Override
    public boolean isDefinite() {
      return false;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.children(this);
    }
  }

  /** {@code [0]}: an array element; a negative index counts from the end, -1 being the last. */
  record Index(int start, int end, int index) implements Segment {
    @Override
    public boolean isDefinite() {
      return true;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.index(this);
    }
  }

  /** {@code [0,1]}: two or more array elements. */
  record Indices(int start, int end, List<Integer> indices) implements Segment {
    public Indices {
      indices = List.copyOf(indices);
    }

    @Override
    public boolean isDefinite() {
      return false;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.indices(this);
    }
  }

  /**
   * {@code [from:to]}: array elements from one index up to, not including, another; one of them may
   * be absent. AWS reads a third number, {@code step}, and ignores it.
   */
  record Slice(
      int start, int end, @Nullable Integer from, @Nullable Integer to, @Nullable Integer step)
      implements Segment {
    @Override
    public boolean isDefinite() {
      return false;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.slice(this);
    }
  }

  /** {@code .*} or {@code [*]}: all fields or elements. */
  record Wildcard(int start, int end) implements Segment {
    @Override
    public boolean isDefinite() {
      return false;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.wildcard(this);
    }
  }

  /** {@code ..}: the node itself and everything below it, to which the next segment applies. */
  record Descendant(int start, int end) implements Segment {
    @Override
    public boolean isDefinite() {
      return false;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.descendant(this);
    }
  }

  /** {@code [?(expression)]}: the elements for which the expression holds. */
  record Filter(int start, int end, FilterExpression expression) implements Segment {
    @Override
    public boolean isDefinite() {
      return false;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.filter(this);
    }
  }

  /** {@code [(@.length-n)]}: the n-th array element from the end, 1 being the last. */
  record FromEnd(int start, int end, int distance) implements Segment {
    @Override
    public boolean isDefinite() {
      return true;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.fromEnd(this);
    }
  }

  /** {@code .length()} and the like: a function of what the Path has selected; always the last. */
  record FunctionCall(int start, int end, PathFunction function, List<Operand> arguments)
      implements Segment {
    public FunctionCall {
      arguments = List.copyOf(arguments);
    }

    @Override
    public boolean isDefinite() {
      return true;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.functionCall(this);
    }
  }

  /** One method for each kind of segment. */
  interface Visitor<R> {
    R child(Child segment);

    R children(Children segment);

    R index(Index segment);

    R indices(Indices segment);

    R slice(Slice segment);

    R wildcard(Wildcard segment);

    R descendant(Descendant segment);

    R filter(Filter segment);

    R fromEnd(FromEnd segment);

    R functionCall(FunctionCall segment);
  }
}
