package dev.stepwright.cli;

import dev.stepwright.cli.graph.GraphFault;
import dev.stepwright.cli.graph.HistoryFile;
import dev.stepwright.cli.graph.HistoryPath;
import dev.stepwright.cli.graph.PngWriter;
import dev.stepwright.dsl.definition.ReadResult;
import dev.stepwright.dsl.graph.DotWriter;
import dev.stepwright.dsl.graph.ExecutionPath;
import dev.stepwright.dsl.graph.Graph;
import dev.stepwright.dsl.graph.MermaidWriter;
import dev.stepwright.dsl.graph.drawing.Drawing;
import dev.stepwright.dsl.graph.drawing.SvgWriter;
import dev.stepwright.dsl.graph.layout.LayoutLimitException;
import dev.stepwright.runtime.script.ScriptFault;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code stepwright graph}: draws a definition, and the path that an execution took. */
final class GraphCommand extends Command {
  private static final String FORMAT = "--format";
  private static final String OUTPUT = "--output";
  private static final String HISTORY = "--history";

  /** How a graph is written. */
  enum Format {
    svg,
    mermaid,
    dot,
    png
  }

  private GraphCommand(Workspace workspace) {
    super(workspace);
  }

  /** The command as picocli takes it. */
  static CommandSpec spec(Workspace workspace) {
    CommandSpec spec =
        spec(
            "graph",
            new GraphCommand(workspace),
            "Draw a definition, and the path that an execution took.",
            oneDefinition(""));
    spec.addOption(
        OptionSpec.builder(FORMAT)
            .type(Format.class)
            .paramLabel("svg|mermaid|dot|png")
            .description(
                "A picture, or a text that Mermaid or Graphviz draw; otherwise what the name of the"
                    + " file to write says, or svg.")
            .build());
    spec.addOption(
        text(
                OUTPUT,
                "FILE",
                "Where to write it; otherwise it is printed. Without --format its name ends in .svg,"
                    + " .png, .dot, .gv, .mmd or .mermaid.")
            .build());
    spec.addOption(
        text(
                HISTORY,
                "FILE|-",
                "The history of an execution whose path is to be shown: what `stepwright run"
                    + " --history --format json` or `aws stepfunctions get-execution-history`"
                    + " print.")
            .build());
    return spec;
  }

  @Override
  int run(CommandLine.ParseResult options, PrintWriter out, PrintWriter err) {
    String file = options.matchedOptionValue(OUTPUT, null);
    Format named = options.matchedOptionValue(FORMAT, null);
    Format format = named != null ? named : file == null ? Format.svg : format(file);
    if (format == Format.png && file == null && workspace().standardOutput() == null) {
      throw new Misuse("a terminal shows no PNG; give a file with " + OUTPUT + " FILE");
    }
    boolean colour = commandLine().getColorScheme().ansi().enabled();
    ReportWriter findings = new TextReportWriter(err, colour);
    OneDefinition one = OneDefinition.find("graph", definition(options), workspace(), findings);
    if (one == null) {
      return ExitCode.FINDINGS;
    }
    ReadResult result = one.definition().read(null, Map.of());
    if (result.definition() == null) {
      one.report(result.diagnostics(), findings);
      return ExitCode.FINDINGS;
    }
    Graph graph = Graph.of(result.definition().stateMachine());
    ExecutionPath path = path(options, graph);
    try {
      if (format == Format.png) {
        write(PngWriter.write(Drawing.of(graph, path)), file);
      } else {
        write(text(format, graph, path), file, out);
      }
    } catch (GraphFault e) {
      throw new Misuse(one.label() + ": " + e.getMessage());
    } catch (LayoutLimitException e) {
      throw new Misuse(
          one.label() + ": too entangled to draw: " + e.getMessage() + "; take " + FORMAT + " dot");
    }
    return ExitCode.VALID;
  }

  /**
   * The format that a file's name says.
   *
   * @throws Misuse if it says none
   */
  private static Format format(String file) {
    String extension = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (extension) {
      case "svg" -> Format.svg;
      case "png" -> Format.png;
      case "dot", "gv" -> Format.dot;
      case "mmd", "mermaid" -> Format.mermaid;
      default ->
          throw new Misuse(
              OUTPUT
                  + " "
                  + file
                  + ": the name does not end in .svg, .png, .dot or .mmd; give "
                  + FORMAT
                  + " too");
    };
  }

  private static String text(Format format, Graph graph, ExecutionPath path) {
    return switch (format) {
      case svg -> SvgWriter.write(Drawing.of(graph, path));
      case mermaid -> MermaidWriter.write(graph, path);
      case dot -> DotWriter.write(graph, path);
      case png -> throw new IllegalArgumentException("PNG is no text");
    };
  }

  /** The path of the history that was named, if one was. */
  private ExecutionPath path(CommandLine.ParseResult options, Graph graph) {
    String name = options.matchedOptionValue(HISTORY, null);
    if (name == null) {
      return ExecutionPath.NONE;
    }
    boolean standardInput = name.equals("-");
    if (standardInput && definition(options).equals("-")) {
      throw new Misuse("the definition and the history cannot both be standard input");
    }
    if (!standardInput && workspace().isFolder(name)) {
      throw new Misuse(name + ": a folder; expected a file with a history");
    }
    Workspace.Input input = workspace().input(name);
    try {
      HistoryPath history =
          HistoryPath.of(HistoryFile.read(input.name(), workspace().read(input)), graph);
      if (!history.path().isSome()) {
        throw new Misuse(input.name() + ": no State of the definition is in this history");
      }
      if (!history.strangers().isEmpty()) {
        complain(
            "warning: "
                + input.name()
                + ": States that the definition does not have: "
                + String.join(", ", history.strangers()));
      }
      return history.path();
    } catch (ScriptFault e) {
      throw new Misuse(String.valueOf(e.getMessage()));
    }
  }

  private void write(String text, @Nullable String file, PrintWriter out) {
    if (file == null) {
      out.print(text);
      out.flush();
    } else {
      workspace().write(file, text);
    }
  }

  private void write(byte[] bytes, @Nullable String file) {
    StandardOutput out = workspace().standardOutput();
    if (file != null) {
      workspace().write(file, bytes);
    } else if (out != null) {
      out.write(bytes);
    }
  }
}
