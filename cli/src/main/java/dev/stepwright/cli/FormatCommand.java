package dev.stepwright.cli;

import static java.util.stream.Collectors.joining;

import dev.stepwright.cli.source.FoundDefinitions;
import dev.stepwright.cli.source.SourceFile;
import dev.stepwright.dsl.definition.DefinitionWriter;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.json.JsonWriter;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code stepwright format}: writes definitions in canonical form. */
final class FormatCommand extends Command {

  private FormatCommand(Workspace workspace) {
    super(workspace);
  }

  /** What is done with the canonical form. */
  private enum Mode {
    PRINT,
    CHECK,
    REPLACE
  }

  /** The command as picocli takes it. */
  static CommandSpec spec(Workspace workspace) {
    CommandSpec spec =
        spec(
            "format",
            new FormatCommand(workspace),
            "Write definitions in canonical form: JSON with two spaces a level and the fields in"
                + " the order of the specification. Nothing is dropped; a definition with errors"
                + " is refused.");
    spec.addOption(
        OptionSpec.builder("--check")
            .type(boolean.class)
            .description("Only list the files that are not in canonical form; exit 1 if any.")
            .build());
    spec.addOption(
        OptionSpec.builder("--in-place")
            .type(boolean.class)
            .description("Rewrite the files that are not in canonical form.")
            .build());
    return spec;
  }

  @Override
  int run(CommandLine.ParseResult options, PrintWriter out, PrintWriter err) {
    boolean check = options.matchedOptionValue("--check", false);
    boolean inPlace = options.matchedOptionValue("--in-place", false);
    if (check && inPlace) {
      throw new Misuse("--check and --in-place exclude each other");
    }
    Mode mode = check ? Mode.CHECK : inPlace ? Mode.REPLACE : Mode.PRINT;
    TextReportWriter findings =
        new TextReportWriter(err, commandLine().getColorScheme().ansi().enabled());
    int exitCode = ExitCode.VALID;
    boolean refused = false;
    boolean some = false;
    for (Target target : targets(options)) {
      try {
        List<Report> wrong = new ArrayList<>();
        Integer formatted = format(target, mode, out, wrong);
        if (formatted == null) {
          continue;
        }
        some = true;
        exitCode = Math.max(exitCode, formatted);
        wrong.forEach(findings::write);
        refused |= !wrong.isEmpty();
      } catch (Misuse e) {
        complain(e.getMessage());
        exitCode = ExitCode.MISUSE;
      }
    }
    out.flush();
    if (refused) {
      findings.end();
    }
    if (!some && exitCode == ExitCode.VALID) {
      throw noDefinition(options);
    }
    return exitCode;
  }

  /**
   * Formats one file.
   *
   * @param wrong takes the reports that refuse it
   * @return the exit code for it, or null if it was found in a folder and has no definition; what a
   *     folder has in YAML and in templates is passed over
   */
  private @Nullable Integer format(Target target, Mode mode, PrintWriter out, List<Report> wrong) {
    SourceFile file = target.read(workspace());
    if (file == null) {
      return null;
    }
    FoundDefinitions found = target.definitions(file);
    boolean whole = found.isWholeFile() && file.format() == SourceFile.Format.JSON;
    if (!target.named() && !whole) {
      return found.none() ? null : ExitCode.VALID;
    }
    if (mode != Mode.PRINT && (!whole || target.input().path() == null)) {
      throw new Misuse(
          target.label(null)
              + ": canonical form is a JSON file of its own; --check and --in-place take no other");
    }
    List<Report> reports = new Checker(null, false, null).check(target, file, found);
    if (!reports.stream().allMatch(Report::valid)) {
      wrong.addAll(reports);
      return ExitCode.FINDINGS;
    }
    String canonical = canonical(target, found);
    if (mode == Mode.PRINT) {
      out.print(canonical);
      return ExitCode.VALID;
    }
    if (canonical.equals(file.text())) {
      return ExitCode.VALID;
    }
    if (mode == Mode.CHECK) {
      out.print(target.input().name() + "\n");
      return ExitCode.FINDINGS;
    }
    workspace().replace(target.input(), canonical);
    return ExitCode.VALID;
  }

  /** The canonical text of the only definition. */
  private static String canonical(Target target, FoundDefinitions found) {
    if (found.definitions().isEmpty()) {
      throw new Misuse(target.label(null) + ": no definition in this file to write");
    }
    if (found.definitions().size() != 1) {
      throw new Misuse(
          target.label(null)
              + ": format writes one definition; name one of "
              + found.definitions().stream().map(target::label).collect(joining(" ")));
    }
    JsonValue tree =
        found
            .definitions()
            .get(0)
            .tree()
            .orElseThrow(
                () ->
                    new Misuse(
                        target.label(found.definitions().get(0))
                            + ": parts of this definition are filled in when it is deployed; only"
                            + " one that is JSON as it stands can be formatted"));
    return JsonWriter.indented(DefinitionWriter.canonical(tree));
  }
}
