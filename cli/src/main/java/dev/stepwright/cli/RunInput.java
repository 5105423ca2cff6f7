package dev.stepwright.cli;

import dev.stepwright.cli.source.SourceFile;
import dev.stepwright.dsl.json.JsonDocument;
import dev.stepwright.dsl.json.JsonFault;
import dev.stepwright.dsl.json.JsonReader;

/** The input of an execution: a file, {@code -} for standard input, or JSON as it stands. */
final class RunInput {
  private static final JsonReader READER = new JsonReader(Integer.MAX_VALUE - 1);

  /** The quota of StartExecution. */
  private static final int MAX_BYTES = 262_144;

  private RunInput() {}

  /**
   * The text of an input, which is JSON.
   *
   * @throws Misuse if it is none
   */
  static String text(String argument, Workspace workspace) {
    if (argument.equals("-")) {
      return read(new Workspace.Input(Workspace.STANDARD_INPUT, null), workspace);
    }
    JsonReader.Result json = READER.read(argument);
    String start = argument.stripLeading();
    boolean meant = start.isEmpty() || "{[\"".indexOf(start.charAt(0)) >= 0;
    if (meant || json.faults().isEmpty()) {
      return sound("--input", json);
    }
    if (!workspace.exists(argument)) {
      throw new Misuse("--input " + argument + ": no such file, and no JSON");
    }
    if (workspace.isFolder(argument)) {
      throw new Misuse("--input " + argument + ": a folder; expected a file of JSON");
    }
    return read(new Workspace.Input(argument, workspace.resolve(argument)), workspace);
  }

  private static String read(Workspace.Input input, Workspace workspace) {
    byte[] bytes = workspace.read(input);
    if (bytes.length > SourceFile.MAX_BYTES) {
      throw tooLarge(input.name(), "more than " + SourceFile.MAX_BYTES);
    }
    return sound(input.name(), READER.read(bytes));
  }

  private static Misuse tooLarge(String name, String bytes) {
    return new Misuse(name + ": the input has " + bytes + " bytes; AWS takes at most " + MAX_BYTES);
  }

  private static String sound(String name, JsonReader.Result json) {
    JsonDocument document = json.document();
    if (document != null && json.faults().isEmpty()) {
      int bytes = document.root().textBytes();
      if (bytes > MAX_BYTES) {
        throw tooLarge(name, String.valueOf(bytes));
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
            + ": the input is no JSON: "
            + fault.readableMessage());
  }
}
