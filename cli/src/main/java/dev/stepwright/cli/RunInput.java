package dev.stepwright.cli;

import dev.stepwright.cli.source.SourceFile;
import dev.stepwright.dsl.json.JsonDocument;
import dev.stepwright.dsl.json.JsonFault;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.model.Limits;

/**
 * What an option gives as a file, as {@code -} for standard input, or as JSON as it stands, such as
 * the input of an execution.
 */
final class RunInput {
  private static final JsonReader READER = new JsonReader(Integer.MAX_VALUE);

  private RunInput() {}

  /**
   * The text that an option gives, which is JSON.
   *
   * @throws Misuse if it is none
   */
  static String text(String option, String argument, Workspace workspace) {
    if (argument.equals("-")) {
      return read(option, workspace.input(argument), workspace);
    }
    JsonReader.Result json = READER.read(argument);
    String start = argument.stripLeading();
    boolean meant = start.isEmpty() || "{[\"".indexOf(start.charAt(0)) >= 0;
    if (meant || json.faults().isEmpty()) {
      return sound(option, option, json);
    }
    if (!workspace.exists(argument)) {
      throw new Misuse(option + " " + argument + ": no such file, and no JSON");
    }
    if (workspace.isFolder(argument)) {
      throw new Misuse(option + " " + argument + ": a folder; expected a file of JSON");
    }
    return read(option, workspace.input(argument), workspace);
  }

  private static String read(String option, Workspace.Input input, Workspace workspace) {
    byte[] bytes = workspace.read(input);
    if (bytes.length > SourceFile.MAX_BYTES) {
      throw tooLarge(option, input.name(), "more than " + SourceFile.MAX_BYTES);
    }
    return sound(option, input.name(), READER.read(bytes));
  }

  private static Misuse tooLarge(String option, String name, String bytes) {
    return new Misuse(
        name
            + ": "
            + thing(option)
            + " has "
            + bytes
            + " bytes; AWS takes at most "
            + Limits.MAX_DATA_BYTES);
  }

  private static String sound(String option, String name, JsonReader.Result json) {
    JsonDocument document = json.document();
    if (document != null && json.faults().isEmpty()) {
      int bytes = document.root().textBytes();
      if (bytes > Limits.MAX_DATA_BYTES) {
        throw tooLarge(option, name, String.valueOf(bytes));
      }
      return json.text();
    }
    JsonFault fault = json.faults().get(0);
    throw new Misuse(
        name
            + ":"
            + fault.origin().line()
            + ":"
            + fault.origin().column()
            + ": "
            + thing(option)
            + " is no JSON: "
            + fault.readableMessage());
  }

  private static String thing(String option) {
    return option.equals("--input") ? "the input" : "the value of " + option;
  }
}
