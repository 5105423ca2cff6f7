package dev.stepwright.runtime.internal.query.path;

import dev.stepwright.dsl.path.Path;
import dev.stepwright.dsl.path.Segment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns segments into steps, the last first. */
final class StepCompiler implements Segment.Visitor<Step> {
  private final boolean upstreamDefinite;
  private final @Nullable Step next;

  private StepCompiler(boolean upstreamDefinite, @Nullable Step next) {
    this.upstreamDefinite = upstreamDefinite;
    this.next = next;
  }

  /** The first of these steps; null if there are none. */
  static @Nullable Step compile(List<Segment> segments) {
    if (isGathered(segments)) {
      return new Step.Function(
          true,
          FunctionCall.ofSelection(
              (Segment.FunctionCall) segments.get(segments.size() - 1),
              segments.subList(0, segments.size() - 1)));
    }
    Step step = null;
    for (int i = segments.size() - 1; i >= 0; i--) {
      boolean definite = segments.subList(0, i).stream().allMatch(Segment::isDefinite);
      step = segments.get(i).accept(new StepCompiler(definite, step));
    }
    return step;
  }

  /** Whether a Path gives one node, not an array of them. */
  static boolean isDefinite(Path path) {
    List<Segment> segments = path.segments();
    if (!path.isFunction()) {
      return path.isDefinite();
    }
    return isGathered(segments) || segments.stream().allMatch(Segment::isDefinite);
  }

  /**
   * {@code $..price.max()}: behind {@code ..} a function applies to all that was found; elsewhere
   * to each node.
   */
  private static boolean isGathered(List<Segment> segments) {
    return segments.size() > 1
        && segments.get(0) instanceof Segment.Descendant
        && segments.get(segments.size() - 1) instanceof Segment.FunctionCall;
  }

  @Override
  public Step child(Segment.Child segment) {
    return new Step.Name(upstreamDefinite, next, segment.name());
  }

  @Override
  public Step children(Segment.Children segment) {
    return new Step.Names(upstreamDefinite, next, segment.names());
  }

  @Override
  public Step index(Segment.Index segment) {
    return indexes("[" + segment.index() + "]", segment.index());
  }

  @Override
  public Step indices(Segment.Indices segment) {
    int[] indexes = segment.indices().stream().mapToInt(Integer::intValue).toArray();
    String list = segment.indices().toString();
    return indexes(list.replace(", ", ","), indexes);
  }

  @Override
  public Step fromEnd(Segment.FromEnd segment) {
    return indexes("[(@.length-" + segment.distance() + ")]", -segment.distance());
  }

  private Step indexes(String fragment, int... indexes) {
    return new Step.Indexes(upstreamDefinite, next, indexes, fragment);
  }

  @Override
  public Step slice(Segment.Slice segment) {
    String from = segment.from() == null ? "" : segment.from().toString();
    String to = segment.to() == null ? "" : segment.to().toString();
    return new Step.Slice(
        upstreamDefinite, next, segment.from(), segment.to(), "[" + from + ":" + to + "]");
  }

  @Override
  public Step wildcard(Segment.Wildcard segment) {
    return new Step.Wildcard(upstreamDefinite, next);
  }

  @Override
  public Step descendant(Segment.Descendant segment) {
    if (next == null) {
      throw new IllegalArgumentException("Nothing follows '..'");
    }
    return new Step.Descendant(upstreamDefinite, next);
  }

  @Override
  public Step filter(Segment.Filter segment) {
    return new Step.Filter(
        upstreamDefinite, next, segment.expression().accept(new FilterCompiler()));
  }

  @Override
  public Step functionCall(Segment.FunctionCall segment) {
    return new Step.Function(upstreamDefinite, FunctionCall.ofNode(segment));
  }
}
