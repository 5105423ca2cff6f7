package dev.stepwright.dsl.jsonata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stepwright.dsl.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One case of the JSONata test suite: where it is, its expression, the error it expects or "". */
record SuiteCase(String name, String expression, String code) {

  static List<SuiteCase> all() throws IOException {
    Path groups = Corpus.require().resolve("jsonata").resolve("groups");
    List<SuiteCase> cases = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(groups)) {
      files = walk.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    for (Path file : files) {
      JsonNode content = new ObjectMapper().readTree(file.toFile());
      for (JsonNode node : content.isArray() ? content : List.of(content)) {
        cases.add(read(groups.relativize(file).toString(), file, node));
      }
    }
    return cases;
  }

  private static SuiteCase read(String name, Path file, JsonNode node) throws IOException {
    String expression =
        node.has("expr")
            ? node.get("expr").asText()
            : Files.readString(file.resolveSibling(node.get("expr-file").asText()));
    String code = node.path("code").asText(node.path("error").path("code").asText(""));
    return new SuiteCase(name, expression, code);
  }

  /** Groups about the operators {@code ??} and {@code ?:}, which came after 2.0.6. */
  boolean isOfLaterVersion() {
    return name.startsWith("coalescing-operator") || name.startsWith("default-operator");
  }
}
