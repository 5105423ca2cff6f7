package dev.stepwright.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stepwright.dsl.json.SyntaxException;
import dev.stepwright.dsl.path.Path;
import dev.stepwright.dsl.path.ReferencePath;
import dev.stepwright.dsl.template.ArgumentProblem.Authority;
import dev.stepwright.dsl.template.IntrinsicCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every Path and Intrinsic Function of the conformance corpus. */
class ExpressionCorpusTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Fields that hold a Path; all other fields that end in Path hold a Reference Path. */
  private static final Set<String> PATHS = Set.of("InputPath", "OutputPath");

  private static final Set<String> PATHS_OR_CALLS = Set.of("ErrorPath", "CausePath");

  /** Fields whose value is data or JSONata, not to be searched for Paths. */
  private static final Set<String> LITERALS =
      Set.of("Result", "Arguments", "Output", "Items", "Comment");

  /** Rules a definition breaks by an expression that is wrong in itself. */
  private static final Set<String> EXPRESSION_RULES =
      Set.of(
          "R27", "R29", "R31", "R33", "R34", "R35", "R36", "R37", "R38", "R41", "R43", "R60", "R78",
          "R82", "R92", "R95", "R100", "R107", "R114", "R117", "R119", "R120", "R121", "R122",
          "R123", "R124", "R125");

  /** What is wrong with one value of a definition. */
  private record Fault(String field, String value, String message) {}

  @Test
  void acceptsWhatAwsAccepted() {
    int[] checked = {0};
    List<String> refused = new ArrayList<>();
    cases("execution-cases", json -> json.has("definition") && !isRefused(json))
        .forEach((name, json) -> checked[0] += check(name, json.get("definition"), refused));
    cases("realworld", json -> true)
        .forEach(
            (name, json) ->
                checked[0] +=
                    check(
                        name,
                        json.path("definition").isObject() ? json.get("definition") : json,
                        refused));

    System.out.println("Corpus: " + checked[0] + " expressions that AWS accepted");
    assertThat(refused).isEmpty();
    assertThat(checked[0]).isPositive();
  }

  @Test
  void acceptsValidDefinitions() {
    int[] checked = {0};
    List<String> refused = new ArrayList<>();
    cases("definitions", json -> json.path("valid").asBoolean() && json.has("definition"))
        .forEach((name, json) -> checked[0] += check(name, json.get("definition"), refused));

    System.out.println("Corpus: " + checked[0] + " expressions of valid definitions");
    assertThat(refused).isEmpty();
    assertThat(checked[0]).isPositive();
  }

  @Test
  void refusesInvalidExpressions() {
    List<String> accepted = new ArrayList<>();
    int[] refused = {0};
    cases("definitions", ExpressionCorpusTest::isWrongInAnExpression)
        .forEach(
            (name, json) -> {
              List<Fault> faults = new ArrayList<>();
              visit(json.get("definition"), "JSONPath", faults, true);
              if (faults.isEmpty()) {
                accepted.add(name + ": " + json.path("reason").asText());
              } else {
                refused[0]++;
              }
            });

    System.out.println("Corpus: " + refused[0] + " definitions refused for an expression");
    assertThat(accepted).isEmpty();
    assertThat(refused[0]).isPositive();
  }

  private static boolean isRefused(JsonNode json) {
    return json.path("expect").has("apiError");
  }

  private static boolean isWrongInAnExpression(JsonNode json) {
    if (json.path("valid").asBoolean(true) || json.has("disputed") || !json.has("definition")) {
      return false;
    }
    for (JsonNode rule : json.path("rules")) {
      // T04 marks cases with another fault beside it.
      if (EXPRESSION_RULES.contains(rule.asText())) {
        return true;
      }
    }
    return false;
  }

  private static int check(String name, JsonNode definition, List<String> refused) {
    List<Fault> faults = new ArrayList<>();
    int checked = visit(definition, "JSONPath", faults, false);
    for (Fault fault : faults) {
      if (!fault.value().contains("${")) {
        refused.add(name + ": " + fault);
      }
    }
    return checked;
  }

  /** Checks the expressions of a state machine, a state or part of one. */
  private static int visit(JsonNode node, String language, List<Fault> faults, boolean strict) {
    int checked = 0;
    if (node.isArray()) {
      for (JsonNode element : node) {
        checked += visit(element, language, faults, strict);
      }
    }
    String ours = node.path("QueryLanguage").asText(language);
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String name = field.getKey();
      JsonNode value = field.getValue();
      if (LITERALS.contains(name)) {
        continue;
      }
      if (name.equals("States")) {
        for (JsonNode state : value) {
          checked += visit(state, ours, faults, strict);
        }
      } else if (name.endsWith(".$")) {
        checked++;
        checkTemplateValue(name, value, faults, strict);
      } else if (ours.equals("JSONPath") && value.isTextual() && isPathField(name)) {
        checked++;
        checkPath(name, value.asText(), faults);
      } else if (value.isContainerNode()) {
        checked += visit(value, ours, faults, strict);
      }
    }
    return checked;
  }

  private static boolean isPathField(String name) {
    return name.equals("Variable") || (name.endsWith("Path") && !name.equals("Path"));
  }

  private static void checkPath(String field, String text, List<Fault> faults) {
    try {
      if (PATHS.contains(field)) {
        Path.parse(text);
      } else if (PATHS_OR_CALLS.contains(field) && text.startsWith("States.")) {
        IntrinsicCall call = IntrinsicCall.parse(text);
        if (!call.function().mayGiveString()) {
          faults.add(new Fault(field, text, "gives no string"));
        }
      } else {
        ReferencePath.parse(text);
      }
    } catch (SyntaxException e) {
      faults.add(new Fault(field, text, e.getMessage()));
    }
  }

  private static void checkTemplateValue(
      String field, JsonNode value, List<Fault> faults, boolean strict) {
    String text = value.asText();
    try {
      if (!value.isTextual()) {
        faults.add(new Fault(field, value.toString(), "no string"));
      } else if (text.startsWith("$")) {
        Path.parse(text);
      } else {
        IntrinsicCall.parse(text).problems().stream()
            .filter(problem -> strict || problem.authority() == Authority.REFUSED)
            .forEach(problem -> faults.add(new Fault(field, text, problem.message())));
      }
    } catch (SyntaxException e) {
      faults.add(new Fault(field, text, e.getMessage()));
    }
  }

  private interface Filter {
    boolean takes(JsonNode json);
  }

  private static Map<String, JsonNode> cases(String folder, Filter filter) {
    Map<String, JsonNode> cases = new java.util.TreeMap<>();
    try (Stream<java.nio.file.Path> files = Files.walk(Corpus.require().resolve(folder))) {
      for (java.nio.file.Path file :
          (Iterable<java.nio.file.Path>)
              files.filter(f -> f.toString().endsWith(".json"))::iterator) {
        JsonNode json = MAPPER.readTree(file.toFile());
        if (json.isObject() && filter.takes(json)) {
          cases.put(file.getFileName().toString(), json);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cases;
  }
}
