package dev.stepwright.dsl.definition;

import dev.stepwright.dsl.model.ComparisonOperator;
import dev.stepwright.dsl.model.QueryLanguage;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to write in one query language for a field that belongs to the other. */
final class LanguageTwins {
  private LanguageTwins() {}

  /**
   * The hint for a field.
   *
   * @param table the fields that its object may have
   */
  static String hint(String field, QueryLanguage only, FieldTable table) {
    String twin =
        switch (field) {
          case "Parameters" -> parameters(table);
          case "Arguments" -> "In JSONPath write \"Parameters\".";
          case "InputPath" -> "In JSONata read $states.input where it is needed.";
          case "OutputPath", "ResultPath", "ResultSelector", "Result" ->
              "In JSONata write \"Output\".";
          case "Output" -> output(table);
          case "Items" -> "In JSONPath write \"ItemsPath\".";
          case "Condition" ->
              "In JSONPath write \"Variable\" and a comparison such as StringEquals.";
          case "Variable", "And", "Or", "Not" -> "In JSONata write \"Condition\".";
          default -> other(field);
        };
    String language = "\"QueryLanguage\": \"" + only.text() + "\".";
    return twin.isEmpty() ? "Set " + language : twin + " Otherwise set " + language;
  }

  private static String parameters(FieldTable table) {
    return Stream.of("Arguments", "ItemSelector", "Output")
        .filter(name -> table.find(name) != null)
        .findFirst()
        .map(name -> "In JSONata write \"" + name + "\".")
        .orElse("");
  }

  private static String output(FieldTable table) {
    String fields =
        Stream.of("ResultPath", "ResultSelector", "OutputPath")
            .filter(name -> table.find(name) != null)
            .map(name -> '"' + name + '"')
            .collect(Collectors.joining(" or "));
    return fields.isEmpty() ? "" : "In JSONPath write " + fields + ".";
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
