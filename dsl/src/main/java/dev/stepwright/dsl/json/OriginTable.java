package dev.stepwright.dsl.json;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The origins of a document that is put together of parts, some of them JSON texts. */
public final class OriginTable implements Origins {

  private final Map<JsonPointer, CharacterOrigin> values = new HashMap<>();
  private final Map<JsonPointer, CharacterOrigin> names = new HashMap<>();
  private final Map<JsonPointer, Text> texts = new HashMap<>();

  /** A table without origins. */
  public OriginTable() {}

  /** A JSON text that is the value of a member, or has a value in it at a place of its own. */
  private record Text(
      CharacterOrigin origin, Origins origins, TextLines lines, JsonPointer within) {
    Origin resolve(@Nullable Origin within) {
      return within instanceof TextOrigin text ? origin.at(lines.offset(text)) : origin;
    }
  }

  /** The value at a place comes from there. */
  public void put(JsonPointer pointer, CharacterOrigin origin) {
    values.put(pointer, origin);
  }

  /** The name of the member at a place comes from there. */
  public void putName(JsonPointer pointer, CharacterOrigin origin) {
    names.put(pointer, origin);
  }

  /** The value at a place is what a text says, which has origins of its own. */
  public void putText(JsonPointer pointer, CharacterOrigin origin, Origins origins, String text) {
    values.put(pointer, origin);
    texts.put(pointer, new Text(origin, origins, new TextLines(text), JsonPointer.ROOT));
  }

  /** The value at a place is the one of that name in the object that is a text. */
  public void putMember(JsonPointer pointer, CharacterOrigin origin, Origins origins, String text) {
    JsonPointer within = JsonPointer.ROOT.child(pointer.token());
    texts.put(pointer, new Text(origin, origins, new TextLines(text), within));
  }

  @Override
  public @Nullable Origin value(JsonPointer pointer) {
    return find(pointer, Origins::value);
  }

  @Override
  public @Nullable Origin name(JsonPointer pointer) {
    CharacterOrigin name = names.get(pointer);
    return name == null ? find(pointer, Origins::name) : name;
  }

  @Override
  public @Nullable Origin character(JsonPointer pointer, int offset) {
    CharacterOrigin exact = texts.containsKey(pointer) ? null : values.get(pointer);
    return exact == null
        ? find(pointer, (origins, at) -> origins.character(at, offset))
        : exact.at(offset);
  }

  /** What finds an origin in a text. */
  private interface Finder {
    @Nullable Origin find(Origins origins, JsonPointer pointer);
  }

  /** The value at a place, a part of the text around it, or the nearest value around it. */
  private @Nullable Origin find(JsonPointer pointer, Finder finder) {
    JsonPointer around = pointer;
    while (around != null) {
      Text text = texts.get(around);
      if (text != null && (!around.equals(pointer) || !values.containsKey(around))) {
        return text.resolve(finder.find(text.origins(), below(text.within(), around, pointer)));
      }
      CharacterOrigin found = values.get(around);
      if (found != null) {
        return found;
      }
      around = around.parent();
    }
    return null;
  }

  private static JsonPointer below(JsonPointer within, JsonPointer around, JsonPointer pointer) {
    JsonPointer below = within;
    for (String token : pointer.tokens().subList(around.tokens().size(), pointer.tokens().size())) {
      below = below.child(token);
    }
    return below;
  }
}
