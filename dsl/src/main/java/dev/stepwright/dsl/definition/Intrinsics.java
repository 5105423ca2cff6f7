package dev.stepwright.dsl.definition;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.diagnostic.Severity;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.SyntaxException;
import dev.stepwright.dsl.template.Argument;
import dev.stepwright.dsl.template.ArgumentProblem;
import dev.stepwright.dsl.template.IntrinsicCall;
import dev.stepwright.dsl.template.IntrinsicFunction;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is checked of an Intrinsic Function call besides its syntax. */
final class Intrinsics {
  private static final List<String> NAMES =
      Arrays.stream(IntrinsicFunction.values()).map(IntrinsicFunction::functionName).toList();

  private Intrinsics() {}

  /** Reports wrong arguments and notes the Variables a call reads. */
  static void check(IntrinsicCall call, JsonPointer at, Reading reading) {
    List<ArgumentProblem> problems = call.problems();
    String aws = problems.isEmpty() ? "" : aws(at);
    for (ArgumentProblem problem : problems) {
      reading
          .at(at, DiagnosticCode.INTRINSIC_ARGUMENT, problem.message())
          .onCharacter(problem.start())
          .aws(at.parent(), aws)
          .add(
              problem.authority() == ArgumentProblem.Authority.TOLERATED
                  ? Severity.WARNING
                  : Severity.ERROR);
    }
    noteVariables(call, at, reading);
  }

  /** How AWS words any fault of a computed member. */
  static String aws(JsonPointer at) {
    return "The value for the field '"
        + at.token()
        + "' must be a valid JSONPath or a valid intrinsic function call";
  }

  private static void noteVariables(IntrinsicCall call, JsonPointer at, Reading reading) {
    for (Argument argument : call.arguments()) {
      if (argument instanceof Argument.PathArgument path) {
        Paths.note(path.path().root(), at, path.start(), reading);
      } else if (argument instanceof IntrinsicCall nested) {
        noteVariables(nested, at, reading);
      }
    }
  }

  /** The code for a text that is no call: an unknown function, or a fault of another kind. */
  static DiagnosticCode code(String text, SyntaxException fault) {
    return unknownName(text, fault.offset()) != null
        ? DiagnosticCode.INTRINSIC_UNKNOWN
        : DiagnosticCode.INTRINSIC_INVALID;
  }

  /** "Did you mean …?" for a text that calls an unknown function. */
  static @Nullable String hint(String text, SyntaxException fault, Reading reading) {
    String name = unknownName(text, fault.offset());
    if (name == null) {
      return text.startsWith("States.")
          ? null
          : "A value that is not computed stands in a field whose name does not end in \".$\".";
    }
    String near = reading.findings.didYouMean(name, NAMES);
    return near != null ? near : "Intrinsic Functions: " + String.join(", ", NAMES) + ".";
  }

  /** The name at a fault if it is written where a function may be called, and like a call. */
  private static @Nullable String unknownName(String text, int start) {
    int before = start - 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    int end = start;
    while (end < text.length() && isNamePart(text.charAt(end))) {
      end++;
    }
    boolean call =
        end > start
            && end < text.length()
            && text.charAt(end) == '('
            && (before < 0 || text.charAt(before) == '(' || text.charAt(before) == ',');
    String name = text.substring(start, end);
    return call && !NAMES.contains(name) ? name : null;
  }

  private static boolean isNamePart(char c) {
    return c == '.'
        || c == '_'
        || (c >= '0' && c <= '9')
        || (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z');
  }
}
