package dev.stepwright.dsl.shape;

import dev.stepwright.dsl.json.JsonType;
import dev.stepwright.dsl.path.Path;
import dev.stepwright.dsl.path.Root;
import dev.stepwright.dsl.path.Segment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a Path selects of data with a shape.
 *
 * <p>A Path that selects several nodes selects an array of them, which is there even if it is
 * empty.
 */
public final class PathSelection implements Segment.Visitor<Void> {
  private Shape shape;
  private boolean many;
  private boolean optional;
  private @Nullable Miss miss;

  private PathSelection(Shape root) {
    shape = root.present();
    optional = root.mayBeAbsent();
  }

  /**
   * Where a Path leads nowhere, or may do so.
   *
   * @param segment the segment that selects nothing
   * @param of what it is applied to
   * @param certain whether there can be nothing
   */
  public record Miss(Segment segment, Shape of, boolean certain) {}

  /**
   * What a Path selects.
   *
   * @param shape what that is, absence included
   * @param miss where it leads nowhere, or may do so; null if it does not
   */
  public record Selected(Shape shape, @Nullable Miss miss) {}

  /**
   * What a Path selects.
   *
   * @param roots what its first character stands for
   */
  public static Selected of(Path path, Function<Root, Shape> roots) {
    return of(path.segments(), roots.apply(path.root()));
  }

  /** What steps select of data. */
  public static Selected of(List<Segment> segments, Shape data) {
    PathSelection selection = new PathSelection(data);
    for (Segment segment : segments) {
      segment.accept(selection);
    }
    Shape found = selection.shape;
    Shape value = selection.many ? Shape.arrayOf(found) : found;
    return new Selected(selection.optional ? value.optional() : value, selection.miss);
  }

  /** Goes on with what a segment selects of a single node. */
  private void go(Segment segment, Shape found) {
    if (many) {
      // Nodes that do not have it drop out.
      if (found.present().isNever() && !shape.isNever()) {
        miss(segment, true);
      }
    } else if (found.mayBeAbsent()) {
      miss(segment, found.isAbsent());
      optional = true;
    }
    shape = found.present();
  }

  private void miss(Segment segment, boolean certain) {
    if (miss == null || (certain && !miss.certain())) {
      miss = new Miss(segment, shape, certain);
    }
  }

  /** Goes on with any number of nodes. */
  private void spread(Shape found) {
    shape = found;
    many = true;
  }

  @Override
  public Void child(Segment.Child child) {
    go(child, shape.field(child.name()));
    return null;
  }

  @Override
  public Void children(Segment.Children children) {
    Map<String, Shape> fields = new LinkedHashMap<>();
    children.names().forEach(name -> fields.put(name, shape.field(name)));
    shape = shape.isAny() ? Shape.ANY : Shape.of(ObjectShape.of(fields));
    return null;
  }

  @Override
  public Void index(Segment.Index index) {
    go(index, index.index() >= 0 ? shape.element(index.index()) : fromEnd(-index.index()));
    return null;
  }

  @Override
  public Void fromEnd(Segment.FromEnd fromEnd) {
    go(fromEnd, fromEnd(fromEnd.distance()));
    return null;
  }

  private Shape fromEnd(int distance) {
    if (shape.isAny()) {
      return Shape.ANY;
    }
    ArrayShape array = shape.array();
    boolean fixed = array != null && array.rest() == null && array.least() == array.first().size();
    if (array == null || (fixed && distance > array.first().size())) {
      return Shape.ABSENT;
    }
    boolean arrayOnly = shape.types().equals(Set.of(JsonType.ARRAY));
    return fixed && arrayOnly
        ? array.element(array.first().size() - distance)
        : array.elements().optional();
  }

  @Override
  public Void indices(Segment.Indices indices) {
    spread(shape.elements());
    return null;
  }

  @Override
  public Void slice(Segment.Slice slice) {
    spread(shape.elements());
    return null;
  }

  @Override
  public Void wildcard(Segment.Wildcard wildcard) {
    spread(shape.elements().join(shape.values()));
    return null;
  }

  @Override
  public Void filter(Segment.Filter filter) {
    // A filter of an object selects that, or its values.
    Shape objects = shape.only(Set.of(JsonType.OBJECT));
    spread(shape.elements().join(objects).join(objects.values()));
    return null;
  }

  @Override
  public Void descendant(Segment.Descendant descendant) {
    Shape all = Shape.NEVER;
    Set<Shape> seen = new HashSet<>();
    Deque<Shape> open = new ArrayDeque<>(List.of(shape));
    while (!open.isEmpty()) {
      Shape each = open.pop();
      if (!each.isNever() && seen.add(each)) {
        all = all.join(each);
        open.push(each.elements());
        open.push(each.values());
        each.objects()
            .forEach(
                object -> object.fields().values().forEach(field -> open.push(field.present())));
      }
    }
    spread(all);
    return null;
  }

  @Override
  public Void functionCall(Segment.FunctionCall call) {
    shape = Shape.ANY;
    many = false;
    return null;
  }
}
