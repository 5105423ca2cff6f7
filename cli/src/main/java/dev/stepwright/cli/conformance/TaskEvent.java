package dev.stepwright.cli.conformance;

import dev.stepwright.dsl.json.JsonValue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event of a Task whose id was not recorded: an element of {@code resources.unlinkedTaskEvents}.
 *
 * @param event its type
 * @param resource what the service was asked to do
 * @param resourceType the service
 * @param parameters the request, of a {@code TaskScheduled}
 * @param output the result, of a {@code TaskSucceeded}
 * @param error the Error Name, of a {@code TaskFailed}
 * @param cause its Cause; an object stands for its JSON text
 */
record TaskEvent(
    String event,
    @Nullable String resource,
    @Nullable String resourceType,
    @Nullable JsonValue parameters,
    @Nullable JsonValue output,
    @Nullable String error,
    @Nullable JsonValue cause) {
  private static final Set<String> MEMBERS =
      Set.of(
          "event", "resource", "resourceType", "region", "parameters", "output", "error", "cause");

  static TaskEvent read(Members.Element element) {
    Members members = new Members(element.place(), element.object(), MEMBERS);
    return new TaskEvent(
        members.text("event"),
        members.textOrNull("resource"),
        members.textOrNull("resourceType"),
        members.value("parameters"),
        members.value("output"),
        members.textOrNull("error"),
        members.value("cause"));
  }
}
