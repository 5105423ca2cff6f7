package dev.stepwright.dsl.jsonata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.stepwright.dsl.json.SyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever the text, there is a tree or a SyntaxException, and soon. */
class HostileInputTest {
  private static final int MANY = 100_000;

  private static Optional<SyntaxException> read(String source) {
    try {
      JsonataExpression expression = JsonataExpression.parse(source);
      JsonataReferences.of(expression);
      // Records hash and print recursively: the bound holds for them too.
      assertThat(expression.root().toString()).isNotEmpty();
      return Optional.empty();
    } catch (SyntaxException fault) {
      assertThat(fault.offset()).isBetween(0, source.length());
      return Optional.of(fault);
    }
  }

  private static void assertTooDeep(String source) {
    assertThat(read(source))
        .hasValueSatisfying(
            fault ->
                assertThat(fault).hasMessage("The expression is nested more than 512 levels deep"));
  }

  @Test
  @Timeout(60)
  void nestingIsBounded() {
    List<String> openings = new ArrayList<>(List.of("(", "[", "-$x+(", "$f(", "{'a':", "a[", "-"));
    openings.addAll(List.of("a.(", "$x:=", "a?", "a?b:", "|", "a^(", "λ(){", "1=(", "a{"));
    for (String opening : openings) {
      assertTooDeep(opening.repeat(MANY));
    }
  }

  @Test
  @Timeout(60)
  void chainsOfOperatorsAreBounded() {
    for (String link : new String[] {"+1", " and 1", "~>$f", "(1)", "?1:1", "&'a'", ":=$x"}) {
      assertTooDeep("$x" + link.repeat(50_000));
    }
  }

  @Test
  @Timeout(60)
  void nestingAndChainsAddUp() {
    StringBuilder source = new StringBuilder("1");
    for (int i = 0; i < 400; i++) {
      source.insert(0, '(').append(")+1+1");
    }
    assertTooDeep(source.toString());
  }

  @Test
  @Timeout(60)
  void whatIsWithinTheBoundIsRead() {
    assertThat(read("(".repeat(500) + "1" + ")".repeat(500))).isEmpty();
    assertThat(read("1" + "+1".repeat(500))).isEmpty();
    assertThat(read("$x[".repeat(250) + "1" + "]".repeat(250))).isEmpty();
  }

  @Test
  @Timeout(60)
  void lengthIsNot() {
    for (String source :
        new String[] {
          "a" + ".a".repeat(MANY),
          "a" + "[0]".repeat(MANY),
          "$x" + "[0]".repeat(MANY),
          "$x" + "[]".repeat(MANY),
          "a" + "^(b)".repeat(MANY),
          "a" + "#$i".repeat(MANY) + "@$f".repeat(MANY),
          "[1" + ",1".repeat(MANY) + "]",
          "(1" + ";$x:=1".repeat(MANY) + ")",
          "$f(1" + ",$g".repeat(MANY) + ")",
          "{'a':1" + ",'a':1".repeat(MANY) + "}",
          "a" + ".a".repeat(MANY) + ".%".repeat(MANY),
          "a" + ".b.%".repeat(MANY) + "[%.c]".repeat(1000),
          "'" + "\\n".repeat(MANY) + "'",
          "/" + "\\/".repeat(MANY) + "/",
          "/**/".repeat(MANY) + "1",
          " ".repeat(MANY) + "1",
          "1".repeat(MANY) + "e-" + MANY,
        }) {
      assertThat(read(source)).isEmpty();
    }
  }

  @Test
  @Timeout(60)
  void nothingTerminatedIsAFault() {
    for (String opening : new String[] {"'", "\"", "`", "/*", "/", "/\\", "/(", "'\\", "'\\u"}) {
      for (String content : new String[] {"", "a", "'/\"`".repeat(MANY / 10) + "("}) {
        read(opening + content);
      }
      assertThat(read(opening + "a".repeat(MANY))).isPresent();
    }
  }

  @Property(tries = 20_000, seed = "1")
  void anyTextIsReadOrRefused(@ForAll String source) {
    assertThat(fault(source)).satisfiesAnyOf(HostileInputTest::isNothing, HostileInputTest::isOurs);
  }

  @Property(tries = 20_000, seed = "2")
  void anyAsciiTextIsReadOrRefused(@ForAll @CharRange(from = '\0', to = '\u007f') String source) {
    assertThat(fault(source)).satisfiesAnyOf(HostileInputTest::isNothing, HostileInputTest::isOurs);
  }

  private static Throwable fault(String source) {
    return catchThrowable(() -> JsonataReferences.of(JsonataExpression.parse(source)));
  }

  private static void isNothing(Throwable fault) {
    assertThat(fault).isNull();
  }

  private static void isOurs(Throwable fault) {
    assertThat(fault).isExactlyInstanceOf(SyntaxException.class);
  }
}
