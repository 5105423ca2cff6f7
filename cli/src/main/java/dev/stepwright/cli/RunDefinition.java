package dev.stepwright.cli;

import dev.stepwright.cli.source.Definition;
import dev.stepwright.cli.source.FoundDefinitions;
import dev.stepwright.cli.source.SourceFile;
import dev.stepwright.dsl.definition.ReadResult;
import dev.stepwright.dsl.model.StateMachineType;
import dev.stepwright.runtime.StateMachineSettings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the definition that is to be run.
 *
 * @param type the type of workflow, or null for the one that a template declares
 * @param values values for its substitutions, by their names
 */
record RunDefinition(
    Workspace workspace, @Nullable StateMachineType type, Map<String, String> values) {

  /**
   * Reads it.
   *
   * @param name the name to give to the State Machine
   * @param findings takes what is wrong with it, as {@code validate} says it
   * @return null if it has errors
   * @throws Misuse if there is not one definition
   */
  @Nullable StateMachineSettings read(String argument, String name, ReportWriter findings) {
    List<Target> targets = Target.of(List.of(argument), workspace);
    if (targets.size() != 1 || !targets.get(0).named()) {
      throw new Misuse(argument + ": a folder; expected a file with the definition to run");
    }
    Target target = targets.get(0);
    SourceFile file = target.read(workspace);
    if (file == null) {
      throw new IllegalStateException("A file that was named was passed over: " + argument);
    }
    FoundDefinitions found = target.definitions(file);
    Report outside =
        new Report(
            target.input().name(), target.label(null), file.lines(), found.findings(), false);
    if (found.definitions().isEmpty() || !outside.valid()) {
      findings.write(outside);
      findings.end();
      return null;
    }
    Definition definition = only(target, found.definitions());
    checkNames(target, definition);
    ReadResult result = definition.read(type, values);
    if (result.definition() == null) {
      findings.write(
          new Report(
              target.input().name(),
              target.label(definition),
              file.lines(),
              result.diagnostics(),
              true));
      findings.end();
      return null;
    }
    return new StateMachineSettings(
        name, result.definition().stateMachine(), definition.typeOr(type), null, null);
  }

  private static Definition only(Target target, List<Definition> definitions) {
    if (definitions.size() != 1) {
      throw new Misuse(
          target.label(null)
              + ": run takes one definition; name one of "
              + definitions.stream().map(target::label).collect(Collectors.joining(" ")));
    }
    return definitions.get(0);
  }

  /** A value for a substitution that is not there would be lost without a word. */
  private void checkNames(Target target, Definition definition) {
    Set<String> names = definition.substitutions();
    for (String name : values.keySet()) {
      if (!names.contains(name)) {
        throw new Misuse(
            "--set "
                + name
                + ": "
                + target.label(definition)
                + " has no ${"
                + name
                + "}"
                + (names.isEmpty()
                    ? ""
                    : "; it has "
                        + names.stream()
                            .map(each -> "${" + each + "}")
                            .collect(Collectors.joining(", "))));
      }
    }
  }
}
