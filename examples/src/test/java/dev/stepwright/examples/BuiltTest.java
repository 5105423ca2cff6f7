package dev.stepwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workflows in two forms have one definition, to the byte. */
class BuiltTest {

  @ParameterizedTest
  @ValueSource(strings = {"HelloWorld", "BatchJob", "Classroom", "EmailScheduler"})
  void isTheSame(String name) throws IOException {
    assertThat(definition("Built" + name)).isEqualTo(definition(name));
  }

  private static byte[] definition(String name) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(BuiltTest.class.getResourceAsStream("/asl/" + name + ".asl.json"))) {
      return file.readAllBytes();
    }
  }
}
