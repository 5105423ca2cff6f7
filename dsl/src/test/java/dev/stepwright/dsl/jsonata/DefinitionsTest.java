package dev.stepwright.dsl.jsonata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stepwright.dsl.Corpus;
import dev.stepwright.dsl.json.SyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The expressions in the definitions of the corpus. */
class DefinitionsTest {

  /** The rules a definition breaks by an expression that this package finds wrong. */
  private static final Set<String> EXPRESSION_RULES = Set.of("R22", "R24", "R25", "R26", "R116");

  @Test
  void whatIsValidIsReadAndRefersToNoInputDocument() throws IOException {
    List<String> wrong = new ArrayList<>();
    int count = 0;
    for (Map.Entry<Path, JsonNode> entry : cases("definitions", "execution-cases").entrySet()) {
      JsonNode json = entry.getValue();
      if (json.path("valid").asBoolean(true) && !json.path("expect").has("apiError")) {
        for (String expression : expressions(json)) {
          count++;
          String problem = problem(expression);
          if (!problem.isEmpty()) {
            wrong.add(entry.getKey().getFileName() + ": " + expression + ": " + problem);
          }
        }
      }
    }
    System.out.println("Corpus: " + count + " JSONata expressions of valid definitions");
    assertThat(wrong).isEmpty();
    assertThat(count).isPositive();
  }

  @Test
  void whatBreaksARuleByAnExpressionIsFound() throws IOException {
    List<String> missed = new ArrayList<>();
    int count = 0;
    for (Map.Entry<Path, JsonNode> entry : cases("definitions").entrySet()) {
      JsonNode json = entry.getValue();
      List<String> expressions = expressions(json);
      if (!json.path("valid").asBoolean(true)
          && breaksExpressionRule(json)
          && !expressions.isEmpty()) {
        count++;
        if (expressions.stream().allMatch(expression -> problem(expression).isEmpty())) {
          missed.add(entry.getKey().getFileName() + ": " + expressions);
        }
      }
    }
    System.out.println("Corpus: " + count + " definitions refused for a JSONata expression");
    assertThat(missed).isEmpty();
    assertThat(count).isPositive();
  }

  private static boolean breaksExpressionRule(JsonNode json) {
    for (JsonNode rule : json.has("disputed") ? List.<JsonNode>of() : json.path("rules")) {
      if (EXPRESSION_RULES.contains(rule.asText())) {
        return true;
      }
    }
    return false;
  }

  private static String problem(String expression) {
    try {
      JsonataReferences references = JsonataReferences.of(JsonataExpression.parse(expression));
      boolean document = !references.topLevel().isEmpty() || !references.roots().isEmpty();
      return document ? "refers to the input document" : "";
    } catch (SyntaxException fault) {
      return String.valueOf(fault.getMessage());
    }
  }

  private static List<String> expressions(JsonNode json) {
    List<String> expressions = new ArrayList<>();
    collect(json.path("definition"), expressions);
    return expressions;
  }

  private static void collect(JsonNode node, List<String> expressions) {
    String text = node.asText("");
    if (node.isTextual() && text.startsWith("{%") && text.endsWith("%}")) {
      expressions.add(text.substring(2, text.length() - 2));
    }
    node.forEach(child -> collect(child, expressions));
  }

  private static Map<Path, JsonNode> cases(String... folders) throws IOException {
    Map<Path, JsonNode> cases = new LinkedHashMap<>();
    for (String folder : folders) {
      try (Stream<Path> walk = Files.walk(Corpus.require().resolve(folder))) {
        for (Path file : walk.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
          cases.put(file, new ObjectMapper().readTree(file.toFile()));
        }
      }
    }
    return cases;
  }
}
