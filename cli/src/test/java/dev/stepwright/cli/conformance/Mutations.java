package dev.stepwright.cli.conformance;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Every change of one place in a JSON value. */
final class Mutations {

  /**
   * A change.
   *
   * @param pointer the value that is changed
   * @param what how
   * @param result the whole value after the change
   */
  record Mutation(JsonPointer pointer, String what, JsonValue result) {
    @Override
    public String toString() {
      return what + " at " + pointer;
    }
  }

  private final Predicate<JsonPointer> passedOver;
  private final List<Mutation> found = new ArrayList<>();

  private Mutations(Predicate<JsonPointer> passedOver) {
    this.passedOver = passedOver;
  }

  /**
   * Every change of a value.
   *
   * @param passedOver values that are left as they are, with all below them
   */
  static List<Mutation> of(JsonValue value, Predicate<JsonPointer> passedOver) {
    Mutations mutations = new Mutations(passedOver);
    mutations.visit(JsonPointer.ROOT, value, UnaryOperator.identity());
    return mutations.found;
  }

  private void visit(JsonPointer pointer, JsonValue value, UnaryOperator<JsonValue> whole) {
    if (passedOver.test(pointer)) {
      return;
    }
    if (value instanceof JsonObject object) {
      visitObject(pointer, object, whole);
    } else if (value instanceof JsonArray array) {
      visitArray(pointer, array, whole);
    } else {
      add(pointer, "another value", whole.apply(other(value)));
    }
  }

  private void visitObject(JsonPointer pointer, JsonObject object, UnaryOperator<JsonValue> whole) {
    add(pointer, "a new member", whole.apply(object.with("mutation", JsonNumber.of(1))));
    for (String name : object.names()) {
      JsonObject.Builder rest = JsonObject.builder();
      object.forEachMember(
          (other, value) -> {
            if (!other.equals(name)) {
              rest.put(other, value);
            }
          });
      JsonValue member = Objects.requireNonNull(object.member(name));
      if (!passedOver.test(pointer.child(name))) {
        add(pointer.child(name), "removed", whole.apply(rest.build()));
      }
      visit(pointer.child(name), member, value -> whole.apply(object.with(name, value)));
    }
  }

  private void visitArray(JsonPointer pointer, JsonArray array, UnaryOperator<JsonValue> whole) {
    List<JsonValue> elements = array.elements();
    for (int i = 0; i < elements.size(); i++) {
      int index = i;
      List<JsonValue> rest = new ArrayList<>(elements);
      rest.remove(index);
      add(pointer.child(index), "removed", whole.apply(JsonArray.of(rest)));
      visit(
          pointer.child(index),
          elements.get(index),
          value -> whole.apply(array.with(index, value)));
    }
    List<JsonValue> more = new ArrayList<>(elements);
    more.add(elements.isEmpty() ? JsonNumber.of(1) : elements.get(elements.size() - 1));
    add(pointer, "one more element", whole.apply(JsonArray.of(more)));
  }

  private void add(JsonPointer pointer, String what, JsonValue result) {
    found.add(new Mutation(pointer, what, result));
  }

  private static JsonValue other(JsonValue value) {
    if (value instanceof JsonString text) {
      return new JsonString(text.value() + "x");
    }
    if (value instanceof JsonNumber number) {
      return number.isIntegral()
          ? JsonNumber.of(number.longValue() + 1)
          : JsonNumber.of(number.doubleValue() * 2);
    }
    if (value instanceof JsonBoolean flag) {
      return flag == JsonBoolean.TRUE ? JsonBoolean.FALSE : JsonBoolean.TRUE;
    }
    return new JsonString("mutation");
  }
}
