package dev.stepwright.runtime.internal.query.path;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.path.PathFunction;
import dev.stepwright.dsl.path.Segment;
import dev.stepwright.runtime.internal.query.QueryFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** A compiled call of the function that ends a Path. */
final class FunctionCall {
  private static final String EMPTY =
      "Aggregation function attempted to calculate value using empty array";

  /** To calculate with a number takes as long as so many nodes. */
  private static final int STEPS_TO_CALCULATE = 4;

  private final PathFunction function;
  private final List<FilterOperand> arguments;

  /** What is selected before the function applies; null: it applies to the node itself. */
  private final @Nullable Step selector;

  private FunctionCall(Segment.FunctionCall segment, @Nullable Step selector) {
    this.function = segment.function();
    this.arguments =
        segment.arguments().stream().map(a -> a.accept(OperandCompiler.INSTANCE)).toList();
    this.selector = selector;
  }

  /** A function of the node before it. */
  static FunctionCall ofNode(Segment.FunctionCall segment) {
    return new FunctionCall(segment, null);
  }

  /** A function of the array of all that these segments select. */
  static FunctionCall ofSelection(Segment.FunctionCall segment, List<Segment> selected) {
    return new FunctionCall(segment, StepCompiler.compile(selected));
  }

  JsonValue apply(JsonValue node, Search search) {
    JsonValue subject = node;
    if (selector != null) {
      Selection selection = new Selection(search);
      selector.select(node, selection);
      subject = selection.all();
    }
    return apply(subject, arguments(subject, search), search);
  }

  private List<JsonValue> arguments(JsonValue subject, Search search) {
    List<JsonValue> values = new ArrayList<>(arguments.size());
    for (FilterOperand argument : arguments) {
      JsonValue value = argument.value(subject, search);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private JsonValue apply(JsonValue subject, List<JsonValue> values, Search search) {
    return switch (function) {
      case LENGTH, SIZE -> length(values.isEmpty() ? subject : values.get(0));
      case KEYS ->
          subject instanceof JsonObject object
              ? JsonArray.of(object.names().stream().map(JsonString::new).toList())
              : JsonNull.NULL;
      case FIRST -> element(subject, 0);
      case LAST -> element(subject, -1);
      case INDEX ->
          element(
              subject,
              !values.isEmpty() && values.get(0) instanceof JsonNumber n ? n.intValue() : 0);
      case MIN -> number(numbers(subject, values, search).min().orElseThrow());
      case MAX -> number(numbers(subject, values, search).max().orElseThrow());
      case AVG -> number(numbers(subject, values, search).average().orElseThrow());
      case SUM -> number(numbers(subject, values, search).sum());
      case STDDEV -> number(deviation(numbers(subject, values, search).toArray()));
      case CONCAT -> new JsonString(concat(subject, values));
      case APPEND -> append(subject, values, search);
    };
  }

  private static JsonValue length(JsonValue value) {
    if (value instanceof JsonArray array) {
      return JsonNumber.of(array.size());
    }
    return value instanceof JsonObject object ? JsonNumber.of(object.size()) : JsonNull.NULL;
  }

  private static JsonValue element(JsonValue subject, int index) {
    if (subject instanceof JsonArray array) {
      JsonValue element = DefiniteSteps.element(array, index);
      if (element != null) {
        return element;
      }
    }
    throw QueryFailure.runtime(EMPTY).asException();
  }

  private static DoubleStream numbers(JsonValue subject, List<JsonValue> values, Search search) {
    List<JsonValue> all = new ArrayList<>();
    if (subject instanceof JsonArray array) {
      all.addAll(array.elements());
    }
    for (JsonValue value : values) {
      if (value instanceof JsonArray array) {
        all.addAll(array.elements());
      } else {
        all.add(value);
      }
    }
    search.steps((long) STEPS_TO_CALCULATE * all.size());
    double[] numbers =
        all.stream()
            .filter(JsonNumber.class::isInstance)
            .mapToDouble(value -> ((JsonNumber) value).doubleValue())
            .toArray();
    if (numbers.length == 0) {
      throw QueryFailure.runtime(EMPTY).asException();
    }
    return DoubleStream.of(numbers);
  }

  private static JsonNumber number(double value) {
    if (!Double.isFinite(value)) {
      throw QueryFailure.runtime("The numbers of a Path are too large to be calculated with")
          .asException();
    }
    return JsonNumber.of(value);
  }

  private static double deviation(double[] numbers) {
    double sum = 0;
    double squares = 0;
    for (double number : numbers) {
      sum += number;
      squares += number * number;
    }
    double mean = sum / numbers.length;
    // Rounding may make the difference of equal numbers less than nothing.
    return Math.sqrt(Math.max(0, squares / numbers.length - mean * mean));
  }

  private static String concat(JsonValue subject, List<JsonValue> values) {
    StringBuilder text = new StringBuilder();
    if (subject instanceof JsonArray array) {
      array.elements().forEach(element -> concat(element, text));
    }
    values.forEach(value -> concat(value, text));
    return text.toString();
  }

  private static void concat(JsonValue value, StringBuilder text) {
    if (value instanceof JsonString string) {
      text.append(string.value());
    }
  }

  private static JsonValue append(JsonValue subject, List<JsonValue> values, Search search) {
    if (!(subject instanceof JsonArray array)) {
      return subject;
    }
    search.steps(array.size());
    search.keep(array.size());
    List<JsonValue> all = new ArrayList<>(array.elements());
    all.addAll(values);
    return JsonArray.of(all);
  }
}
