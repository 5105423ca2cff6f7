package dev.stepwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The program on a newer JDK than the one that built it, if {@code JAVA25_HOME} names one. */
class NewerJavaTest {
  private static final Path GUIDE = Path.of("../docs/guide");
  private static final String[] ARGUMENTS = {
    "run", "order.asl.json", "--tasks", "order.tasks.json", "--input", "{\"order\": \"o-1\"}"
  };

  @Test
  void runsTheExampleOfTheReadme() throws IOException, InterruptedException {
    String home = System.getenv("JAVA25_HOME");
    if (home == null) {
      System.out.println("JAVA25_HOME is not set: the program was not run on JDK 25");
    }
    assumeTrue(home != null);

    List<String> command = new ArrayList<>(List.of(home + "/bin/java", "-cp", classPath()));
    command.add(Stepwright.class.getName());
    command.addAll(List.of(ARGUMENTS));
    Process process =
        new ProcessBuilder(command).directory(GUIDE.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(new CommandRun(process.waitFor(), output, ""))
        .isEqualTo(CommandRun.in(GUIDE, ARGUMENTS));
  }

  /** Surefire puts the real class path aside, where it is too long for a command line. */
  private static String classPath() {
    return System.getProperty(
        "surefire.test.class.path", System.getProperty("java.class.path", ""));
  }
}
