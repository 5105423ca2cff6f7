package dev.stepwright.runtime.internal.query.intrinsic;

import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonDocument;
import dev.stepwright.dsl.json.JsonFault;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.json.TextOrigin;
import dev.stepwright.runtime.internal.query.QueryScope;

/** {@code States.StringToJson} and {@code States.JsonMerge}. */
final class JsonIntrinsics {
  private static final JsonReader READER = new JsonReader(Integer.MAX_VALUE);
  private static final int DEEP = 2;

  private JsonIntrinsics() {}

  /** The value a JSON text denotes; null for an empty one, as on AWS. */
  static JsonValue stringToJson(Arguments arguments, QueryScope scope) {
    String text = arguments.string(0);
    if (text.isBlank()) {
      return JsonNull.NULL;
    }
    JsonReader.Result read = READER.read(text);
    JsonDocument document = read.document();
    if (document == null) {
      throw unreadable(read.faults().get(0));
    }
    return document.root();
  }

  /**
   * AWS reads with Jackson and shows its message, which is ours too; its older one places a bad
   * word at its end.
   */
  private static IntrinsicFault unreadable(JsonFault fault) {
    TextOrigin place =
        fault.message().startsWith("Unrecognized token") ? fault.readTo() : fault.origin();
    return new IntrinsicFault(
        "Cannot convert String to Json in States.StringToJson, caused by: "
            + fault.message()
            + "\n at [Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled);"
            + " line: "
            + place.line()
            + ", column: "
            + place.column()
            + "]");
  }

  /**
   * The first object with the fields of the second added or, where it has them already, in their
   * place. AWS merges the first level only; what is not a boolean counts as {@code false}.
   */
  static JsonValue merge(Arguments arguments, QueryScope scope) {
    JsonObject first = arguments.object(0);
    JsonObject second = arguments.object(1);
    if (arguments.value(DEEP) == JsonBoolean.TRUE) {
      throw arguments.invalid();
    }
    JsonObject.Builder merged = JsonObject.builder();
    first.forEachMember(merged::put);
    second.forEachMember(merged::put);
    return merged.build();
  }
}
