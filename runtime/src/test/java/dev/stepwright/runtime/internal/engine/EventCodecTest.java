package dev.stepwright.runtime.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EventCodecTest {

  @Test
  void everyEventHasACodec() {
    Set<String> events =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.stepwright.runtime")
                .get(JournalEvent.class)
                .getAllSubclasses()
                .stream()
                .filter(event -> !event.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
    Set<String> types = EventCodec.types().stream().map(Class::getName).collect(Collectors.toSet());
    assertThat(types).isEqualTo(events);
  }

  @Test
  void refusesACodeItDoesNotKnow() {
    assertThatThrownBy(() -> EventCodec.endsExecution(99))
        .hasMessageContaining("no event has the code 99; a newer version");
  }

  @Test
  void numbersAndTextsComeBack() {
    for (long number : new long[] {0, 1, -1, 127, 128, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE}) {
      RecordReader record = record(new RecordWriter().number(number).signed(number));
      assertThat(record.number()).isEqualTo(number);
      assertThat(record.signed()).isEqualTo(number);
      assertThat(record.isAtEnd()).isTrue();
    }
    for (String text : new String[] {"", "é\n", "\uD83D\uDE00", "x".repeat(70_000)}) {
      assertThat(record(new RecordWriter().text(text)).text()).isEqualTo(text);
    }
    RecordReader absent = record(new RecordWriter().numberOrNull(null).textOrNull(null));
    assertThat(absent.numberOrNull()).isNull();
    assertThat(absent.textOrNull()).isNull();
  }

  @Test
  void valuesKeepTheirText() {
    JsonValue written = JsonArray.of(JsonObject.of("a", new JsonString("\uD800")));
    JsonValue read = record(new RecordWriter().json(written)).json();
    assertThat(read).isEqualTo(written);
    assertThat(read.toJson()).isEqualTo("[{\"a\":\"\\uD800\"}]");
    assertThat(read.keepsText()).isFalse();
    JsonValue spaced = ((JsonArray) written).withText("[ {\"a\" : \"\\uD800\"}]");
    assertThat(record(new RecordWriter().json(spaced)).json().toJson()).isEqualTo(spaced.toJson());
  }

  private static RecordReader record(RecordWriter writer) {
    byte[] bytes = new byte[writer.record().remaining()];
    writer.record().get(bytes);
    return new RecordReader(bytes);
  }
}
