package dev.stepwright.cli.conformance;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Lambda function whose behaviour a case gives in words.
 *
 * @param name its name
 * @param behaviour what it does
 */
record LambdaFunction(String name, JsonObject behaviour) {
  private static final Set<String> MEMBERS = Set.of("returns", "raises", "sleepsSeconds");
  private static final Set<String> RAISED = Set.of("errorType", "errorMessage");
  private static final Pattern CONSTANT =
      Pattern.compile("the constant object with one member: (\\S+) = (.*)");
  private static final Pattern LARGE = Pattern.compile("a string of (\\d+) KiB( .*)?");
  private static final Pattern DECORATED =
      Pattern.compile("the string '([^']*)' followed by Python's repr of the event");
  private static final String REQUEST_ID = "00000000-0000-4000-8000-000000000000";

  /**
   * What a call of the function gives.
   *
   * @param delay how long it takes
   * @param payload what it returns, or null if it raises an error
   * @param error the type of the error, or null
   * @param message the message of the error, or null
   */
  record Answer(
      Duration delay,
      @Nullable JsonValue payload,
      @Nullable String error,
      @Nullable String message) {

    /** The error as Lambda describes it. */
    JsonObject failure() {
      String raised = "raise " + error + "(" + (said().isEmpty() ? "" : quoted()) + ")";
      String line = "  File \"/var/task/handler.py\", line 2, in handler\n    " + raised + "\n";
      return JsonObject.builder()
          .put("errorMessage", new JsonString(said()))
          .put("errorType", new JsonString(String.valueOf(error)))
          .put("requestId", new JsonString(REQUEST_ID))
          .put("stackTrace", JsonArray.of(new JsonString(line)))
          .build();
    }

    private String said() {
      return message == null ? "" : message;
    }

    private String quoted() {
      return "\"" + said() + "\"";
    }

    /** What {@code lambda:invoke} answers to a call that returned. */
    JsonObject response(JsonValue returned) {
      String length = Integer.toString(PythonText.dumps(returned).length());
      JsonObject.Builder headers = JsonObject.builder();
      headers.put("Connection", new JsonString("keep-alive"));
      headers.put("Content-Length", new JsonString(length));
      headers.put("Content-Type", new JsonString("application/json"));
      headers.put("Date", new JsonString("Thu, 01 Jan 2026 00:00:00 GMT"));
      headers.put("X-Amz-Executed-Version", new JsonString("$LATEST"));
      headers.put("x-amzn-Remapped-Content-Length", new JsonString("0"));
      headers.put("x-amzn-RequestId", new JsonString(REQUEST_ID));
      headers.put("X-Amzn-Trace-Id", new JsonString("root=1-00000000-000000000000000000000000"));
      JsonObject single = headers.build();
      JsonObject.Builder all = JsonObject.builder();
      single.forEachMember((name, value) -> all.put(name, JsonArray.of(value)));
      return JsonObject.builder()
          .put("ExecutedVersion", new JsonString("$LATEST"))
          .put("Payload", returned)
          .put(
              "SdkHttpMetadata",
              JsonObject.builder()
                  .put("AllHttpHeaders", all.build())
                  .put("HttpHeaders", single)
                  .put("HttpStatusCode", JsonNumber.of(200))
                  .build())
          .put("SdkResponseMetadata", JsonObject.of("RequestId", new JsonString(REQUEST_ID)))
          .put("StatusCode", JsonNumber.of(200))
          .build();
    }
  }

  /** What a call with an event gives; null where the words say nothing that can be done. */
  @Nullable Answer call(JsonValue event) {
    JsonPointer place = JsonPointer.parse("/resources/lambdas").child(name).child("behaviour");
    Members members = new Members(place, behaviour, MEMBERS);
    Long seconds = members.integerOrNull("sleepsSeconds");
    Duration delay = Duration.ofSeconds(seconds == null ? 0 : seconds);
    JsonObject raises = members.objectOrNull("raises");
    if (raises != null) {
      Members raised = new Members(place.child("raises"), raises, RAISED);
      return new Answer(delay, null, raised.text("errorType"), raised.textOrNull("errorMessage"));
    }
    JsonValue payload = returned(members.text("returns"), event);
    return payload == null ? null : new Answer(delay, payload, null, null);
  }

  private static @Nullable JsonValue returned(String words, JsonValue event) {
    if (words.equals("the event") || words.equals("the event (invocation input), unchanged")) {
      return event;
    }
    Matcher constant = CONSTANT.matcher(words);
    if (constant.matches()) {
      return JsonObject.of(constant.group(1), new JsonString(constant.group(2)));
    }
    Matcher large = LARGE.matcher(words);
    if (large.matches()) {
      return new JsonString("a".repeat(1024 * Integer.parseInt(large.group(1))));
    }
    Matcher decorated = DECORATED.matcher(words);
    if (decorated.matches()) {
      return new JsonString(decorated.group(1) + PythonText.repr(event));
    }
    return null;
  }
}
