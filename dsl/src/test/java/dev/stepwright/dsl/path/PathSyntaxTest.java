package dev.stepwright.dsl.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stepwright.dsl.json.SyntaxException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not a Path, where that shows and what is said about it. */
class PathSyntaxTest {
  static Stream<Arguments> faults() {
    return Stream.of(
        fault("", 0, "Found the end, expected a Path, which begins with '$'"),
        fault("a", 0, "Found 'a', expected a Path"),
        fault(".a", 0, "Found '.'"),
        fault(" $.a", 0, "Found ' '"),
        fault("@.a", 0, "Found '@'"),
        fault("()", 0, "Found '('"),
        fault("$.", 2, "Found the end, expected a name, '*' or '['"),
        fault("$..", 3, "Found the end"),
        fault("$...", 3, "Found '.'"),
        fault("$.a.", 4, "Found the end"),
        fault("$.a b", 3, "Found ' ', expected '.', '[' or the end"),
        fault("$.a\n", 3, "Found U+000A"),
        fault("$.a]", 3, "Found ']'"),
        fault("$.it's", 4, "Found '''"),
        fault("$.a*", 3, "Found '*'"),
        fault("$['a']b", 6, "Found 'b', expected '.', '['"),
        fault("$23", 1, "Found '2'"),
        fault("$$23", 2, "Found '2'"),
        fault("$$a", 2, "Found 'a'"),
        fault("$$$", 2, "Found '$'"),
        fault("$_x", 1, "Found '_'"),
        fault("$a-b", 2, "Found '-'"),
        fault("$.a\\", 4, "Found the end, expected the character that the backslash escapes"),
        fault("$.b[", 4, "Found the end, expected a name in quotes, an index"),
        fault("$[]", 2, "Found ']'"),
        fault("$[a]", 2, "Found 'a'"),
        fault("$['a'", 5, "Found the end, expected ',' or ']'"),
        fault("$['a", 4, "Found the end, expected the closing '"),
        fault("$['a'b]", 5, "Found 'b'"),
        fault("$['a',]", 6, "Found ']', expected a name within '"),
        fault("$['a',\"b\"]", 6, "Found '\"'"),
        fault("$[1,]", 4, "Found ']', expected an index"),
        fault("$[1,2", 5, "Found the end, expected ',' or ']'"),
        fault("$[:]", 3, "Found ']', expected the index that ends the slice"),
        fault("$[::2]", 3, "Found ':'"),
        fault("$[1 :2]", 4, "Found ':'"),
        fault("$[--1]", 3, "Found '-'"),
        fault("$[2147483648]", 2, "Found an index of more than 2147483647"),
        fault("$[(1)]", 3, "Found '1', expected '@.length'"),
        fault("$[(@.length)]", 11, "Found ')', expected '-'"),
        fault("$[(@.length-0)]", 12, "Found 0, expected at least 1"),
        fault("$.a.foo()", 4, "Found the function 'foo', expected length, size"),
        fault("$.a.length().b", 12, "Found '.', expected the end"),
        fault("$.a.length(", 11, "Found the end"),
        fault("$.a.append(1 2)", 13, "Found '2', expected ',' or ')'"),
        fault("$[?]", 3, "Found ']', expected '('"),
        fault("$[?()]", 4, "Found ')', expected a Path '@…'"),
        fault("$[?(@.a]", 7, "Found ']', expected a comparison"),
        fault("$[?(@.a)", 8, "Found the end, expected ']'"),
        fault("$[?(true)]", 8, "Found ')', expected a comparison"),
        fault("$[?(@.a = 1)]", 8, "Found '=', expected a comparison"),
        fault("$[?(@.a <> 1)]", 8, "Found '<'"),
        fault("$[?(@.a like 1)]", 8, "Found 'l'"),
        fault("$[?(@.a in['x'])]", 10, "Found '[', expected a space after 'in'"),
        fault("$[?(@.a == )]", 11, "Found ')', expected a Path"),
        fault("$[?(@.a & @.b)]", 8, "Found '&'"),
        fault("$[?(@.a && )]", 11, "Found ')'"),
        fault("$[?(!1)]", 5, "Found '1', expected '(', '@' or '$'"),
        fault("$[?(@.a == $x)]", 12, "Found 'x'"),
        fault("$[?(@.a == foo bar)]", 15, "Found 'b', expected '&&', '||' or ')'"),
        fault("$[?(@.a =~ /x)]", 15, "Found the end, expected the '/'"),
        fault("$[?(@.a =~ /x\\", 14, "Found the end"),
        fault("$[?(@.a =~ /x(/)]", 14, "Found 'x(', expected a regular expression"),
        fault("$[?(@.a in [1,)]", 14, "Found ')'"),
        fault("$[?(@.a == {1:2})]", 12, "Found '1', expected a name in quotes"),
        fault("$[?(@.a == {'x' 2})]", 16, "Found '2', expected ':'"));
  }

