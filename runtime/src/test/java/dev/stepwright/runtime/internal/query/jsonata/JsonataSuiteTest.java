package dev.stepwright.runtime.internal.query.jsonata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The JSONata test suite, of version 2.2, through our parser and evaluator. Where an answer differs
 * from the suite's, docs/conformance.md says why.
 */
class JsonataSuiteTest {
  private static final Path DOCUMENT = Path.of("../docs/conformance.md");

  /** A case as the document names it: {@code function-eval/case008[3]}. */
  private static final Pattern CASE = Pattern.compile("`([a-z-]+/case[0-9]+(\\[[0-9]+])?)`");

  @Test
  void everyCasePassesUnlessTheDocumentSaysWhyNot() {
    List<SuiteCase> cases = SuiteCase.all(JsonataCorpus.require());
    Set<String> differing = new TreeSet<>();
    List<String> differences = new ArrayList<>();
    for (SuiteCase suiteCase : cases) {
      Optional<String> difference = suiteCase.difference();
      if (difference.isPresent()) {
        differing.add(suiteCase.name().replace(".json", ""));
        differences.add(suiteCase.name() + ": " + difference.get());
      }
    }
    System.out.printf(
        "JSONata suite: %d cases, %d pass%n", cases.size(), cases.size() - differing.size());
    assertThat(differing).as(String.join("\n", differences)).isEqualTo(documented());
    assertThat(cases).hasSize(1686);
  }

  /** The cases that the document lists. */
  private static Set<String> documented() {
    return CASE.matcher(JsonataCorpus.text(DOCUMENT))
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
