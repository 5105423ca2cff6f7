package dev.stepwright.cli.conformance;

import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt at a Task did: an element of {@code resources.tasks}.
 *
 * @param state the name of the State
 * @param resource its {@code Resource} as the definition has it
 * @param mapIteration the indexes of the Map iterations around it, outermost first
 * @param request the effective input that AWS passed, or null where none was recorded
 * @param taskCredentials the evaluated {@code Credentials}, or null for none
 * @param timeoutInSeconds {@code TimeoutSeconds}, or null for none
 * @param heartbeatInSeconds {@code HeartbeatSeconds}, or null for none
 * @param scheduledEventId the id of the event that scheduled it, or null where unknown
 * @param outcome {@code succeeded}, {@code failed}, {@code timed_out}, or null if it never ended
 * @param submitted the answer to a request that a callback or a job's end follows
 * @param output the result
 * @param error the Error Name
 * @param cause the Cause; an object stands for its JSON text
 */
record ScriptedTask(
    String state,
    String resource,
    List<Integer> mapIteration,
    @Nullable JsonValue request,
    @Nullable JsonValue taskCredentials,
    @Nullable Long timeoutInSeconds,
    @Nullable Long heartbeatInSeconds,
    @Nullable Long scheduledEventId,
    @Nullable String outcome,
    @Nullable JsonValue submitted,
    @Nullable JsonValue output,
    @Nullable String error,
    @Nullable JsonValue cause) {
  private static final Set<String> MEMBERS =
      Set.of(
          "state",
          "resource",
          "mapIteration",
          "request",
          "taskCredentials",
          "timeoutInSeconds",
          "heartbeatInSeconds",
          "scheduledEventId",
          "outcome",
          "submitted",
          "output",
          "error",
          "cause");

  private static final Set<String> OUTCOMES = Set.of("succeeded", "failed", "timed_out");

  static ScriptedTask read(Members.Element element) {
    Members members = new Members(element.place(), element.object(), MEMBERS);
    String outcome = members.textOrNull("outcome");
    if (outcome != null && !OUTCOMES.contains(outcome)) {
      throw new CaseFault(element.place().child("outcome").toString(), "unknown outcome");
    }
    JsonValue cause = members.value("cause");
    if (cause != null && !(cause instanceof JsonString) && !(cause instanceof JsonObject)) {
      throw new CaseFault(element.place().child("cause").toString(), "no string and no object");
    }
    List<Integer> iteration = new ArrayList<>();
    for (JsonValue index : members.array("mapIteration").elements()) {
      if (!(index instanceof JsonNumber number) || !number.isIntegral()) {
        throw new CaseFault(element.place().child("mapIteration").toString(), "no indexes");
      }
      iteration.add(number.intValue());
    }
    return new ScriptedTask(
        members.text("state"),
        members.text("resource"),
        List.copyOf(iteration),
        members.value("request"),
        members.value("taskCredentials"),
        members.integerOrNull("timeoutInSeconds"),
        members.integerOrNull("heartbeatInSeconds"),
        members.integerOrNull("scheduledEventId"),
        outcome,
        members.value("submitted"),
        members.value("output"),
        members.textOrNull("error"),
        cause);
  }
}
