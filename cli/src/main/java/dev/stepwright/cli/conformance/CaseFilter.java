package dev.stepwright.cli.conformance;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are asked for; null asks for all.
 *
 * @param area what they are about
 * @param kind their kind
 * @param id a part of their id
 */
public record CaseFilter(@Nullable String area, @Nullable String kind, @Nullable String id) {

  /** Every case. */
  public static final CaseFilter ALL = new CaseFilter(null, null, null);

  boolean takes(String caseId, String caseKind, String caseArea) {
    return (area == null || area.equals(caseArea))
        && (kind == null || kind.equals(caseKind))
        && (id == null || caseId.contains(id));
  }

  String text(JsonObject file, String member) {
    return file.member(member) instanceof JsonString text ? text.value() : "";
  }
}
