package dev.stepwright.runtime.internal.query.path;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.path.Segment;
import dev.stepwright.runtime.internal.query.JavaValues;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names and indexes from a root to one node, which is nearly every Path there is. */
final class DefiniteSteps {
  /** The name at each step; null where the step is an index. */
  private final @Nullable String[] names;

  private final int[] indexes;

  /**
   * Where each name was found last: documents of one State are alike, and looking there first takes
   * half the time of a search. Threads may overwrite each other's.
   */
  private final int[] places;

  private DefiniteSteps(@Nullable String[] names, int[] indexes) {
    this.names = names;
    this.indexes = indexes;
    this.places = new int[indexes.length];
  }

  /** The steps of these segments, or null if there is one that is neither name nor index. */
  static @Nullable DefiniteSteps of(List<Segment> segments) {
    @Nullable String[] names = new @Nullable String[segments.size()];
    int[] indexes = new int[names.length];
    for (int i = 0; i < names.length; i++) {
      Segment segment = segments.get(i);
      if (segment instanceof Segment.Child child) {
        names[i] = child.name();
      } else if (segment instanceof Segment.Index index) {
        indexes[i] = index.index();
      } else if (segment instanceof Segment.FromEnd fromEnd) {
        indexes[i] = -fromEnd.distance();
      } else {
        return null;
      }
    }
    return new DefiniteSteps(names, indexes);
  }

  /** The node at the end, or null if there is none. */
  @Nullable JsonValue find(JsonValue root) {
    JsonValue node = root;
    for (int i = 0; i < indexes.length; i++) {
      JsonValue next = follow(node, i);
      if (next == null) {
        return null;
      }
      node = next;
    }
    return node;
  }

  private @Nullable JsonValue follow(JsonValue node, int step) {
    String name = names[step];
    if (name != null) {
      return node instanceof JsonObject object ? member(object, name, step) : null;
    }
    return node instanceof JsonArray array ? element(array, indexes[step]) : null;
  }

  private @Nullable JsonValue member(JsonObject object, String name, int step) {
    int place = places[step];
    if (place < object.size() && object.nameAt(place).equals(name)) {
      return object.valueAt(place);
    }
    int found = object.indexOf(name);
    if (found < 0) {
      return null;
    }
    places[step] = found;
    return object.valueAt(found);
  }

  /** An element by its index, which counts from the end if it is negative. */
  static @Nullable JsonValue element(JsonArray array, int index) {
    int size = array.size();
    int position = index < 0 ? size + index : index;
    return position >= 0 && position < size ? array.element(position) : null;
  }

  /** Says why {@link #find} found nothing. */
  Miss explain(JsonValue root) {
    StringBuilder path = new StringBuilder("$");
    JsonValue node = root;
    for (int i = 0; i < indexes.length; i++) {
      JsonValue next = follow(node, i);
      if (next == null) {
        return explain(node, i, path.toString());
      }
      path.append(fragment(i));
      node = next;
    }
    throw new IllegalStateException(path + " leads to " + node);
  }

  private Miss explain(JsonValue node, int step, String upTo) {
    String name = names[step];
    String fragment = fragment(step);
    if (name == null) {
      String index = Integer.toString(indexes[step]);
      if (node == JsonNull.NULL) {
        return Miss.absent(index, "The path " + upTo + " is null");
      }
      return node instanceof JsonArray
          ? Miss.absent(index, "No results for path: " + upTo + fragment)
          : Miss.misapplied(
              index,
              "Filter: "
                  + fragment
                  + " can only be applied to arrays. Current context is: "
                  + JavaValues.text(node));
    }
    if (!(node instanceof JsonObject)) {
      return Miss.absent(name, "Property " + fragment + " not found in path " + upTo);
    }
    return Miss.absent(
        name,
        (step == names.length - 1 ? "No results for path: " : "Missing property in path ")
            + upTo
            + fragment);
  }

  private String fragment(int step) {
    String name = names[step];
    return name == null ? "[" + indexes[step] + "]" : "['" + name + "']";
  }
}
