package dev.stepwright.cli.conformance;

import dev.stepwright.dsl.json.JsonObject;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A History Event that AWS wrote.
 *
 * @param id null where the recorder dropped it
 * @param previousEventId the event that led to it; null like the id
 * @param type what happened
 * @param details empty where AWS gives none
 */
record ExpectedEvent(
    @Nullable Long id, @Nullable Long previousEventId, String type, JsonObject details) {
  private static final Set<String> MEMBERS = Set.of("id", "previousEventId", "type", "details");

  static ExpectedEvent read(Members.Element element) {
    Members members = new Members(element.place(), element.object(), MEMBERS);
    return new ExpectedEvent(
        members.integerOrNull("id"),
        members.integerOrNull("previousEventId"),
        members.text("type"),
        members.object("details"));
  }
}
