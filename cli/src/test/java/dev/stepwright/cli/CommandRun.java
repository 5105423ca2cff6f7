package dev.stepwright.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** What a run of the command gave. */
record CommandRun(int exitCode, String out, String err) {

  /** Runs the command in a folder. */
  static CommandRun in(Path folder, String... arguments) {
    return run(folder, "", new ByteArrayOutputStream(), arguments);
  }

  /** Runs the command in a folder with a text to read from standard input. */
  static CommandRun reading(String input, Path folder, String... arguments) {
    return run(folder, input, new ByteArrayOutputStream(), arguments);
  }

  /** Runs the command in a folder as on a terminal with colours. */
  static CommandRun coloured(Path folder, String... arguments) {
    return run(folder, "", null, arguments);
  }

  /** Runs the command in a folder for the bytes that it prints. */
  static byte[] bytes(Path folder, String... arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    run(folder, "", bytes, arguments);
    return bytes.toByteArray();
  }

  /** Without a place for bytes it is on a terminal. */
  private static CommandRun run(
      Path folder, String input, @Nullable OutputStream bytes, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    InputStream stream = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    int exitCode =
        Stepwright.commandLine(
                new Workspace(folder, stream, bytes == null ? null : new StandardOutput(bytes)),
                arguments)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .setColorScheme(CommandLine.Help.defaultColorScheme(bytes == null ? Ansi.ON : Ansi.OFF))
            .execute(arguments);
    return new CommandRun(exitCode, out.toString(), err.toString());
  }

  /** Copies sample files to a folder. */
  static void copySamples(Path folder, String... names) throws IOException {
    for (String name : names) {
      try (InputStream stream = CommandRun.class.getResourceAsStream("/samples/" + name)) {
        Files.copy(Objects.requireNonNull(stream, name), folder.resolve(name));
      }
    }
  }
}
