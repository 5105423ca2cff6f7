package dev.stepwright.dsl.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Where names, values and characters stand in a text. */
class TextOriginsTest {

  private static Origins origins(String text) {
    return Objects.requireNonNull(new JsonReader(1_000_000).read(text).document()).origins();
  }

  private static TextOrigin at(int line, int column) {
    return new TextOrigin(line, column);
  }

  @Test
  void ofNamesAndValues() {
    Origins origins = origins("{\"a\":\n  [1,\r\n{\"b\\u0041\" : 2}]}");
    JsonPointer element = JsonPointer.ROOT.child("a").child(1);

    assertThat(origins.name(JsonPointer.ROOT.child("a"))).isEqualTo(at(1, 2));
    assertThat(origins.value(JsonPointer.ROOT.child("a"))).isEqualTo(at(2, 3));
    assertThat(origins.value(element)).isEqualTo(at(3, 1));
    assertThat(origins.name(element)).isEqualTo(at(3, 1));
    assertThat(origins.name(element.child("bA"))).isEqualTo(at(3, 2));
    assertThat(origins.value(element.child("bA"))).isEqualTo(at(3, 14));
  }

  @Test
  void ofWhatIsNotThereAreThoseOfTheNearestAround() {
    Origins origins = origins("{\"a\":{\"b\":1},\"c\":2}");

    // The "c" that is there is another one.
    assertThat(origins.value(JsonPointer.parse("/a/x/c"))).isEqualTo(at(1, 6));
    assertThat(origins.value(JsonPointer.parse("/a/b/c"))).isEqualTo(at(1, 11));
  }

  @Test
  void ofANameThatIsRepeatedAreThoseOfTheLastOne() {
    Origins origins = origins("{\"a\":{\"b\":1},\"a\":{\"c\":2}}");

    assertThat(origins.value(JsonPointer.parse("/a"))).isEqualTo(at(1, 18));
    assertThat(origins.value(JsonPointer.parse("/a/b"))).isEqualTo(at(1, 18));
    assertThat(origins.value(JsonPointer.parse("/a/c"))).isEqualTo(at(1, 23));
  }

  @Test
  void ofCharactersBehindEscapes() {
    String text = "[\"" + "\\n\\u0041x".repeat(100) + "\"]";
    Origins origins = origins(text);
    JsonPointer string = JsonPointer.ROOT.child(0);

    for (int i = 0; i <= 300; i++) {
      int column = 3 + i / 3 * 9 + (i % 3 == 0 ? 0 : i % 3 == 1 ? 2 : 8);
      assertThat(origins.character(string, i)).as("character %d", i).isEqualTo(at(1, column));
    }
    assertThat(origins.character(string, 9999)).isEqualTo(at(1, text.length() - 1));
  }

  @Test
  void ofCharactersOfWhatIsNoStringAreThoseOfTheValue() {
    assertThat(origins("[ 12]").character(JsonPointer.ROOT.child(0), 1)).isEqualTo(at(1, 3));
  }

  @Test
  void pointersAreShortenedForSentences() {
    JsonPointer deep = JsonPointer.ROOT;
    for (int i = 0; i < 100; i++) {
      deep = deep.child("level" + i);
    }

    assertThat(JsonPointer.parse("/States/A").shortened()).isEqualTo("/States/A");
    assertThat(JsonPointer.ROOT.shortened()).isEmpty();
    assertThat(deep.shortened()).startsWith("…/level").endsWith("/level99").hasSizeLessThan(250);
    assertThat(JsonPointer.ROOT.child("x".repeat(1000)).shortened())
        .startsWith("/xxx")
        .endsWith("x…")
        .hasSizeLessThan(250);
  }
}
