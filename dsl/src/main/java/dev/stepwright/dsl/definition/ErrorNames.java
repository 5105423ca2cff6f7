package dev.stepwright.dsl.definition;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.ErrorHandling;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Error Names; those that begin with {@code States.} are the specification's and AWS's own. */
final class ErrorNames {
  static final Set<String> RESERVED =
      Set.of(
          ErrorHandling.ALL,
          "States.HeartbeatTimeout",
          "States.Timeout",
          "States.TaskFailed",
          "States.Permissions",
          "States.ResultPathMatchFailure",
          "States.ParameterPathFailure",
          "States.QueryEvaluationError",
          "States.BranchFailed",
          "States.NoChoiceMatched",
          "States.IntrinsicFailure",
          "States.ExceedToleratedFailureThreshold",
          "States.ItemReaderFailed",
          "States.ResultWriterFailed",
          "States.Runtime",
          "States.DataLimitExceeded",
          "States.Http.Socket");

  private ErrorNames() {}

  static @Nullable List<String> read(JsonValue value, JsonPointer at, Reading reading) {
    List<String> names = Scalars.TEXTS.read(value, at, reading);
    for (int i = 0; names != null && i < names.size(); i++) {
      String name = names.get(i);
      if (name.startsWith("States.")
          && !RESERVED.contains(name)
          && !name.startsWith("States.Http.StatusCode.")) {
        String near = reading.findings.didYouMean(name, RESERVED);
        reading
            .at(
                at.child(i),
                DiagnosticCode.ERROR_NAME_RESERVED,
                "\"" + name + "\" is no Error Name of the States Language, so nothing reports it")
            .hint(near != null ? near : "Error Names of your own do not begin with \"States.\".")
            .warning();
      }
    }
    return names;
  }
}
