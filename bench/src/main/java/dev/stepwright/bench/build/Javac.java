package dev.stepwright.bench.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs of javac, each in a process of its own. */
final class Javac {
  /** What {@code times} prints last: user and system seconds of what the shell has run. */
  private static final Pattern TIMES =
      Pattern.compile("(\\d+)m(\\d+[.,]\\d+)s (\\d+)m(\\d+[.,]\\d+)s\\s*$");

  private static final double MINUTE = 60;

  private Javac() {}

  /**
   * Compiles, and gives the CPU-seconds that took, user and system, from the start of the process
   * to its end.
   *
   * @throws IllegalStateException if javac finds anything wrong
   */
  static double cpuSeconds(List<String> arguments, Path folder)
      throws IOException, InterruptedException {
    Path file =
        Files.write(folder.resolve("arguments"), arguments.stream().map(Javac::quote).toList());
    Path said = folder.resolve("said");
    List<String> command = new ArrayList<>();
    command.add("sh");
    command.add("-c");
    command.add("\"$0\" \"@$1\" >\"$2\" 2>&1; times");
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.add(file.toString());
    command.add(said.toString());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    builder.environment().remove("JDK_JAVAC_OPTIONS");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Process process = builder.start();
    String times = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    Matcher matcher = TIMES.matcher(times);
    String words = Files.readString(said);
    if (!words.isEmpty() || !matcher.find()) {
      throw new IllegalStateException("javac: " + words + times);
    }
    return seconds(matcher, 1) + seconds(matcher, 3);
  }

  private static double seconds(Matcher matcher, int group) {
    return MINUTE * Integer.parseInt(matcher.group(group))
        + Double.parseDouble(matcher.group(group + 1).replace(',', '.'));
  }

  private static String quote(String argument) {
    return "\"" + argument.replace("\\", "\\\\") + "\"";
  }
}
