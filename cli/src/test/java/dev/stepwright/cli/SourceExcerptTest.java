package dev.stepwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceExcerptTest {

  @Test
  void pointsAtTheColumn() {
    assertThat(SourceExcerpt.of("abc", 2)).isEqualTo(new SourceExcerpt("abc", " ^"));
    assertThat(SourceExcerpt.of("abc", 4)).isEqualTo(new SourceExcerpt("abc", "   ^"));
    assertThat(SourceExcerpt.of("", 9)).isEqualTo(new SourceExcerpt("", "^"));
  }

  @Test
  void keepsTabsAndCountsCharactersNotUnits() {
    assertThat(SourceExcerpt.of("\t\"a\"", 3)).isEqualTo(new SourceExcerpt("\t\"a\"", "\t ^"));
    assertThat(SourceExcerpt.of("😀x", 3).caret()).isEqualTo(" ^");
  }

  @Test
  void cutsLongLinesAroundTheColumn() {
    SourceExcerpt excerpt = SourceExcerpt.of("a".repeat(5000) + "b" + "c".repeat(5000), 5001);
    assertThat(excerpt.text()).hasSizeLessThan(110).startsWith("…a").endsWith("c…");
    assertThat(excerpt.text().charAt(excerpt.caret().length() - 1)).isEqualTo('b');
    assertThat(SourceExcerpt.of("a".repeat(500), 500).text()).startsWith("…a").endsWith("a");
    assertThat(SourceExcerpt.of("😀".repeat(500), 501).text()).doesNotContain("?");
  }

  @Test
  void showsNothingThatATerminalObeys() {
    assertThat(SourceExcerpt.of("a\u001B[31m\u009Bb", 1).text()).isEqualTo("a\uFFFD[31m\uFFFDb");
  }
}
