package dev.stepwright.runtime.internal.query.jsonata;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.json.SyntaxException;
import dev.stepwright.dsl.jsonata.JsonataExpression;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One case of the JSONata test suite.
 *
 * @param name the file, and the place in it where there are several
 * @param data the input document, if there is one
 * @param content the case as the file has it
 */
record SuiteCase(String name, String expression, @Nullable JsonValue data, JsonObject content) {

  static List<SuiteCase> all(Path corpus) {
    Path suite = corpus.resolve("jsonata");
    Map<String, JsonValue> datasets = new HashMap<>();
    for (Path file : JsonataCorpus.files(suite.resolve("datasets"))) {
      String name = file.getFileName().toString();
      datasets.put(name.substring(0, name.length() - ".json".length()), JsonataCorpus.read(file));
    }
    List<SuiteCase> cases = new ArrayList<>();
    Path groups = suite.resolve("groups");
    for (Path file : JsonataCorpus.files(groups)) {
      String name = groups.relativize(file).toString().replace('\\', '/');
      JsonValue content = JsonataCorpus.read(file);
      if (content instanceof JsonArray several) {
        for (int i = 0; i < several.size(); i++) {
          cases.add(of(name + "[" + i + "]", file, (JsonObject) several.element(i), datasets));
        }
      } else {
        cases.add(of(name, file, (JsonObject) content, datasets));
      }
    }
    return cases;
  }

  private static SuiteCase of(
      String name, Path file, JsonObject content, Map<String, JsonValue> datasets) {
    JsonValue expression = content.member("expr");
    JsonValue data = content.member("data");
    if (data == null && content.member("dataset") instanceof JsonString dataset) {
      data = datasets.get(dataset.value());
    }
    return new SuiteCase(
        name,
        expression instanceof JsonString text
            ? text.value()
            : JsonataCorpus.text(file.resolveSibling(string(content, "expr-file"))),
        data,
        content);
  }

  private static String string(@Nullable JsonValue object, String member) {
    return object instanceof JsonObject members
            && members.member(member) instanceof JsonString string
        ? string.value()
        : "";
  }

  /** What is wrong with our answer, or empty if nothing is. */
  Optional<String> difference() {
    String code =
        content.containsKey("code")
            ? string(content, "code")
            : string(content.member("error"), "code");
    String answer;
    try {
      JsonValue result = evaluate();
      if (code.isEmpty()) {
        return difference(result);
      }
      answer = result == null ? "undefined" : result.toJson();
    } catch (SyntaxException exception) {
      answer = exception.code().orElse("") + " " + exception.getMessage();
    } catch (JsonataException exception) {
      answer = exception.code().orElse("") + " " + exception.getMessage();
    } catch (UnsupportedResultException exception) {
      answer = "function";
    }
    return !code.isEmpty() && answer.startsWith(code + " ")
        ? Optional.empty()
        : Optional.of("expected " + (code.isEmpty() ? expected() : code) + " but was " + answer);
  }

  private @Nullable JsonValue evaluate() {
    JsonataProgram program = JsonataProgram.compile(JsonataExpression.parse(expression));
    int depth = content.member("depth") instanceof JsonNumber number ? number.intValue() : 1000;
    int millis =
        content.member("timelimit") instanceof JsonNumber number ? number.intValue() : 10_000;
    JsonataLimits limits = new JsonataLimits(depth, Duration.ofMillis(millis), 1L << 28);
    return program.evaluate(
        data,
        TestData.data(
            content.member("bindings") instanceof JsonObject bindings
                ? bindings
                : JsonObject.EMPTY),
        TestData.environment(limits));
  }

  private @Nullable JsonValue expected() {
    return content.member("result");
  }

  private Optional<String> difference(@Nullable JsonValue result) {
    JsonValue expected = expected();
    boolean equal = expected == null ? result == null : result != null && equal(expected, result);
    return equal ? Optional.empty() : Optional.of("expected " + expected + " but was " + result);
  }

  private boolean equal(JsonValue expected, JsonValue result) {
    if (content.containsKey("unordered")
        && expected instanceof JsonArray left
        && result instanceof JsonArray right) {
      List<JsonValue> rest = new ArrayList<>(right.elements());
      left.elements().forEach(rest::remove);
      return left.size() == right.size() && rest.isEmpty();
    }
    return expected.equals(result);
  }
}
