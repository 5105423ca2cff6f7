package dev.stepwright.cli;

import dev.stepwright.cli.source.Checked;
import dev.stepwright.cli.source.Definition;
import dev.stepwright.cli.source.FoundDefinitions;
import dev.stepwright.cli.source.SourceFile;
import dev.stepwright.dsl.flow.FlowTypes;
import dev.stepwright.dsl.model.StateMachineType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks the definitions of files.
 *
 * @param type the type to check for, or null for the one that each template declares
 * @param allowUnknown whether unknown fields are warnings
 * @param data what is known of the data of valid definitions, which is followed; null if it is not
 */
record Checker(@Nullable StateMachineType type, boolean allowUnknown, @Nullable FlowTypes data) {

  /** The reports about a file: one for each definition, one more for what is wrong outside. */
  List<Report> check(Target target, SourceFile file, FoundDefinitions found) {
    List<Report> reports = new ArrayList<>();
    String name = target.input().name();
    if (!found.findings().isEmpty()) {
      reports.add(
          new Report(name, target.label(null), file.lines(), found.findings(), found.unread()));
    }
    for (Definition definition : found.definitions()) {
      Checked checked = definition.check(type, allowUnknown, data);
      String label = target.label(definition);
      reports.add(new Report(name, label, file.lines(), checked.diagnostics(), true, checked));
    }
    return reports;
  }
}
