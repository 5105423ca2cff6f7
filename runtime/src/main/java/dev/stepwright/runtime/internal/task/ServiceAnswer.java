package dev.stepwright.runtime.internal.task;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.runtime.task.TaskRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What AWS tells about the call of a service it has an optimised integration with: {@code
 * SdkHttpMetadata} and {@code SdkResponseMetadata} beside the service's own answer.
 */
final class ServiceAnswer {
  static final int OK = 200;

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private ServiceAnswer() {}

  /** The id of a request: the same when it is made again after a stop. */
  static String requestId(TaskRequest request) {
    return UUID.nameUUIDFromBytes(request.token().getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** A date as HTTP writes it. */
  static String date(long millis) {
    return DATE.format(Instant.ofEpochMilli(millis));
  }

  /** The headers of an answer. */
  static Map<String, String> headers() {
    return new LinkedHashMap<>();
  }

  /** Adds the members about a call that went well to an answer whose members are sorted. */
  static void describe(JsonObject.Builder answer, Map<String, String> headers, String requestId) {
    JsonObject.Builder all = JsonObject.builder();
    headers.forEach((name, value) -> all.put(name, JsonArray.of(new JsonString(value))));
    Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(headers);
    JsonObject.Builder single = JsonObject.builder();
    sorted.forEach((name, value) -> single.put(name, new JsonString(value)));
    answer
        .put(
            "SdkHttpMetadata",
            JsonObject.builder()
                .put("AllHttpHeaders", all.build())
                .put("HttpHeaders", single.build())
                .put("HttpStatusCode", JsonNumber.of(OK))
                .build())
        .put("SdkResponseMetadata", JsonObject.of("RequestId", new JsonString(requestId)));
  }

  /** The Cause of an error of a service with an optimised integration. */
  static String cause(
      String message, String service, int status, String code, TaskRequest request) {
    return message
        + " (Service: "
        + service
        + "; Status Code: "
        + status
        + "; Error Code: "
        + code
        + "; Request ID: "
        + requestId(request)
        + "; Proxy: null)";
  }
}
