package dev.stepwright.runtime.internal.query.path;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.path.ReferencePath;
import dev.stepwright.runtime.internal.query.QueryException;
import dev.stepwright.runtime.internal.query.QueryFailure;
import org.jspecify.annotations.Nullable;

/**
 * A compiled {@code ResultPath}: puts a State's result where a Reference Path points in its raw
 * input.
 *
 * <p>A field at that place is overwritten where it stands; otherwise a new one is created, with
 * intervening fields as necessary. The objects on the way are copied, everything else is shared.
 *
 * @see <a href="https://states-language.net/spec.html#using-resultpath">ResultPath</a>
 */
public final class ReferencePathWriter {
  private final ReferencePath path;
  private final int size;

  private ReferencePathWriter(ReferencePath path) {
    this.path = path;
    this.size = path.size();
  }

  /** Compiles a Reference Path. */
  public static ReferencePathWriter of(ReferencePath path) {
    return new ReferencePathWriter(path);
  }

  /**
   * Puts a result into an input.
   *
   * @throws QueryException {@code States.ResultPathMatchFailure} if a step does not fit what is
   *     there
   */
  public JsonValue write(JsonValue input, JsonValue result) {
    if (size == 0) {
      return result;
    }
    if (input == JsonNull.NULL) {
      throw QueryFailure.resultPathMatch(
              "Unable to apply Path transformation to null or empty input.")
          .asException();
    }
    JsonValue written = write(input, 0, result);
    if (written == null) {
      throw QueryFailure.resultPathMatch(
              "Unable to apply ReferencePath " + path.text() + " to input " + input.toJson())
          .asException();
    }
    return written;
  }

  /** A node with the result put in from a step on; null if that does not fit the node. */
  private @Nullable JsonValue write(@Nullable JsonValue node, int step, JsonValue result) {
    if (step == size) {
      return result;
    }
    return path.isName(step)
        ? field(node, path.name(step), step, result)
        : element(node, path.index(step), step, result);
  }

  private @Nullable JsonValue field(
      @Nullable JsonValue node, String name, int step, JsonValue result) {
    if (node == null) {
      JsonValue value = write(null, step + 1, result);
      return value == null ? null : JsonObject.of(name, value);
    }
    if (!(node instanceof JsonObject object)) {
      return null;
    }
    int position = object.indexOf(name);
    JsonValue value = write(position < 0 ? null : object.valueAt(position), step + 1, result);
    return value == null ? null : object.with(position, name, value);
  }

  private @Nullable JsonValue element(
      @Nullable JsonValue node, int index, int step, JsonValue result) {
    if (!(node instanceof JsonArray array)) {
      return null;
    }
    int position = index < 0 ? array.size() + index : index;
    if (position < 0 || position >= array.size()) {
      return null;
    }
    JsonValue value = write(array.element(position), step + 1, result);
    return value == null ? null : array.with(position, value);
  }

  @Override
  public String toString() {
    return path.text();
  }
}
