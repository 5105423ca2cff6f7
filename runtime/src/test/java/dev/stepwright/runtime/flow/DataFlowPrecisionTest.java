package dev.stepwright.runtime.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.diagnostic.Diagnostic;
import dev.stepwright.dsl.flow.Flow;
import dev.stepwright.dsl.flow.StateFlow;
import dev.stepwright.dsl.flow.TaskTypes;
import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.shape.ObjectShape;
import dev.stepwright.dsl.shape.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Of the faults that one may make in a machine that is fine, nearly all are reported, there. */
class DataFlowPrecisionTest {
  private static final int MACHINES = 200;
  private static final double MOST_MISSED = 0.05;
  private static final double MOST_UNKNOWN = 0.1;

  private final Map<String, int[]> planted = new LinkedHashMap<>();
  private final List<String> missed = new ArrayList<>();

  @Test
  void reportsPlantedFaultsWhereTheyAre() {
    int inputs = 0;
    int unknown = 0;
    int machines = 0;
    for (long seed = 0; machines < MACHINES; seed++) {
      TypedMachine machine = TypedMachine.of(seed);
      Flow flow = machine.flow();
      if (!flow.diagnostics().isEmpty()) {
        continue;
      }
      machines++;
      for (StateFlow state : flow.states().values()) {
        inputs += state.input().isNever() ? 0 : 1;
        unknown += state.input().isAny() ? 1 : 0;
      }
      JsonValue document = json(machine.text());
      renameSegments(machine, document);
      changeOperands(machine, document);
      changeParameters(machine, flow);
      removeResultPaths(machine, document);
    }
    int all = 0;
    int found = 0;
    for (Map.Entry<String, int[]> kind : planted.entrySet()) {
      all += kind.getValue()[0];
      found += kind.getValue()[1];
      System.out.printf(
          "Data flow: %s: %d of %d planted faults reported%n",
          kind.getKey(), kind.getValue()[1], kind.getValue()[0]);
    }
    System.out.printf(
        "Data flow: %d of %d planted faults reported in %d machines; %d of %d inputs unknown%n",
        found, all, machines, unknown, inputs);
    assertThat(all - found).as("missed, such as " + missed).isLessThan((int) (all * MOST_MISSED));
    assertThat(unknown).isLessThan((int) (inputs * MOST_UNKNOWN));
  }

  private void count(String kind, boolean isReported, Object what) {
    int[] counts = planted.computeIfAbsent(kind, each -> new int[2]);
    counts[0]++;
    counts[1] += isReported ? 1 : 0;
    if (!isReported && missed.size() < 5) {
      missed.add(kind + " " + what);
    }
  }

  private void renameSegments(TypedMachine machine, JsonValue document) {
    walk(
        document,
        JsonPointer.ROOT,
        (at, value) -> {
          boolean isRead = !at.token().equals("ResultPath") && value instanceof JsonString;
          if (isRead && ((JsonString) value).value().matches("\\$\\.[a-z.]*[a-z]")) {
            String path = ((JsonString) value).value();
            String renamed = path.substring(0, path.lastIndexOf('.')) + ".zz";
            JsonValue changed = change(document, at, old -> new JsonString(renamed));
            count("a segment renamed", isReported(machine, changed, at::equals), at + " " + path);
          }
        });
  }

  private void changeOperands(TypedMachine machine, JsonValue document) {
    Map<String, JsonObject> others =
        Map.of(
            "StringEquals", JsonObject.of("NumericEquals", JsonNumber.of(5)),
            "NumericLessThan", JsonObject.of("StringEquals", new JsonString("x")),
            "BooleanEquals", JsonObject.of("StringEquals", new JsonString("x")));
    walk(
        document,
        JsonPointer.ROOT,
        (at, value) -> {
          JsonObject other = others.get(at.token());
          if (other == null) {
            return;
          }
          JsonPointer rule = Objects.requireNonNull(at.parent());
          JsonValue changed =
              change(
                  document,
                  rule,
                  old -> {
                    String name = other.names().iterator().next();
                    return without((JsonObject) old, at.token())
                        .with(name, Objects.requireNonNull(other.member(name)));
                  });
          count(
              "an operand's type changed",
              isReported(machine, changed, found -> found.equals(rule.child("Variable"))),
              at);
        });
  }

