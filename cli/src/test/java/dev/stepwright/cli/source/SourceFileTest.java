package dev.stepwright.cli.source;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.json.JsonFault;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFileTest {

  @ParameterizedTest
  @CsvSource({
    "a.json, a: b, JSON",
    "a.JSON, a: b, JSON",
    "a.yaml, {}, YAML",
    "a.yml, {}, YAML",
    "-, ' {}', JSON",
    "-, '[]', JSON",
    "a.template, a: b, YAML",
  })
  void theNameOrElseTheFirstCharacterTellsTheFormat(String name, String text, String format) {
    assertThat(SourceFile.read(name, text.getBytes(UTF_8)).format()).hasToString(format);
  }

  @Test
  void aByteOrderMarkIsNoPartOfYaml() {
    SourceFile file = SourceFile.read("a.yaml", "\uFEFFa: b".getBytes(UTF_8));
    assertThat(file.text()).isEqualTo("a: b");
    assertThat(file.faults()).isEmpty();
    assertThat(SourceFile.read("a.json", "\uFEFF{}".getBytes(UTF_8)).faults()).hasSize(1);
  }

  @Test
  void refusesWhatIsNoTextInUtf8() {
    assertThat(fault(new byte[] {'{', '\n', (byte) 0xC3, '}'}))
        .isEqualTo("2:1 ENCODING The byte 0xC3 is not UTF-8 here; expected a text in UTF-8");
    assertThat(fault(new byte[] {'{', (byte) 0xE2, (byte) 0x82}))
        .isEqualTo("1:2 ENCODING The byte 0xE2 is not UTF-8 here; expected a text in UTF-8");
    assertThat(fault(new byte[] {'M', 'Z', 0, 1}))
        .isEqualTo(
            "1:3 ENCODING The file holds a NUL byte, so it is no text; expected JSON or YAML in"
                + " UTF-8");
    assertThat(fault("{}".getBytes(UTF_16))).contains("ENCODING");
    assertThat(fault(new byte[SourceFile.MAX_BYTES + 1]))
        .isEqualTo("1:1 TOO_LARGE The file has more than 10485760 bytes, the most that is read");
  }

  private static String fault(byte[] bytes) {
    JsonFault fault = SourceFile.read("a.json", bytes).faults().get(0);
    return fault.origin().line()
        + ":"
        + fault.origin().column()
        + " "
        + fault.kind()
        + " "
        + fault.message();
  }

  @Property
  void noBytesMakeItThrow(@ForAll byte[] bytes) {
    for (String name : new String[] {"a.json", "a.yaml"}) {
      SourceFile file = SourceFile.read(name, bytes);
      FoundDefinitions found = FoundDefinitions.in(name, file);
      found.definitions().forEach(definition -> definition.check(null, false, null));
      assertThat(found.definitions().size() + found.findings().size()).isPositive();
    }
  }
}
