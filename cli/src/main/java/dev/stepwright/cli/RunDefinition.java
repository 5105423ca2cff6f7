package dev.stepwright.cli;

import dev.stepwright.cli.source.Definition;
import dev.stepwright.dsl.definition.ReadResult;
import dev.stepwright.dsl.model.StateMachineType;
import dev.stepwright.runtime.StateMachineSettings;
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
   * @param command the name of the command, for messages
   * @param name the name to give to the State Machine
   * @param findings takes what is wrong with it, as {@code validate} says it
   * @return null if it has errors
   * @throws Misuse if there is not one definition
   */
  @Nullable StateMachineSettings read(
      String command, String argument, String name, ReportWriter findings) {
    OneDefinition one = OneDefinition.find(command, argument, workspace, findings);
    if (one == null) {
      return null;
    }
    Definition definition = one.definition();
    checkNames(one);
    ReadResult result = definition.read(type, values);
    if (result.definition() == null) {
      one.report(result.diagnostics(), findings);
      return null;
    }
    return new StateMachineSettings(
        name, result.definition().stateMachine(), definition.typeOr(type), null, null);
  }

  /** A value for a substitution that is not there would be lost without a word. */
  private void checkNames(OneDefinition one) {
    Set<String> names = one.definition().substitutions();
    for (String name : values.keySet()) {
      if (!names.contains(name)) {
        throw new Misuse(
            "--set "
                + name
                + ": "
                + one.label()
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
