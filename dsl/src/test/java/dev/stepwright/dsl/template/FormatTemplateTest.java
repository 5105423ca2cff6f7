package dev.stepwright.dsl.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormatTemplateTest {
  @Test
  void cutsAtEachPlace() {
    assertThat(FormatTemplate.of("").parts()).containsExactly("");
    assertThat(FormatTemplate.of("{}").parts()).containsExactly("", "");
    assertThat(FormatTemplate.of("a {} b{}").parts()).containsExactly("a ", " b", "");
    assertThat(FormatTemplate.of("a {} b{}").places()).isEqualTo(2);
  }

  @Test
  void removesEscapes() {
    assertThat(FormatTemplate.of("\\{\\} {} \\\\{}").parts()).containsExactly("{} ", " \\", "");
    assertThat(FormatTemplate.of("it\\'s").parts()).containsExactly("it's");
  }

  @Test
  void keepsWhatIsNoPlaceAndNoEscape() {
    assertThat(FormatTemplate.of("{a} ${Name} \\n {").parts()).containsExactly("{a} ${Name} \\n {");
  }
}
