package dev.stepwright.cli.conformance;

import dev.stepwright.cli.conformance.CaseReport.Verdict;
import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.definition.ReadOptions;
import dev.stepwright.dsl.definition.ReadResult;
import dev.stepwright.dsl.diagnostic.AwsDiagnostic;
import dev.stepwright.dsl.diagnostic.Diagnostic;
import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.runtime.error.InvalidDefinitionException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares what is said of a definition with the words of AWS. */
final class DefinitionCheck {

  private DefinitionCheck() {}

  /** Checks the definition of a case and compares. */
  static CaseReport judge(ConformanceCase found) {
    JsonObject apiError = found.expect().apiError();
    if (apiError != null && !isAboutTheDefinition(apiError)) {
      return CaseJudge.skipped(
          found, "the refusal is about another member of the request than the definition");
    }
    ReadResult read =
        new DefinitionReader(new ReadOptions(found.type(), false)).read(found.definitionText());
    List<AwsDiagnostic> errors = AwsDiagnostic.errors(read.diagnostics());
    Comparison comparison =
        new Comparison(found.volatilePointers(), found.partial(), new Bindings());
    JsonPointer root = JsonPointer.ROOT;
    comparison.compare(root.child("valid"), flag(found.expect().valid()), flag(errors.isEmpty()));
    if (found.expect().response() != null) {
      comparison.compare(root.child("response"), found.expect().response(), response(errors));
    }
    comparison.compare(
        root.child("apiError"),
        apiError,
        errors.isEmpty() || apiError == null ? null : refusal(read.diagnostics()));
    return new CaseReport(
        found.id(),
        found.kind().word(),
        found.area(),
        comparison.differences().isEmpty() ? Verdict.PASSED : Verdict.FAILED,
        Verdict.NONE,
        comparison.differences(),
        null);
  }

  private static boolean isAboutTheDefinition(JsonObject apiError) {
    return apiError.member("code") instanceof JsonString code
        && code.value().equals("InvalidDefinition");
  }

  private static @Nullable JsonBoolean flag(@Nullable Boolean value) {
    return value == null ? null : value ? JsonBoolean.TRUE : JsonBoolean.FALSE;
  }

  /** The answer of {@code ValidateStateMachineDefinition}. */
  private static JsonObject response(List<AwsDiagnostic> errors) {
    return JsonObject.builder()
        .put("diagnostics", JsonArray.of(errors.stream().map(DefinitionCheck::json).toList()))
        .put("result", new JsonString(errors.isEmpty() ? "OK" : "FAIL"))
        .put("truncated", JsonBoolean.FALSE)
        .build();
  }

  private static JsonObject json(AwsDiagnostic diagnostic) {
    return JsonObject.builder()
        .put("code", new JsonString(diagnostic.code().name()))
        .put("location", new JsonString(diagnostic.location()))
        .put("message", new JsonString(diagnostic.message()))
        .put("severity", new JsonString("ERROR"))
        .build();
  }

  /** The refusal of {@code CreateStateMachine}. */
  private static JsonObject refusal(List<Diagnostic> diagnostics) {
    InvalidDefinitionException refusal = new InvalidDefinitionException(diagnostics);
    return TestStateRequest.refusal(refusal.code(), refusal.awsMessage());
  }
}
