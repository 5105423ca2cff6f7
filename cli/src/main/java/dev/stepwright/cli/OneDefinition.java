package dev.stepwright.cli;

import dev.stepwright.cli.source.Definition;
import dev.stepwright.cli.source.FoundDefinitions;
import dev.stepwright.cli.source.SourceFile;
import dev.stepwright.dsl.diagnostic.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The definition that a command works on which takes one.
 *
 * @param target the file that was named, and the place in it
 * @param file what the file holds
 * @param definition the definition
 */
record OneDefinition(Target target, SourceFile file, Definition definition) {

  /**
   * Finds it.
   *
   * @param command the name of the command, for messages
   * @param argument the file, or {@code file#/json/pointer}
   * @param findings takes what is wrong around definitions
   * @return null if there is none, or something is wrong around it
   * @throws Misuse if there is more than one
   */
  static @Nullable OneDefinition find(
      String command, String argument, Workspace workspace, ReportWriter findings) {
    List<Target> targets = Target.of(List.of(argument), workspace);
    if (targets.size() != 1 || !targets.get(0).named()) {
      throw new Misuse(argument + ": a folder; expected a file with the definition to " + command);
    }
    Target target = targets.get(0);
    SourceFile file = target.read(workspace);
    if (file == null) {
      throw new IllegalStateException("A file that was named was passed over: " + argument);
    }
    FoundDefinitions found = target.definitions(file);
    Report outside =
        new Report(
            target.input().name(),
            target.label(null),
            file.lines(),
            found.findings(),
            found.unread());
    if (found.definitions().isEmpty() || !outside.valid()) {
      findings.write(outside);
      findings.end();
      return null;
    }
    if (found.definitions().size() != 1) {
      throw new Misuse(
          target.label(null)
              + ": "
              + command
              + " takes one definition; name one of "
              + found.definitions().stream().map(target::label).collect(Collectors.joining(" ")));
    }
    return new OneDefinition(target, file, found.definitions().get(0));
  }

  /** The file's name, with the place of an embedded definition. */
  String label() {
    return target.label(definition);
  }

  /** Writes what is wrong with it. */
  void report(List<Diagnostic> diagnostics, ReportWriter findings) {
    findings.write(new Report(target.input().name(), label(), file.lines(), diagnostics, true));
    findings.end();
  }
}
