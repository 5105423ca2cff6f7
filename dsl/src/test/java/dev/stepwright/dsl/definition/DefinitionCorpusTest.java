package dev.stepwright.dsl.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.Corpus;
import dev.stepwright.dsl.diagnostic.AwsDiagnostic;
import dev.stepwright.dsl.diagnostic.Diagnostic;
import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The verdicts of the conformance corpus, and whether ours agree for the right reason. */
class DefinitionCorpusTest {
  private static final String QUOTED = "Invalid State Machine Definition: '";

  /** Agreeing and differing verdicts per authority; a change of either is to be looked at. */
  private static final Map<String, String> PINNED =
      Map.ofEntries(
          Map.entry("aws", "253 agree, 0 differ"),
          Map.entry("aws, disputed", "19 agree, 0 differ"),
          Map.entry("own", "308 agree, 1 differ"),
          Map.entry("own, disputed", "9 agree, 7 differ"),
          Map.entry("asl-validator", "69 agree, 3 differ"),
          Map.entry("asl-validator, disputed", "9 agree, 3 differ"),
          Map.entry("language-service", "53 agree, 2 differ"),
          Map.entry("language-service, disputed", "8 agree, 3 differ"),
          Map.entry("statelint", "39 agree, 0 differ"),
          Map.entry("statelint, disputed", "5 agree, 16 differ"),
          Map.entry("localstack, disputed", "66 agree, 0 differ"));

  @Test
  void agreesWithEveryVerdictOfAwsAndNearlyAllOthers() {
    Map<String, int[]> table = new TreeMap<>();
    List<String> differing = new ArrayList<>();
    for (CorpusCase found : definitions()) {
      String authority = found.text("authority") + (found.flag("disputed") ? ", disputed" : "");
      boolean valid = found.read(found.text("stateMachineType")).valid();
      boolean agrees = valid == found.flag("valid");
      table.computeIfAbsent(authority, key -> new int[2])[agrees ? 0 : 1]++;
      if (!agrees) {
        differing.add(authority + ": " + found.name() + " is " + found.text("reason"));
      }
    }
    Map<String, String> counted = new TreeMap<>();
    table.forEach((key, n) -> counted.put(key, n[0] + " agree, " + n[1] + " differ"));
    counted.forEach((authority, counts) -> System.out.println(authority + ": " + counts));

    assertThat(counted).as(String.join("\n", differing)).isEqualTo(PINNED);
    assertThat(share(table, "own")).isGreaterThanOrEqualTo(0.98);
  }

  private static double share(Map<String, int[]> table, String authority) {
    int[] counts = table.getOrDefault(authority, new int[] {0, 1});
    return (double) counts[0] / (counts[0] + counts[1]);
  }

  @Test
  void refusesOwnCasesByTheRuleTheyBreak() {
    Map<DiagnosticCode, Set<String>> rules = DiagnosticsGuide.read().rules();
    List<String> wrong = new ArrayList<>();
    for (CorpusCase found : definitions()) {
      ReadResult result = found.read(found.text("stateMachineType"));
      // Of a disputed case it is doubtful whether it breaks the rule it names.
      if (!"own".equals(found.text("authority"))
          || found.flag("disputed")
          || found.flag("valid")
          || result.valid()) {
        continue;
      }
      boolean named =
          result.diagnostics().stream()
              .filter(Diagnostic::isError)
              .flatMap(diagnostic -> rules.getOrDefault(diagnostic.code(), Set.of()).stream())
              .anyMatch(found.texts("rules")::contains);
      if (!named) {
        wrong.add(found.name() + " " + found.texts("rules") + ": " + result.diagnostics());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void refusesWhatAwsRefusesInItsWords() {
    int compared = 0;
    for (CorpusCase found : definitions()) {
      if (!"aws".equals(found.text("authority")) || found.flag("valid")) {
        continue;
      }
      ReadResult result = found.read(found.text("stateMachineType"));
      List<String> words =
          result.diagnostics().stream()
              .filter(Diagnostic::isError)
              .map(Diagnostic::aws)
              .map(AwsDiagnostic::toString)
              .toList();
      for (String expected : found.texts("expectedMessages")) {
        assertThat(words).as(found.name()).contains(finding(expected));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(10);
  }

  /** Strips what CreateStateMachine puts around a finding. */
  private static String finding(String message) {
    int start = message.indexOf(QUOTED);
    return start < 0 ? message : message.substring(start + QUOTED.length(), message.length() - 1);
  }

  @Test
  void acceptsEveryDefinitionAwsHasRun() {
    List<String> refused = new ArrayList<>();
    int accepted = 0;
    for (CorpusCase found : CorpusCase.below(Corpus.require().resolve("execution-cases"))) {
      String kind = String.valueOf(found.text("kind"));
      if (!kind.equals("execution") && !kind.startsWith("express")) {
        continue;
      }
      ReadResult result = found.read(kind.startsWith("express") ? "EXPRESS" : "STANDARD");
      if (result.valid()) {
        accepted++;
      } else {
        refused.add(found.name() + ": " + result.diagnostics());
      }
    }
    System.out.println(accepted + " definitions that AWS has run are accepted");
    assertThat(refused).isEmpty();
    assertThat(accepted).isPositive();
  }

  @Test
  void validatesWithTheAnswersOfAws() {
    Path folder = Corpus.require().resolve("execution-cases").resolve("validation");
    int compared = 0;
    for (CorpusCase found : CorpusCase.below(folder)) {
      JsonObject expected = found.object("expect");
      String type = String.valueOf(found.object("request").get("type"));
      List<AwsDiagnostic> errors =
          found.read(type).diagnostics().stream()
              .filter(Diagnostic::isError)
              .map(Diagnostic::aws)
              .toList();
      if (expected.member("apiError") instanceof JsonObject error) {
        String message = String.valueOf(error.get("message"));
        // One case is about a member of the request that is no part of the definition.
        if (message.contains(QUOTED)) {
          assertThat(errors)
              .as(found.name())
              .extracting(AwsDiagnostic::toString)
              .contains(finding(message));
          compared++;
        }
      } else if (expected.member("response") instanceof JsonObject response) {
        JsonArray diagnostics =
            (JsonArray) Objects.requireNonNull(response.member("diagnostics"), found.name());
        assertThat(errors)
            .as(found.name())
            .extracting(DefinitionCorpusTest::response)
            .containsExactlyElementsOf(
                diagnostics.elements().stream().map(JsonObject.class::cast).toList());
        compared++;
      }
    }
    assertThat(compared).isEqualTo(18);
  }

  private static JsonObject response(AwsDiagnostic diagnostic) {
    return JsonObject.builder()
        .put("code", new JsonString(diagnostic.code().name()))
        .put("location", new JsonString(diagnostic.location()))
        .put("message", new JsonString(diagnostic.message()))
        .put("severity", new JsonString("ERROR"))
        .build();
  }

  private static List<CorpusCase> definitions() {
    return CorpusCase.below(Corpus.require().resolve("definitions")).stream()
        .filter(found -> !found.isYaml())
        .toList();
  }
}
