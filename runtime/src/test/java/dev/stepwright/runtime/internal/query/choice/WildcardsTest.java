package dev.stepwright.runtime.internal.query.choice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "a; a; true",
        "a; ab; false",
        "\"\"; \"\"; true",
        "*; \"\"; true",
        "*; abc; true",
        "a*; a; true",
        "a*a; a; false",
        "a*a; aa; true",
        "*b*; abc; true",
        "*b*; ac; false",
        "a*b*c; aXbYc; true",
        "a*b*c; acb; false",
        "*ab; aab; true",
        "*aba*ba; ababa; true",
        "*aba*ba; abab; false",
        "a**b; ab; true",
        "log-*.txt; log-2.txt; true",
        "a\\*b; a*b; true",
        "a\\*b; aXb; false",
        "a\\\\*; a\\x; true",
        "a.b; axb; false",
      })
  void matches(String pattern, String text, boolean expected) {
    assertThat(Wildcards.compile(pattern).matches(text)).isEqualTo(expected);
  }
}
