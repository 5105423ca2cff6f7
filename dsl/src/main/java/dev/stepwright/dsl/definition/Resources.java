package dev.stepwright.dsl.definition;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.diagnostic.Severity;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.model.Arns;
import dev.stepwright.dsl.model.FieldValue;
import dev.stepwright.dsl.template.Substitutions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Resources: "a URI that uniquely identifies the specific task to execute" (specification, "Task
 * State"); on AWS an ARN of a Lambda function, an Activity or a service integration.
 */
final class Resources {
  private static final String EXPECTED =
      "an ARN such as \"arn:aws:states:::lambda:invoke\" or a substitution such as"
          + " \"${FunctionArn}\"";

  private Resources() {}

  /** The Resource of a Task, an Item Reader or a Result Writer. */
  static final FieldType<FieldValue<String>> RESOURCE =
      (value, at, reading) -> {
        if (!(value instanceof JsonString string)) {
          reading.wrongType(at, value, EXPECTED).error();
          return null;
        }
        String uri = string.value();
        if (Substitutions.in(uri)) {
          return new FieldValue.Substitution<>(uri);
        }
        List<String> arn = Arns.parts(uri);
        if (arn.isEmpty()) {
          invalid(uri, at, reading);
          return null;
        }
        if (arn.get(2).equals("states")) {
          checkIntegration(arn.get(5), uri, at, reading);
        }
        return FieldValue.of(uri);
      };

  private static void invalid(String uri, JsonPointer at, Reading reading) {
    reading
        .at(
            at,
            DiagnosticCode.RESOURCE_INVALID,
            "\"Resource\" is \"" + uri + "\"; expected " + EXPECTED)
        .hint(uri.contains("${") ? "A substitution ends with }." : null)
        .aws(notRecognized(uri))
        .error();
  }

  /** Checks {@code service:action}, {@code service:action.pattern}; others are no integration. */
  private static void checkIntegration(
      String resource, String uri, JsonPointer at, Reading reading) {
    int colon = resource.indexOf(':');
    if (colon < 0) {
      return;
    }
    String service = resource.substring(0, colon);
    if (service.equals("activity") || service.equals("aws-sdk")) {
      return;
    }
    int dot = resource.indexOf('.', colon);
    String action = resource.substring(colon + 1, dot < 0 ? resource.length() : dot);
    String pattern = dot < 0 ? null : resource.substring(dot);
    ServiceIntegrations.Verdict verdict = ServiceIntegrations.verdict(service, action, pattern);
    if (verdict != ServiceIntegrations.Verdict.KNOWN) {
      report(uri, service, action, verdict, at, reading);
    }
  }

  private static void report(
      String uri,
      String service,
      String action,
      ServiceIntegrations.Verdict verdict,
      JsonPointer at,
      Reading reading) {
    String found =
        switch (verdict) {
          case UNKNOWN_SERVICE -> "There is no service integration `" + service + "` known here";
          case UNKNOWN_ACTION ->
              "The service integration `" + service + "` has no action `" + action + "`";
          case UNKNOWN_PATTERN ->
              "The integration `" + service + ":" + action + "` does not have this pattern";
          case KNOWN -> "";
        };
    reading
        .at(
            at,
            DiagnosticCode.RESOURCE_UNKNOWN,
            found + "; expected one of AWS's service integrations")
        .hint(hint(service, action, verdict, reading))
        .aws(notRecognized(uri))
        .add(
            verdict == ServiceIntegrations.Verdict.UNKNOWN_SERVICE
                ? Severity.WARNING
                : Severity.ERROR);
  }

  private static @Nullable String hint(
      String service, String action, ServiceIntegrations.Verdict verdict, Reading reading) {
    return switch (verdict) {
      case UNKNOWN_SERVICE -> {
        String near = reading.findings.didYouMean(service, ServiceIntegrations.services());
        String sdk = "Every AWS service can be called as arn:aws:states:::aws-sdk:service:action.";
        yield near == null ? sdk : near + " " + sdk;
      }
      case UNKNOWN_ACTION ->
          "Its actions: "
              + String.join(", ", ServiceIntegrations.actions(service))
              + ". Any other is called as arn:aws:states:::aws-sdk:"
              + service
              + ":"
              + action
              + ".";
      case UNKNOWN_PATTERN ->
          "Its patterns: " + ServiceIntegrations.patterns(service, action) + ".";
      case KNOWN -> null;
    };
  }

  private static String notRecognized(String uri) {
    return "The resource provided "
        + uri
        + " is not recognized. The value is not a valid resource ARN, or the resource is not"
        + " available in this region.";
  }
}
