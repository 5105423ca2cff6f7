package dev.stepwright.dsl.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import dev.stepwright.dsl.Corpus;
import dev.stepwright.dsl.json.SyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our parser and json-path, which AWS says it follows, agree but for the differences listed. */
class JsonPathDifferentialTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final Pattern FUNCTION_WITH_ARGUMENT = Pattern.compile("length\\([^)]");

  private static final Pattern NO_SPACE_BEFORE_OPERATOR = Pattern.compile("[^ ](&&|\\|\\|)");

  /** AWS takes these, or means to, and json-path does not. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        // A string without quotes, found in AWS's documentation and samples.
        "$.Labels[?(@.Name==Receipt)]",
        "$.a[?(@.b == undefined)]",
        "$.a[?(@.b == 1.2.3)]",
        // In AWS's documentation.
        "$.a[(@.length-1)]",
        // The roots of AWS.
        "$$",
        "$$.Task.Token",
        "$order.id",
        // A space that a backslash escapes.
        "$.a\\ b",
        // json-path trips over an operator right after "@", or with a "!" right after it, and over
        // a slash, which it takes for the beginning of a regular expression.
        "$.a[?(@&&@.c)]",
        "$.a[?(@.b&&!@.c)]",
        "$.a[?(@.b/c == 1)]",
        // A function with a space or an argument in its parentheses, within a filter.
        "$.a[?(!(@.b.length( )))]",
        "$.a[?(!(@.b.index(@.c)))]"
      })
  void takesWhatOnlyAwsTakes(String path) {
    assertThat(weTake(path)).isTrue();
    assertThat(jsonPathTakes(path)).isFalse();
  }

  /** json-path takes these without making sense of them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        // It drops what follows a bracket, and a bracket that nothing follows.
        "$.b[",
        "$['a']b",
        "$[0]*",
        // It looks for fields of these names: a slip of the pen far more often than meant.
        "$.a]",
        "$.a)",
        "$.a*",
        "$.it's",
        "$.'a'",
        "$.a\n",
        // It looks for a field ")" of the length.
        "$.a.length().b",
        // It learns only when it runs them that there are no such functions.
        "$.a.foo()",
        "$.a.LENGTH()",
        "$.a(b)",
        // It takes anything at all for the argument of a function.
        "$.a.append(x)",
        "$.a.append(1 2)",
        // It compares whether @.b is missing with 1.
        "$.a[?(!@.b == 1)]",
        // It puts a "$." before these.
        "a.b",
        "@.a"
      })
  void refusesWhatMakesNoSense(String path) {
    assertThat(weTake(path)).isFalse();
    assertThat(jsonPathTakes(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$",
        "$.a ",
        "$.a b",
        "$.a[:]",
        "$.a[::2]",
        "$.a[1:5:2]",
        "$.a[ 1 : 2 ]",
        "$.a[1:2 ]",
        "$.a[ 1 ]",
        "$.a[ 1 , 2 ]",
        "$.a[-1]",
        "$.a[- 1]",
        "$.a[1,]",
        "$.a[,1]",
        "$[ * ]",
        "$.a[99999999999]",
        "$['a',\"b\"]",
        "$[ 'a' , 'b' ]",
        "$['']",
        "$[]",
        "$.*",
        "$..*",
        "$..",
        "$.",
        "$...a",
        "$..[0]",
        "$..['a']",
        "$.['a']",
        "$23",
        "$.a..b",
        "$.length()",
        "$.sum($.a,$.b)",
        "$.a.index(1)",
        "$.a.append({\"x\":1})",
        "$..a.length()",
        "$.a[?(@.b)]",
        "$.a[?(!@.b)]",
        "$.a[?(@)]",
        "$.a[?(true)]",
        "$.a[?(1==1)]",
        "$.a[?(@.b == 1 && @.c > 2 || !(@.d))]",
        "$.a[?(@.b =~ /x.*/i)]",
        "$.a[?(@.b =~ /x(/)]",
        "$.a[?(@.b =~ 'x')]",
        "$.a[?(@.b IN ['a'])]",
        "$.a[?(@.b foo 'x')]",
        "$.a[?(@.b==$c)]",
        "$.a[?(@.b.length()>1)]",
        "$.a[?@.b]",
        "$.a[?(@.b]",
        "$.a[ ? ( @.b ) ]",
        "$.a[?(@.b <> 1)]",
        "$.a[?(@.b = 1)]",
        "$.a[?(@.b and @.c)]",
        "$.a[?(@.b[?(@.c==1)])]",
        "$.a[?(@..b)]",
        "$.a[?(@.b-c == 1)]",
        "$.a[?(@.b<5&&@.c>=2)]",
        "$.a[?('x' in @.b)]",
        "$.a[?(@.b==1),?(@.c==2)]",
        "$['a','b'].c",
        "$.x['a','b']",
        "$.a@b:c,d?e",
        "$.a$b"
      })
  void agrees(String path) {
    agreesOn(path);
  }

  /** Every string of a definition that begins like a Path, whatever it is there for. */
  @Test
  void agreesOnCorpus() throws IOException {
    Set<String> paths = new TreeSet<>();
    for (String folder : List.of("execution-cases", "definitions", "realworld")) {
      try (Stream<java.nio.file.Path> files = Files.walk(Corpus.require().resolve(folder))) {
        for (java.nio.file.Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
          collect(MAPPER.readTree(file.toFile()), paths);
        }
      }
    }

    System.out.println("Corpus: " + paths.size() + " different Paths");
    for (String path : paths) {
      if (weTake(path) && !isAwsOnly(path)) {
        agreesOn(path);
      }
    }
  }

  private static void collect(JsonNode node, Set<String> paths) {
    if (node.isTextual() && node.asText().startsWith("$")) {
      paths.add(node.asText());
    }
    node.forEach(child -> collect(child, paths));
  }

  @Property(tries = 2000, seed = "20241122")
  void agreesOnGeneratedPaths(@ForAll("paths") String path) {
    assertThat(weTake(path)).as(path).isTrue();
    agreesOn(path);
  }

  /** One character more, less or other: whatever json-path refuses then, we refuse too. */
  @Property(tries = 5000, seed = "20241122", edgeCases = EdgeCasesMode.NONE)
  void refusesMutatedPathsThatJsonPathRefuses(@ForAll("mutations") String path) {
    if (weTake(path) && !isAwsOnly(path)) {
      agreesOn(path);
    }
  }

  private static void agreesOn(String path) {
    assertThat(weTake(path)).as(path).isEqualTo(jsonPathTakes(path));
    if (weTake(path)) {
      assertThat(Path.parse(path).isDefinite())
          .as("definite: " + path)
          .isEqualTo(JsonPath.compile(path).isDefinite());
    }
  }

  /** The differences of {@link #takesWhatOnlyAwsTakes}, which a mutation may run into. */
  private static boolean isAwsOnly(String path) {
    Path parsed = Path.parse(path);
    return !parsed.root().equals(Root.INPUT)
        || path.indexOf('\\') >= 0
        || path.contains("(@.length-")
        || FUNCTION_WITH_ARGUMENT.matcher(path).find()
        || NO_SPACE_BEFORE_OPERATOR.matcher(path).find()
        || parsed.segments().toString().contains("BareWord[");
  }

  private static boolean weTake(String path) {
    try {
      Path.parse(path);
      return true;
    } catch (SyntaxException e) {
      return false;
    }
  }

  private static boolean jsonPathTakes(String path) {
    try {
      JsonPath.compile(path);
      return true;
    } catch (JsonPathException | IllegalArgumentException | StringIndexOutOfBoundsException e) {
      return false;
    }
  }

  @Provide
  static Arbitrary<String> paths() {
    return segment().list().ofMaxSize(5).map(segments -> "$" + String.join("", segments));
  }

  private static Arbitrary<String> segment() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            ".a",
            ".b_c",
            ".d-e",
            "['f']",
            "[\"g h\"]",
            "['i','j']",
            "[0]",
            "[-1]",
            "[1,2]",
            "[1:]",
            "[:-1]",
            "[1:3]",
            ".*",
            "[*]",
            "..k",
            "..*"),
        condition().map(condition -> "[?(" + condition + ")]"));
  }

  private static Arbitrary<String> condition() {
    Arbitrary<String> path = Arbitraries.of("@.a", "@['b']", "@.c[0]", "$.d", "@.e.length()", "@");
    Arbitrary<String> value =
        Arbitraries.of("1", "-2.5", "'x'", "\"y\"", "true", "null", "['a','b']", "[1]", "@.z");
    Arbitrary<String> operator =
        Arbitraries.of("==", "!=", "<", "<=", ">", ">=", " in ", " nin ", " contains ");
    Arbitrary<String> simple =
        Arbitraries.oneOf(
            path,
            path.map(p -> "!" + p),
            Combinators.combine(path, operator, value)
                .as((left, middle, right) -> left + middle + right));
    return Arbitraries.oneOf(
        simple,
        Combinators.combine(simple, Arbitraries.of(" && ", " || "), simple)
            .as((left, middle, right) -> left + middle + right),
        simple.map(s -> "(" + s + ")"),
        simple.map(s -> "!(" + s + ")"));
  }

  @Provide
  static Arbitrary<String> mutations() {
    return Combinators.combine(
            paths(),
            Arbitraries.integers().between(0, 200),
            Arbitraries.integers().between(0, 2),
            Arbitraries.of(
                ".", "[", "]", "'", "\"", "(", ")", "?", "@", "$", "*", ",", ":", " ", "-", "1",
                "x", "=", "&", "|", "!", "{"))
        .as(
            (path, place, kind, character) -> {
              int at = place % path.length();
              return switch (kind) {
                case 0 -> path.substring(0, at) + path.substring(at + 1);
                case 1 -> path.substring(0, at) + character + path.substring(at);
                default -> path.substring(0, at) + character + path.substring(at + 1);
              };
            });
  }
}
