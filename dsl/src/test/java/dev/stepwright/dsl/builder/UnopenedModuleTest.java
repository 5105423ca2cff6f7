package dev.stepwright.dsl.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program in a module that calls a method that builds, which is not opened for that. */
class UnopenedModuleTest {
  private static final String MAIN =
      """
      package shop;

      import static dev.stepwright.dsl.builder.Workflows.*;

      public final class Main {
        public record Order(int delay) {}

        public static void main(String[] args) {
          try {
            System.out.println(input(Order.class).at(Order::delay));
          } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
          }
        }
      }
      """;

  @Test
  void saysWhatToOpen(@TempDir Path folder) throws IOException, InterruptedException {
    Path source = folder.resolve("source");
    Files.createDirectories(source.resolve("shop"));
    Files.writeString(source.resolve("shop/Main.java"), MAIN);
    Files.writeString(
        source.resolve("module-info.java"),
        "module shop { requires dev.stepwright.dsl; exports shop; }");
    Path classes = folder.resolve("classes");
    String modulePath = modulePath();
    compile(source, classes, modulePath);

    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-p",
                classes + System.getProperty("path.separator") + modulePath,
                "-m",
                "shop/shop.Main")
            .redirectErrorStream(true)
            .start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said)
        .isEqualTo(
            "The builder cannot read method references of module shop when it runs: add \"opens"
                + " shop to dev.stepwright.dsl;\" to its module-info.java, or use the definition"
                + " that was generated.");
  }

  private static void compile(Path source, Path classes, String modulePath) throws IOException {
    JavaCompiler javac = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      boolean compiled =
          javac
              .getTask(
                  said,
                  files,
                  null,
                  List.of("-proc:none", "-p", modulePath, "-d", classes.toString()),
                  null,
                  files.getJavaFileObjects(
                      source.resolve("module-info.java"), source.resolve("shop/Main.java")))
              .call();
      assertThat(compiled).as(said.toString()).isTrue();
    }
  }

  /** The module of the builder, and those that it needs. */
  private static String modulePath() {
    String separator = System.getProperty("path.separator");
    String all =
        System.getProperty("java.class.path")
            + separator
            + System.getProperty("jdk.module.path", "");
    return Arrays.stream(all.split(separator, -1))
        .filter(
            entry ->
                (entry.endsWith("classes") && !entry.endsWith("test-classes"))
                    || entry.contains("jackson-")
                    || entry.contains("jspecify"))
        .collect(Collectors.joining(separator));
  }
}
