package dev.stepwright.dsl.definition;

import dev.stepwright.dsl.model.ComparisonOperator;
import dev.stepwright.dsl.model.QueryLanguage;

/** What to write in one query language for a field that belongs to the other. */
final class LanguageTwins {
  private LanguageTwins() {}

  static String hint(String field, QueryLanguage only) {
    String twin =
        switch (field) {
          case "Parameters" -> "In JSONata write \"Arguments\".";
          case "Arguments" -> "In JSONPath write \"Parameters\".";
          case "InputPath" -> "In JSONata read $states.input where it is needed.";
          case "OutputPath", "ResultPath", "ResultSelector", "Result" ->
              "In JSONata write \"Output\".";
          case "Output" ->
              "In JSONPath write \"ResultPath\", \"ResultSelector\" or \"OutputPath\".";
          case "Items" -> "In JSONPath write \"ItemsPath\".";
          case "Condition" ->
              "In JSONPath write \"Variable\" and a comparison such as StringEquals.";
          case "Variable", "And", "Or", "Not" -> "In JSONata write \"Condition\".";
          default -> other(field);
        };
    String language = "\"QueryLanguage\": \"" + only.text() + "\".";
    return twin.isEmpty() ? "Set " + language : twin + " Otherwise set " + language;
  }

  private static String other(String field) {
    if (ComparisonOperator.of(field) != null) {
      return "In JSONata write \"Condition\".";
    }
    return field.endsWith("Path")
        ? "In JSONata write \""
            + field.substring(0, field.length() - "Path".length())
            + "\" with a JSONata string."
        : "";
  }
}
