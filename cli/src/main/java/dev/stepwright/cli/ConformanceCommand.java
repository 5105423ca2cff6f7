package dev.stepwright.cli;

import dev.stepwright.cli.conformance.CaseFilter;
import dev.stepwright.cli.conformance.CaseReport;
import dev.stepwright.cli.conformance.Conformance;
import dev.stepwright.cli.conformance.ConformanceCase;
import dev.stepwright.cli.conformance.ConformanceTable;
import dev.stepwright.cli.conformance.Difference;
import dev.stepwright.dsl.diagnostic.Printable;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code stepwright conformance}: runs cases and compares with what AWS answered. */
final class ConformanceCommand extends Command {
  private static final String AREA = "--area";
  private static final String KIND = "--kind";
  private static final String ID = "--id";
  private static final String REPORT = "--report";
  private static final String STOP = "--stop-after-every-event";
  private static final String VERBOSE = "--verbose";

  private ConformanceCommand(Workspace workspace) {
    super(workspace);
  }

  /** The command as picocli takes it. */
  static CommandSpec spec(Workspace workspace) {
    CommandSpec spec =
        spec(
            "conformance",
            new ConformanceCommand(workspace),
            "Run conformance cases under virtual time and compare with what is expected.",
            PositionalParamSpec.builder()
                .paramLabel("DIR")
                .description("Folders of cases, or cases: JSON files."));
    spec.addOption(text(AREA, "AREA", "Run only the cases of this area.").build());
    spec.addOption(text(KIND, "KIND", "Run only the cases of this kind.").build());
    spec.addOption(text(ID, "TEXT", "Run only the cases whose id contains this text.").build());
    spec.addOption(
        text(REPORT, "FILE", "Write one line of JSON for each case to this file.").build());
    spec.addOption(flag(STOP, "Stop the engine and start it again after every event."));
    spec.addOption(flag(VERBOSE, "Print every difference, and why cases were skipped."));
    return spec;
  }

  private static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).type(boolean.class).description(description).build();
  }

  @Override
  int run(CommandLine.ParseResult options, PrintWriter out, PrintWriter err) {
    CaseFilter filter =
        new CaseFilter(
            options.matchedOptionValue(AREA, null),
            options.matchedOptionValue(KIND, null),
            options.matchedOptionValue(ID, null));
    Conformance conformance = Conformance.onEngine(options.matchedOptionValue(STOP, false));
    boolean verbose = options.matchedOptionValue(VERBOSE, false);
    List<CaseReport> reports = new ArrayList<>();
    int exitCode = ExitCode.VALID;
    int cases = 0;
    for (Target target : targets(options)) {
      try {
        JsonObject file = read(target);
        if (file != null) {
          cases++;
          conformance
              .run(file, filter)
              .ifPresent(
                  report -> {
                    reports.add(report);
                    String name = target.input().name();
                    print(report, report.id().isEmpty() ? name : report.id(), verbose, out);
                  });
        }
      } catch (Misuse e) {
        complain(e.getMessage());
        exitCode = ExitCode.MISUSE;
      }
    }
    if (reports.isEmpty()) {
      if (exitCode == ExitCode.MISUSE) {
        return exitCode;
      }
      String where = String.join(" ", paths(options));
      throw new Misuse(
          cases == 0
              ? "no case found in " + where
              : "none of the cases in " + where + " (" + cases + ") fits " + asked(options));
    }
    out.print(new ConformanceTable(reports).text());
    String file = options.matchedOptionValue(REPORT, null);
    if (file != null) {
      StringBuilder lines = new StringBuilder();
      reports.forEach(report -> lines.append(report.json().toJson()).append('\n'));
      workspace().write(file, lines.toString());
    }
    boolean failed = reports.stream().anyMatch(CaseReport::failed);
    return Math.max(exitCode, failed ? ExitCode.FINDINGS : ExitCode.VALID);
  }

  /** The options that choose cases, as they were given. */
  private static String asked(CommandLine.ParseResult options) {
    return Stream.of(AREA, KIND, ID)
        .filter(options::hasMatchedOption)
        .map(option -> option + " " + options.matchedOptionValue(option, ""))
        .collect(Collectors.joining(" "));
  }

  /**
   * The case that a file is; null if it was found in a folder and is none.
   *
   * @throws Misuse if it cannot be read, or was named and is none
   */
  private @Nullable JsonObject read(Target target) {
    String name = target.input().name();
    if (!target.named() && !name.endsWith(".json")) {
      return null;
    }
    JsonValue root = workspace().json(target.input()).root();
    if (root instanceof JsonObject file && ConformanceCase.isCase(file)) {
      return file;
    }
    if (target.named()) {
      throw new Misuse(name + ": no case; expected an object with `kind`");
    }
    return null;
  }

  /**
   * Prints what came of a case.
   *
   * @param name what to call it: its id, or its file if it has none
   */
  private static void print(CaseReport report, String name, boolean verbose, PrintWriter out) {
    List<Difference> differences = report.differences();
    for (Difference difference :
        verbose || differences.isEmpty() ? differences : differences.subList(0, 1)) {
      line(name, difference.toString(), out);
    }
    if (verbose && report.reason() != null) {
      line(name, "skipped: " + report.reason(), out);
    }
  }

  private static void line(String name, String text, PrintWriter out) {
    out.print(Printable.of(name + " " + text) + "\n");
    out.flush();
  }
}
