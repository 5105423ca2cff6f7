package dev.stepwright.dsl.definition;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.json.SyntaxException;
import dev.stepwright.dsl.path.Path;
import dev.stepwright.dsl.template.IntrinsicCall;
import dev.stepwright.dsl.template.Substitutions;
import dev.stepwright.dsl.template.TemplateNode;
import org.jspecify.annotations.Nullable;

/**
 * The members of a Payload Template whose names end in {@code .$}: a Path where the value begins
 * with {@code $}, one on the Context Object where it begins with {@code $$}, otherwise an Intrinsic
 * Function.
 */
final class ComputedMembers {
  private ComputedMembers() {}

  static TemplateNode read(JsonValue value, JsonPointer at, Reading reading) {
    if (!(value instanceof JsonString string)) {
      report(
          at,
          DiagnosticCode.TEMPLATE_VALUE_INVALID,
          Reading.field(at)
              + " is "
              + Reading.phrase(value)
              + "; expected a string, a Path or an Intrinsic Function",
          0,
          "A value that is not computed stands in a field whose name does not end in \".$\".",
          reading);
      return new TemplateNode.Constant(value);
    }
    TemplateNode node = read(string.value(), at, reading);
    return node != null ? node : new TemplateNode.SubstitutionNode(string.value());
  }

  private static @Nullable TemplateNode read(String text, JsonPointer at, Reading reading) {
    boolean isPath = text.startsWith("$") && !text.startsWith("${");
    try {
      if (isPath && !Substitutions.in(text)) {
        Path path = Path.parse(text);
        Paths.note(path.root(), at, 0, reading);
        return new TemplateNode.PathNode(path);
      }
      if (!isPath) {
        IntrinsicCall call = IntrinsicCall.parse(text);
        Intrinsics.check(call, at, reading);
        return new TemplateNode.CallNode(call);
      }
    } catch (SyntaxException fault) {
      if (!Substitutions.in(text)) {
        report(
            at,
            isPath ? DiagnosticCode.PATH_INVALID : Intrinsics.code(text, fault),
            Reading.field(at)
                + " is \""
                + text
                + "\"; expected "
                + (isPath ? "a Path: " : "a Path beginning with $ or an Intrinsic Function: ")
                + fault.getMessage(),
            fault.offset(),
            isPath ? null : Intrinsics.hint(text, fault, reading),
            reading);
      }
    }
    return null;
  }

  private static void report(
      JsonPointer at,
      DiagnosticCode code,
      String message,
      int offset,
      @Nullable String hint,
      Reading reading) {
    reading
        .at(at, code, message)
        .onCharacter(offset)
        .hint(hint)
        .aws(at.parent(), Intrinsics.aws(at))
        .error();
  }
}
