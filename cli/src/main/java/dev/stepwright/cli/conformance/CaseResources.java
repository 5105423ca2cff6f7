package dev.stepwright.cli.conformance;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands outside the State Machine: {@code resources} of a case.
 *
 * @param tasks what each Task did, in the order in which they were scheduled
 * @param unlinkedTaskEvents events of Tasks within a Parallel State whose ids are lost
 * @param lambdas the behaviour of Lambda functions, by name
 * @param s3 bodies of objects, by {@code bucket/key}
 */
record CaseResources(
    List<ScriptedTask> tasks,
    List<TaskEvent> unlinkedTaskEvents,
    Map<String, JsonObject> lambdas,
    Map<String, String> s3) {
  private static final Set<String> MEMBERS = Set.of("tasks", "unlinkedTaskEvents", "lambdas", "s3");
  private static final Set<String> LAMBDA_MEMBERS = Set.of("handler", "runtime", "behaviour");

  static CaseResources read(JsonPointer place, JsonObject object) {
    Members members = new Members(place, object, MEMBERS);
    Map<String, JsonObject> lambdas = new LinkedHashMap<>();
    members
        .object("lambdas")
        .forEachMember(
            (name, value) -> {
              JsonPointer at = place.child("lambdas").child(name);
              if (!(value instanceof JsonObject function)) {
                throw new CaseFault(at.toString(), "no object");
              }
              lambdas.put(name, new Members(at, function, LAMBDA_MEMBERS).object("behaviour"));
            });
    Map<String, String> s3 = new LinkedHashMap<>();
    members
        .object("s3")
        .forEachMember(
            (name, value) -> {
              if (!(value instanceof JsonString body)) {
                throw new CaseFault(place.child("s3").child(name).toString(), "no string");
              }
              s3.put(name, body.value());
            });
    return new CaseResources(
        members.each("tasks", ScriptedTask::read),
        members.each("unlinkedTaskEvents", TaskEvent::read),
        lambdas,
        s3);
  }
}