  private static Arguments fault(String path, int offset, String message) {
    return Arguments.of(path, offset, message);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void pointsAtTheFault(String path, int offset, String message) {
    SyntaxException fault = catchThrowableOfType(SyntaxException.class, () -> Path.parse(path));

    assertThat(fault).isNotNull().hasMessageStartingWith(message);
    assertThat(fault.offset()).isEqualTo(offset);
    assertThat(fault.getMessage()).contains("expected").doesNotEndWith(".");
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  @Timeout(value = 2, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void refusesHostileTextsInLittleTime(String text) {
    throwsNothingElse(text, Path::parse);
    throwsNothingElse(text, ReferencePath::parse);
  }

  static Stream<String> hostileTexts() {
    int many = 100_000;
    return Stream.of(
        "$" + "[".repeat(many),
        "$" + "['a']".repeat(many),
        "$" + ".a".repeat(many),
        "$" + ".".repeat(many),
        "$.a" + "(".repeat(many),
        "$[?(" + "(".repeat(many),
        "$[?(" + "!".repeat(many),
        "$" + "[?(@".repeat(many),
        "$[?(@.a in " + "[".repeat(many),
        "$[?(@.a == " + "{'a':".repeat(many),
        "$[?(@.a =~ /" + "(".repeat(many) + "/)]",
        "$[?(@.a =~ /" + "(".repeat(150) + ")".repeat(150) + "/)]",
        "$[?(@.a =~ /" + "x".repeat(many) + "/)]",
        "$[?(@.a" + " && @.a".repeat(many) + ")]",
        "$[?(@.a " + "=".repeat(many) + ")]",
        "$[?(@.a " + "x".repeat(many) + ")]",
        "$[?(@.a == " + "1".repeat(many) + ")]",
        "$[?(@.a == 1e" + "9".repeat(many) + ")]",
        "$['" + "\\'".repeat(many),
        "$." + "\\u".repeat(many),
        "$." + "\\".repeat(many),
        "$[" + "9".repeat(many) + "]",
        "$[" + "0,".repeat(many) + "0]",
        "$" + ".concat($".repeat(many),
        "$" + "x".repeat(many),
        " ".repeat(many));
  }

  @Property(tries = 2000)
  void throwsNothingElseWhateverTheText(@ForAll String text) {
    throwsNothingElse("$" + text, Path::parse);
    throwsNothingElse(text, ReferencePath::parse);
  }

  @Property(tries = 5000)
  void throwsNothingElseWhateverTheTokens(@ForAll("tokens") String text) {
    throwsNothingElse(text, Path::parse);
    throwsNothingElse(text, ReferencePath::parse);
  }

  /** The segments of a Path cover its text without overlapping. */
  @Property(tries = 5000)
  void placesSegmentsInOrder(@ForAll("tokens") String text) {
    try {
      int from = 1;
      for (Segment segment : Path.parse(text).segments()) {
        assertThat(segment.start()).isGreaterThanOrEqualTo(from);
        assertThat(segment.end()).isGreaterThan(segment.start()).isLessThanOrEqualTo(text.length());
        from = segment.end();
      }
    } catch (SyntaxException e) {
      assertThat(e.offset()).isBetween(0, text.length());
    }
  }

  @Provide
  static Arbitrary<String> tokens() {
    return Arbitraries.of(
            "$",
            ".",
            "..",
            "[",
            "]",
            "a",
            "'b'",
            "\"c\"",
            "*",
            "0",
            "-1",
            ":",
            ",",
            "?(",
            "(",
            ")",
            "@",
            "@.x",
            "==",
            "&&",
            "||",
            "!",
            " ",
            "\\",
            "/r/",
            "{",
            "}",
            "length()",
            "[?(@.x)]",
            "[0]",
            "[1:2]",
            ".name",
            "true",
            "in",
            "\uD800",
            "\n")
        .list()
        .ofMaxSize(12)
        .map(tokens -> "$" + String.join("", tokens));
  }

  private static void throwsNothingElse(String text, Consumer<String> parser) {
    try {
      parser.accept(text);
    } catch (SyntaxException e) {
      assertThat(e.offset()).isBetween(0, text.length());
    }
  }
}
