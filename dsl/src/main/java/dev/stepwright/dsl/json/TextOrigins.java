package dev.stepwright.dsl.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
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

  /** Every so many characters of a string are marked, so that finding one takes few steps. */
  private static final int STRIDE = 64;

  private final String text;

  /** What was found before; a pointer is shared by all findings about what it points at. */
  private final IdentityHashMap<JsonPointer, Place> found = new IdentityHashMap<>();

  private @Nullable Place root;
  private @Nullable TextLines lines;

  TextOrigins(String text) {
    this.text = text;
  }

  /** Where a value stands, and what is inside it. */
  private static final class Place {
    /** The offset of the member's name, -1 for an element. */
    final int name;

    final int value;

    /** The members by name, the elements by index. */
    Map<String, Place> inside = Map.of();

    /** Of a string: the offsets of its characters 0, {@link #STRIDE}, and so on. */
    int @Nullable [] marks;

    Place(int name, int value) {
      this.name = name;
      this.value = value;
    }
  }

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
    Place place = place(pointer);
    return lines().at(text.charAt(place.value) == '"' ? character(place, offset) : place.value);
  }

  private synchronized int character(Place string, int offset) {
    if (string.marks == null) {
      string.marks = marks(string.value + 1);
    }
    int mark = Math.min(offset / STRIDE, string.marks.length - 1);
    int at = string.marks[mark];
    for (int i = mark * STRIDE; i < offset && text.charAt(at) != '"'; i++) {
      at = next(at);
    }
    return at;
  }

  private int[] marks(int first) {
    int[] marks = new int[4];
    int count = 0;
    int at = first;
    for (int i = 0; true; i++) {
      if (i % STRIDE == 0) {
        marks = count < marks.length ? marks : Arrays.copyOf(marks, count * 2);
        marks[count++] = at;
      }
      if (text.charAt(at) == '"') {
        return Arrays.copyOf(marks, count);
      }
      at = next(at);
    }
  }

  /** Steps over one character of a string, however it is written. */
  private int next(int at) {
    return at + (text.charAt(at) != '\\' ? 1 : text.charAt(at + 1) == 'u' ? 6 : 2);
  }

  private synchronized TextLines lines() {
    if (lines == null) {
      lines = new TextLines(text);
    }
    return lines;
  }

  private synchronized Place place(JsonPointer pointer) {
    if (root == null) {
      root = index();
    }
    for (JsonPointer at = pointer; at != null; at = at.parent()) {
      Place place = find(at, root);
      if (place != null) {
        return place;
      }
    }
    return root;
  }

  private @Nullable Place find(JsonPointer pointer, Place top) {
    JsonPointer parent = pointer.parent();
    if (parent == null) {
      return top;
    }
    Place known = found.get(pointer);
    if (known != null) {
      return known;
    }
    Place holder = find(parent, top);
    Place place = holder == null ? null : holder.inside.get(pointer.token());
    if (place != null) {
      found.put(pointer, place);
    }
    return place;
  }

  private Place index() {
    try (JsonParser parser = FACTORY.createParser(text)) {
      parser.nextToken();
      return note(parser, -1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Place note(JsonParser parser, int name) throws IOException {
    Place place = new Place(name, offset(parser));
    JsonToken token = parser.currentToken();
    if (token.isStructStart()) {
      place.inside = new HashMap<>();
    }
    if (token == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String member = parser.currentName();
        int memberName = offset(parser);
        parser.nextToken();
        place.inside.put(member, note(parser, memberName));
      }
    } else if (token == JsonToken.START_ARRAY) {
      for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
        place.inside.put(Integer.toString(i), note(parser, -1));
      }
    }
    return place;
  }

  private static int offset(JsonParser parser) {
    return (int) parser.currentTokenLocation().getCharOffset();
  }
}
