package dev.stepwright.dsl.definition;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.diagnostic.Severity;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.model.Arns;
import dev.stepwright.dsl.model.FieldValue;
import dev.stepwright.dsl.template.Substitutions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Resources: "a URI that uniquely identifies the specific task to execute" (specification, "Task
 * State"); on AWS an ARN of a Lambda function, an Activity or a service integration.
 */
final class Resources {
  private static final String EXPECTED =
      "an ARN such as \"arn:aws:states:::lambda:invoke\" or a substitution such as"
          + " \"${FunctionArn}\"";

  /** {@code service:action}, {@code aws-sdk:service:action}, and what is waited for. */
  private static final Pattern INTEGRATION =
      Pattern.compile("(aws-sdk:[^:.]+|(?!aws-sdk:)[^:.]+):([^:.]+)(\\..*)?");

  private static final String ANY_SERVICE =
      "Every AWS service can be called as arn:aws:states:::aws-sdk:service:action.";

  private static final Pattern ACTIVITY = Pattern.compile("activity:[^:]+");

  private Resources() {}

  /** The Resource of a Task. */
  static final FieldType<FieldValue<String>> TASK = of(Resources::checkTask);

  /** The Resource of an Item Reader. */
  static final FieldType<FieldValue<String>> READER =
      ofItems("An Item Reader", "s3:getObject", "s3:listObjectsV2");

  /** The Resource of a Result Writer. */
  static final FieldType<FieldValue<String>> WRITER = ofItems("A Result Writer", "s3:putObject");

  /** What an ARN must be besides. */
  private interface Check {
    void check(List<String> arn, String uri, JsonPointer at, Reading reading);
  }

  private static FieldType<FieldValue<String>> of(Check check) {
    return (value, at, reading) -> {
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
        invalid(uri, uri.contains("${") ? "A substitution ends with }." : null, at, reading);
        return null;
      }
      check.check(arn, uri, at, reading);
      return FieldValue.of(uri);
    };
  }

  private static FieldType<FieldValue<String>> ofItems(String what, String... integrations) {
    String expected = "arn:aws:states:::" + String.join(" or arn:aws:states:::", integrations);
    return of(
        (arn, uri, at, reading) -> {
          if (!isOfStates(arn) || !List.of(integrations).contains(arn.get(5))) {
            reading
                .at(
                    at,
                    DiagnosticCode.RESOURCE_UNKNOWN,
                    what + " has no Resource `" + uri + "`; expected " + expected)
                .aws(notRecognized(uri))
                .error();
          }
        });
  }

  private static boolean isOfStates(List<String> arn) {
    return arn.get(2).equals("states");
  }

  private static void checkTask(List<String> arn, String uri, JsonPointer at, Reading reading) {
    if (isOfStates(arn) && !ACTIVITY.matcher(arn.get(5)).matches()) {
      checkIntegration(arn.get(5), uri, at, reading);
    }
  }

  private static void invalid(String uri, @Nullable String hint, JsonPointer at, Reading reading) {
    reading
        .at(
            at,
            DiagnosticCode.RESOURCE_INVALID,
            "\"Resource\" is \"" + uri + "\"; expected " + EXPECTED)
        .hint(hint)
        .aws(notRecognized(uri))
        .error();
  }

  private static void checkIntegration(
      String resource, String uri, JsonPointer at, Reading reading) {
    Matcher parts = INTEGRATION.matcher(resource);
    if (!parts.matches()) {
      String hint = "It ends in service:action, aws-sdk:service:action or activity:name.";
      invalid(uri, hint, at, reading);
      return;
    }
    String service = parts.group(1);
    String action = parts.group(2);
    ServiceIntegrations.Verdict verdict =
        ServiceIntegrations.verdict(service, action, parts.group(3));
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
          case OF_ITEMS ->
              "The service integration `" + service + "` is for Item Readers and Result Writers";
          case KNOWN -> "";
        };
    reading
        .at(
            at,
            DiagnosticCode.RESOURCE_UNKNOWN,
            found + "; expected one of AWS's service integrations for Tasks")
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
        yield near == null ? ANY_SERVICE : near + " " + ANY_SERVICE;
      }
      case UNKNOWN_ACTION ->
          "Its actions: "
              + String.join(", ", ServiceIntegrations.actions(service))
              + ". "
              + sdk(service, action);
      case UNKNOWN_PATTERN ->
          "Its patterns: " + ServiceIntegrations.patterns(service, action) + ".";
      case OF_ITEMS -> sdk(service, action);
      case KNOWN -> null;
    };
  }

  private static String sdk(String service, String action) {
    String name = ServiceIntegrations.sdkName(service);
    return name == null
        ? ANY_SERVICE
        : "Any action can be called as arn:aws:states:::aws-sdk:" + name + ":" + action + ".";
  }

  private static String notRecognized(String uri) {
    return "The resource provided "
        + uri
        + " is not recognized. The value is not a valid resource ARN, or the resource is not"
        + " available in this region.";
  }
}
