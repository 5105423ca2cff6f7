package dev.stepwright.dsl.validation;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.diagnostic.Findings;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.model.StateMachineType;
import dev.stepwright.dsl.validation.Outline.Resource;
import dev.stepwright.dsl.validation.Outline.Scope;
import dev.stepwright.dsl.validation.Outline.ScopeKind;
import dev.stepwright.dsl.validation.Outline.State;

/**
 * AWS runs no Activities, no {@code .sync} and no {@code .waitForTaskToken} integrations and no
 * distributed Maps in an EXPRESS workflow, nor in the EXPRESS children of a distributed Map.
 */
final class ExpressSupportsTheResource implements Rule {
  @Override
  public void check(Outline outline, Findings findings) {
    for (Scope scope : outline.scopes()) {
      State owner = scope.owner();
      if (scope.kind() == ScopeKind.ITEM_PROCESSOR
          && scope.isDistributed()
          && owner != null
          && owner.scope().type() == StateMachineType.EXPRESS) {
        report(
            scope.pointer().child("ProcessorConfig").child("Mode"),
            "a distributed Map",
            "Express state machine does not support Distributed Map",
            findings);
      }
      if (scope.type() == StateMachineType.EXPRESS) {
        scope.states().forEach(state -> check(state.resource(), findings));
      }
    }
  }

  private static void check(
      @org.jspecify.annotations.Nullable Resource resource, Findings findings) {
    if (resource == null) {
      return;
    }
    String uri = resource.uri();
    if (uri.contains(":activity:")) {
      report(
          resource.pointer(),
          "an Activity",
          "Express state machine does not support Activity ARN",
          findings);
    } else if (uri.endsWith(".waitForTaskToken")) {
      // AWS writes two blanks here.
      report(
          resource.pointer(),
          "the callback pattern .waitForTaskToken",
          "Express state machine does not support '.waitForTaskToken' service integration ",
          findings);
    } else if (uri.endsWith(".sync") || uri.endsWith(".sync:2")) {
      report(
          resource.pointer(),
          "the pattern .sync",
          "Express state machine does not support '.sync' service integration",
          findings);
    }
  }

  private static void report(JsonPointer at, String what, String aws, Findings findings) {
    findings
        .at(
            at,
            DiagnosticCode.EXPRESS_UNSUPPORTED,
            "An EXPRESS workflow does not support " + what + "; expected a STANDARD workflow")
        .hint("Use a request-response integration, or make the workflow STANDARD.")
        .aws(aws)
        .error();
  }
}
