package dev.stepwright.dsl.flow;

import dev.stepwright.dsl.model.FieldValue;
import dev.stepwright.dsl.shape.ObjectShape;
import dev.stepwright.dsl.shape.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Tasks take and give, by their Resources. */
final class TaskResults {
  private static final String LAMBDA_INVOKE = ":::lambda:invoke";
  private static final String ENVELOPE = "the result of lambda:invoke";
  private static final String START_EXECUTION = ":::states:startExecution";
  private static final String SYNC = ".sync";
  private static final String TOKEN = ".waitForTaskToken";

  private TaskResults() {}

  /** Whether the Task may have a token that others end it with. */
  static boolean mayHaveToken(FieldValue<String> resource) {
    String text = text(resource);
    return text.isEmpty() || text.endsWith(TOKEN) || text.contains(SYNC);
  }

  private static String text(FieldValue<String> resource) {
    return resource instanceof FieldValue.Literal<String> literal ? literal.value() : "";
  }

  /** Whether the work is a function's, which takes the effective input, and not a service's. */
  static boolean isFunction(FieldValue<String> resource) {
    String text = text(resource);
    return !text.contains(":states:") || text.contains(LAMBDA_INVOKE);
  }

  /** What the function gets that does the work. */
  static Shape toFunction(FieldValue<String> resource, Shape effectiveInput) {
    return text(resource).contains(LAMBDA_INVOKE)
        ? effectiveInput.field("Payload")
        : effectiveInput;
  }

  /** The Path, within the effective input, of what the function gets. */
  static String payload(FieldValue<String> resource) {
    return text(resource).contains(LAMBDA_INVOKE) ? "$.Payload" : "$";
  }

  /** Whether an object is what {@code lambda:invoke} puts around a function's result. */
  static boolean isEnvelope(ObjectShape object) {
    return ENVELOPE.equals(object.name());
  }

  /**
   * The Task's result.
   *
   * @param types the types of what does its work; null if they are not known
   */
  static Shape of(FieldValue<String> resource, @Nullable TaskTypes types) {
    Shape function = types == null || types.result() == null ? Shape.ANY : types.result();
    String text = text(resource);
    if (text.endsWith(TOKEN)) {
      return text.contains(LAMBDA_INVOKE) ? Shape.ANY : function;
    }
    Map<String, Shape> fields = new LinkedHashMap<>();
    if (text.contains(LAMBDA_INVOKE)) {
      // The answer of Lambda's Invoke, and what Step Functions adds to answers of services.
      fields.put("ExecutedVersion", Shape.STRING);
      fields.put("FunctionError", Shape.STRING.optional());
      fields.put("LogResult", Shape.STRING.optional());
      fields.put("Payload", function);
      fields.put("SdkHttpMetadata", Shape.ANY);
      fields.put("SdkResponseMetadata", Shape.ANY);
      fields.put("StatusCode", Shape.INTEGER);
      return Shape.of(new ObjectShape(ENVELOPE, fields, null));
    }
    if (text.endsWith(START_EXECUTION) && function.isAny()) {
      fields.put("ExecutionArn", Shape.STRING);
      return Shape.of(new ObjectShape("the result of startExecution", fields, Shape.ANY));
    }
    return function;
  }
}
