package dev.stepwright.dsl.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The origins of a document read from JSON text.
 *
 * <p>Nothing is recorded while reading: most documents have no finding. The first question reads
 * the text a second time and notes where every value stands.
 */
final class TextOrigins implements Origins {

  /** The text was read before under the reader's own limits. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final String text;
  private @Nullable Map<String, Place> places;
  private @Nullable TextLines lines;

  TextOrigins(String text) {
    this.text = text;
  }

  /** Offsets of a member's name (-1 for an element) and of its value. */
  private record Place(int name, int value) {}

  @Override
  public Origin value(JsonPointer pointer) {
    return lines().at(place(pointer).value);
  }

  @Override
  public Origin name(JsonPointer pointer) {
    Place place = place(pointer);
    return lines().at(place.name >= 0 ? place.name : place.value);
  }

  @Override
  public Origin character(JsonPointer pointer, int offset) {
    int at = place(pointer).value;
    if (text.charAt(at) == '"') {
      at++;
      for (int i = 0; i < offset && text.charAt(at) != '"'; i++) {
        at += text.charAt(at) != '\\' ? 1 : text.charAt(at + 1) == 'u' ? 6 : 2;
      }
    }
    return lines().at(at);
  }

  private synchronized TextLines lines() {
    if (lines == null) {
      lines = new TextLines(text);
    }
    return lines;
  }

  private synchronized Place place(JsonPointer pointer) {
    if (places == null) {
      places = index();
    }
    for (JsonPointer at = pointer; at != null; at = at.parent()) {
      Place place = places.get(at.toString());
      if (place != null) {
        return place;
      }
    }
    return new Place(-1, 0);
  }

  private Map<String, Place> index() {
    Map<String, Place> index = new HashMap<>();
    try (JsonParser parser = FACTORY.createParser(text)) {
      parser.nextToken();
      note(parser, JsonPointer.ROOT, -1, index);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return index;
  }

  private static void note(JsonParser parser, JsonPointer at, int name, Map<String, Place> index)
      throws IOException {
    index.put(at.toString(), new Place(name, offset(parser)));
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String member = parser.currentName();
        int memberName = offset(parser);
        parser.nextToken();
        note(parser, at.child(member), memberName, index);
      }
    } else if (token == JsonToken.START_ARRAY) {
      for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
        note(parser, at.child(i), -1, index);
      }
    }
  }

  private static int offset(JsonParser parser) {
    return (int) parser.currentTokenLocation().getCharOffset();
  }
}
