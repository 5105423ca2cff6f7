package dev.stepwright.dsl.shape;

import dev.stepwright.dsl.json.JsonType;
import dev.stepwright.dsl.path.Path;
import dev.stepwright.dsl.path.ReferencePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A result put into data at a Reference Path. Objects that are missing on the way are made; where
 * the data is something else that cannot be done, and AWS fails with {@code
 * States.ResultPathMatchFailure}.
 *
 * @param shape the data then; {@link Shape#NEVER} where it cannot be done
 * @param miss what is in the way, or may be; null if nothing is
 */
public record Placement(Shape shape, @Nullable Miss miss) {

  /**
   * What is in the way.
   *
   * @param path which part of the data it is, as a Path
   * @param found what is there
   * @param certain whether a result can never be put there
   */
  public record Miss(String path, Shape found, boolean certain) {}

  /** Puts a result into data. */
  public static Placement of(Shape data, ReferencePath path, Shape result) {
    return new Placing(path, result).place(data, 0, "$");
  }

  private record Placing(ReferencePath path, Shape result) {

    Placement place(Shape data, int step, String at) {
      if (step == path.size()) {
        return new Placement(result, null);
      }
      if (data.isAny()) {
        return new Placement(unknown(step), null);
      }
      return path.isName(step) ? field(data, step, at) : element(data, step, at);
    }

    /** Of what was unknown, all that is known is that the result is there now. */
    private Shape unknown(int step) {
      if (!path.isName(step)) {
        return Shape.ARRAY;
      }
      Shape inner = step + 1 == path.size() ? result : unknown(step + 1);
      return Shape.OBJECT.mapObjects(all -> all.with(path.name(step), inner));
    }

    private Placement field(Shape data, int step, String at) {
      String name = path.name(step);
      String to = at + Path.step(name);
      Shape placed = Shape.NEVER;
      Miss miss =
          missing(data, at, data.objects().isEmpty() && !data.mayBeAbsent(), JsonType.OBJECT);
      List<ObjectShape> objects = new ArrayList<>(data.objects());
      if (data.mayBeAbsent()) {
        objects.add(ObjectShape.of(Map.of()));
      }
      for (ObjectShape object : objects) {
        Placement inner = place(object.field(name), step + 1, to);
        miss = miss == null ? inner.miss : miss;
        if (!inner.shape.isNever()) {
          placed = placed.join(Shape.of(object.with(name, inner.shape)));
        }
      }
      return new Placement(placed, miss);
    }

    private Placement element(Shape data, int step, String at) {
      ArrayShape array = data.array();
      int index = path.index(step);
      String to = at + "[" + index + "]";
      if (array == null) {
        return new Placement(Shape.NEVER, new Miss(at, data, true));
      }
      Shape element = index >= 0 ? array.element(index) : array.elements().optional();
      if (element.isAbsent()) {
        return new Placement(Shape.NEVER, new Miss(to, element, true));
      }
      Placement inner = place(element.present(), step + 1, to);
      Miss miss = missing(data, at, false, JsonType.ARRAY);
      if (miss == null) {
        miss = element.mayBeAbsent() ? new Miss(to, element, false) : inner.miss;
      }
      return new Placement(Shape.of(array.with(index, inner.shape)), miss);
    }

    /** What is in the way if data should be of a type. */
    private static @Nullable Miss missing(Shape data, String at, boolean certain, JsonType type) {
      boolean made = type == JsonType.OBJECT;
      boolean fits = data.isAbsent() ? made : data.present().types().equals(Set.of(type));
      return fits && (made || !data.mayBeAbsent()) ? null : new Miss(at, data, certain);
    }
  }
}
