package dev.stepwright.dsl.jsonata;

import static org.assertj.core.api.Assertions.assertThat;

import com.dashjoin.jsonata.Jsonata;
import dev.stepwright.dsl.json.SyntaxException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What we read, the port that evaluates reads too, and nothing else: up to named differences. */
class DifferentialTest {

  /** Why one side may accept what the other refuses. */
  private enum Divergence {
    /** The port follows a later version of the language. */
    OPERATORS_AFTER_2_0_6,
    /** The port reads past the end of a text that ends in a comment. */
    COMMENT_AT_THE_END,
    /** The port compiles regular expressions, in Java's syntax, when it parses. */
    REGEX_NOT_VALID_IN_JAVA,
    /** The port makes a regular expression of a signature, or trips over an open bracket in it. */
    SIGNATURE_WITHOUT_SENSE
  }

  private final Map<Divergence, Integer> divergences = new EnumMap<>(Divergence.class);
  private int accepted;

  private static Optional<SyntaxException> ours(String source) {
    try {
      JsonataExpression.parse(source);
      return Optional.empty();
    } catch (SyntaxException fault) {
      return Optional.of(fault);
    }
  }

  private static Optional<RuntimeException> theirs(String source) {
    try {
      Jsonata.jsonata(source);
      return Optional.empty();
    } catch (RuntimeException fault) {
      return Optional.of(fault);
    }
  }

  /** The difference, if there is one that has no name. */
  private Optional<String> compare(String source) {
    Optional<SyntaxException> ours = ours(source);
    Optional<RuntimeException> theirs = theirs(source);
    if (ours.isEmpty() == theirs.isEmpty()) {
      accepted += ours.isEmpty() ? 1 : 0;
      return Optional.empty();
    }
    Optional<Divergence> reason =
        ours.map(DifferentialTest::whyWeRefuse)
            .orElseGet(() -> whyTheyRefuse(source, theirs.orElseThrow()));
    reason.ifPresent(known -> divergences.merge(known, 1, Integer::sum));
    return reason.isPresent()
        ? Optional.empty()
        : Optional.of(source + " | ours: " + ours + " | theirs: " + theirs);
  }

  private static Optional<Divergence> whyWeRefuse(SyntaxException fault) {
    return String.valueOf(fault.getMessage()).contains("2.0.6 has no operator")
        ? Optional.of(Divergence.OPERATORS_AFTER_2_0_6)
        : Optional.empty();
  }

  private static Optional<Divergence> whyTheyRefuse(String source, RuntimeException fault) {
    if (fault instanceof PatternSyntaxException) {
      return Optional.of(Divergence.REGEX_NOT_VALID_IN_JAVA);
    }
    if (fault instanceof StringIndexOutOfBoundsException && source.stripTrailing().endsWith("*/")) {
      return Optional.of(Divergence.COMMENT_AT_THE_END);
    }
    if (Stream.of(fault.getStackTrace())
        .anyMatch(frame -> frame.getClassName().endsWith(".Signature"))) {
      return Optional.of(Divergence.SIGNATURE_WITHOUT_SENSE);
    }
    return Optional.empty();
  }

  @Test
  void theSuiteIsReadAlike() throws IOException {
    List<String> unnamed = new ArrayList<>();
    List<SuiteCase> cases = SuiteCase.all();
    cases.forEach(suiteCase -> compare(suiteCase.expression()).ifPresent(unnamed::add));
    assertThat(unnamed).isEmpty();
    System.out.printf(
        "Suite against the port: %d expressions, %d accepted by both, named differences %s%n",
        cases.size(), accepted, divergences);
  }

  @Test
  void theSuiteWithRandomChangesIsReadAlike() throws IOException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(6);
    List<String> unnamed = new ArrayList<>();
    List<SuiteCase> cases = SuiteCase.all();
    int count = 40_000;
    for (int i = 0; i < count; i++) {
      String source = cases.get(random.nextInt(cases.size())).expression();
      if (source.length() < 400) {
        compare(change(source, random)).ifPresent(unnamed::add);
      }
    }
    assertThat(unnamed).isEmpty();
    System.out.printf(
        "Changed suite against the port: %d expressions, %d accepted by both, differences %s%n",
        count, accepted, divergences);
  }

  private static String change(String source, RandomGenerator random) {
    StringBuilder changed = new StringBuilder(source);
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(changed.length() + 1);
      String piece = PIECES[random.nextInt(PIECES.length)];
      switch (random.nextInt(3)) {
        case 0 -> changed.insert(at, piece);
        case 1 -> changed.replace(at, Math.min(at + 1, changed.length()), piece);
        default -> changed.delete(at, Math.min(at + 1 + random.nextInt(3), changed.length()));
      }
    }
    return changed.toString();
  }

  private static final String[] PIECES = {
    "a",
    "b",
    "$x",
    "$",
    "$$",
    "%",
    "*",
    "**",
    ".",
    ".",
    "[",
    "]",
    "[]",
    "(",
    ")",
    "{",
    "}",
    "{'k':1}",
    "'s'",
    "1",
    "2.5e3",
    "-",
    "+",
    "/",
    "&",
    " and ",
    " or ",
    " in ",
    "=",
    "<",
    ">",
    "!=",
    "<=",
    ">=",
    ":=",
    "~>",
    "?",
    ":",
    ",",
    ";",
    "^(",
    "@$f",
    "#$i",
    "@",
    "#",
    "|",
    "function",
    "function($p){",
    "λ",
    "`q`",
    "true",
    "null",
    "[0]",
    "..",
    " /x/i",
    " ",
    "$f(",
    "!",
    "~",
    "\\",
    "/*c*/",
    "\"",
    "<s-n>",
    "%.%",
    "[%.a]",
    "\u00e9",
    "\ud83d\ude00"
  };

  @Provide
  static Arbitrary<String> tokens() {
    return Arbitraries.of(PIECES)
        .list()
        .ofMinSize(1)
        .ofMaxSize(10)
        .map(list -> String.join("", list));
  }

  @Property(tries = 30_000, seed = "3")
  void anyRowOfTokensIsReadAlike(@ForAll("tokens") String source) {
    assertThat(compare(source)).isEmpty();
  }
}
