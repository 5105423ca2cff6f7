package dev.stepwright.dsl.definition;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.diagnostic.Severity;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.jsonata.JsonataExpression;
import dev.stepwright.dsl.jsonata.JsonataFunctions;
import dev.stepwright.dsl.jsonata.JsonataReferences;
import dev.stepwright.dsl.jsonata.JsonataReferences.StatesReference;
import dev.stepwright.dsl.jsonata.JsonataReferences.TopLevelReference;
import dev.stepwright.dsl.jsonata.JsonataReferences.VariableReference;
import dev.stepwright.dsl.validation.Outline.VariableUse;
import java.util.List;

/**
 * What the States Language forbids in a JSONata expression (specification, "JSONata Restrictions").
 */
final class JsonataChecks {
  private JsonataChecks() {}

  /**
   * Reports what an expression may not refer to, and notes the Variables it reads.
   *
   * @param offset where in the string the expression begins
   */
  static void check(JsonataExpression expression, JsonPointer at, int offset, Reading reading) {
    JsonataReferences references = JsonataReferences.of(expression);
    references.topLevel().forEach(found -> topLevel(found, at, offset, reading));
    references.roots().forEach(found -> root(found, at, offset, reading));
    references.states().forEach(found -> states(found, at, offset, reading));
    references.unknownFunctions().forEach(found -> function(found, at, offset, reading));
    if (reading.state != null) {
      List<VariableUse> reads = reading.state.reads();
      for (VariableReference variable : references.variables()) {
        reads.add(new VariableUse(variable.name(), at, offset + variable.start()));
      }
    }
  }

  /**
   * "a JSONata expression MUST NOT reference "$" or unqualified field names at the top level":
   * there is no input document.
   */
  private static void topLevel(
      TopLevelReference found, JsonPointer at, int offset, Reading reading) {
    String name = found.text();
    if (name.equals("States")) {
      reading
          .at(
              at,
              DiagnosticCode.JSONATA_INTRINSIC,
              "`States` begins an Intrinsic Function, which belongs to JSONPath; expected a JSONata"
                  + " function")
          .onCharacter(offset + found.start())
          .hint("JSONata has $uuid(), $partition(), $hash() and $random(), and & joins strings.")
          .aws("Reference to 'States' at the top level is not supported.")
          .error();
      return;
    }
    String field = name.equals("$") && found.field() != null ? found.field() : name;
    reading
        .at(
            at,
            DiagnosticCode.JSONATA_TOP_LEVEL_REFERENCE,
            "`" + name + "` at the top level refers to an input document, which there is not")
        .onCharacter(offset + found.start())
        .hint(
            field.equals("$")
                ? "The State's input is $states.input."
                : "The State's input is $states.input; did you mean `$states.input." + field + "`?")
        .aws("Reference to '" + name + "' at the top level is not supported.")
        .error();
  }

  /** "Since the variable "$$" always refers to the entire input document", it is forbidden. */
  private static void root(VariableReference found, JsonPointer at, int offset, Reading reading) {
    reading
        .at(
            at,
            DiagnosticCode.JSONATA_ROOT_REFERENCE,
            "`$$` refers to an input document, which there is not")
        .onCharacter(offset + found.start())
        .hint("The State's input is $states.input, the Context Object $states.context.")
        .aws("Reference to '$$' is not supported.")
        .error();
  }

  private static void states(StatesReference found, JsonPointer at, int offset, Reading reading) {
    StatesReference.Field field = found.field().orElse(null);
    if (field == null || reading.statesVariable.fields().contains(field.name())) {
      return;
    }
    String hint =
        switch (field.name()) {
          case "result" ->
              "The result is there in Output and Assign of a Task, Parallel or Map State.";
          case "errorOutput" -> "The Error Output is there in Output and Assign of a Catcher.";
          default -> reading.findings.didYouMean(field.name(), reading.statesVariable.fields());
        };
    reading
        .at(
            at,
            DiagnosticCode.JSONATA_STATES_FIELD,
            "`$states."
                + field.name()
                + "` does not exist here; expected one of $states."
                + String.join(", $states.", reading.statesVariable.fields()))
        .onCharacter(offset + found.start())
        .hint(hint)
        .aws("Field '$states." + field.name() + "' does not exist.")
        .error();
  }

  private static void function(
      VariableReference found, JsonPointer at, int offset, Reading reading) {
    reading
        .at(
            at,
            DiagnosticCode.JSONATA_FUNCTION_UNAVAILABLE,
            "There is no function `$" + found.name() + "` in the States Language's JSONata")
        .onCharacter(offset + found.start())
        .hint(
            found.name().equals("eval")
                ? "$eval is left out. $parse reads a JSON text."
                : reading.findings.didYouMean(found.name(), JsonataFunctions.names()))
        // AWS takes any other name and fails when the State runs.
        .add(found.name().equals("eval") ? Severity.ERROR : Severity.WARNING);
  }
}