  private static JsonObject without(JsonObject object, String member) {
    JsonObject rest = JsonObject.EMPTY;
    for (String name : object.names()) {
      if (!name.equals(member)) {
        rest = rest.with(name, Objects.requireNonNull(object.member(name)));
      }
    }
    return rest;
  }

  private void changeParameters(TypedMachine machine, Flow flow) {
    machine
        .types()
        .forEach(
            (at, types) -> {
              StateFlow state = flow.states().get(at);
              if (state == null || state.effectiveInput().objects().size() != 1) {
                return;
              }
              ObjectShape given = state.effectiveInput().objects().get(0);
              given
                  .fields()
                  .forEach(
                      (name, field) -> {
                        Shape other =
                            field.array() == null ? Shape.arrayOf(Shape.BOOLEAN) : Shape.BOOLEAN;
                        Map<String, Shape> fields = new LinkedHashMap<>(given.fields());
                        fields.put(name, other);
                        Map<JsonPointer, TaskTypes> changed = new LinkedHashMap<>(machine.types());
                        changed.put(
                            at,
                            new TaskTypes(
                                Shape.of(ObjectShape.of(fields)), "input", types.result()));
                        if (!field.isAny()) {
                          count(
                              "a parameter's type changed",
                              machine.flow(machine.read(), changed).diagnostics().stream()
                                  .anyMatch(found -> isWithin(found, at)),
                              at + " " + name + " " + field);
                        }
                      });
            });
  }

  private void removeResultPaths(TypedMachine machine, JsonValue document) {
    walk(
        document,
        JsonPointer.ROOT,
        (at, value) -> {
          if (at.token().equals("ResultPath") && value instanceof JsonString) {
            JsonPointer state = Objects.requireNonNull(at.parent());
            JsonValue changed =
                change(document, state, old -> without((JsonObject) old, "ResultPath"));
            // It is a fault if a later State reads what is lost, which then is impossible.
            List<Diagnostic> found =
                machine.flow(TypedMachine.read(changed.toJson())).diagnostics();
            if (found.stream().anyMatch(Diagnostic::isError)) {
              String name = "`" + state.token() + "`";
              count(
                  "a ResultPath removed",
                  found.stream().anyMatch(each -> String.valueOf(each.hint()).contains(name)),
                  state + " " + found);
            }
          }
        });
  }

  private static boolean isReported(
      TypedMachine machine, JsonValue changed, Predicate<JsonPointer> there) {
    return machine.flow(TypedMachine.read(changed.toJson())).diagnostics().stream()
        .anyMatch(found -> there.test(found.position().pointer()));
  }

  private static boolean isWithin(Diagnostic found, JsonPointer state) {
    return found.position().pointer().toString().startsWith(state + "/");
  }

  private static void walk(
      JsonValue value, JsonPointer at, BiConsumer<JsonPointer, JsonValue> visitor) {
    if (at.parent() != null) {
      visitor.accept(at, value);
    }
    if (value instanceof JsonObject object) {
      object.forEachMember((name, member) -> walk(member, at.child(name), visitor));
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        walk(array.element(i), at.child(i), visitor);
      }
    }
  }

  private static JsonValue change(
      JsonValue value, JsonPointer at, UnaryOperator<JsonValue> change) {
    return change(value, at.tokens(), change);
  }

  private static JsonValue change(
      JsonValue value, List<String> tokens, UnaryOperator<JsonValue> change) {
    if (tokens.isEmpty()) {
      return change.apply(value);
    }
    List<String> rest = tokens.subList(1, tokens.size());
    if (value instanceof JsonArray array) {
      int index = Integer.parseInt(tokens.get(0));
      return array.with(index, change(array.element(index), rest, change));
    }
    JsonObject object = (JsonObject) value;
    JsonValue member = Objects.requireNonNull(object.member(tokens.get(0)));
    return object.with(tokens.get(0), change(member, rest, change));
  }

  private static JsonValue json(String text) {
    return Objects.requireNonNull(new JsonReader(Integer.MAX_VALUE).read(text).document()).root();
  }
}
