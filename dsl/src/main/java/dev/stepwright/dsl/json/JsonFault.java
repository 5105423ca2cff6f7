package dev.stepwright.dsl.json;

/**
 * One fault of a text that should be JSON.
 *
 * @param kind what is wrong
 * @param pointer the value or member it belongs to
 * @param origin where in the text it stands
 * @param readTo where the reader stood when it found out
 * @param message what was found and what was expected; of a {@link Kind#SYNTAX} fault what Jackson
 *     says, which AWS quotes
 */
public record JsonFault(
    Kind kind, JsonPointer pointer, TextOrigin origin, TextOrigin readTo, String message) {

  /** A fault found where it stands. */
  public JsonFault(Kind kind, JsonPointer pointer, TextOrigin origin, String message) {
    this(kind, pointer, origin, origin, message);
  }

  /** The message for people: without the place Jackson adds, of which it withholds the half. */
  public String readableMessage() {
    int place = message.indexOf(" (start marker at ");
    return place < 0 ? message : message.substring(0, place);
  }

  /** What can be wrong with a JSON text. */
  public enum Kind {
    /** The text breaks the grammar of JSON; nothing after the fault was read. */
    SYNTAX,
    /** The bytes are not UTF-8; nothing was read. */
    ENCODING,
    /** The text is larger than the reader takes; nothing was read. */
    TOO_LARGE,
    /** Arrays and objects nest deeper than the reader takes; nothing after the fault was read. */
    TOO_DEEP,
    /** An object has two members of one name; the later one was kept. */
    DUPLICATE_NAME
  }
}
