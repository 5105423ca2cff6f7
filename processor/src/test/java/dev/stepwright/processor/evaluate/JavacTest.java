package dev.stepwright.processor.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Factories are evaluated in a javac of its own, as build tools call it. */
class JavacTest {
  private static final String TEST_PATH = System.getProperty("java.class.path");

  private static final String FRAGMENT =
      """
      package f;
      import dev.stepwright.dsl.builder.Toy;
      public class Fragment {
        public static Toy part() { return Toy.toy().say("part", new Inner().name()); }
        static class Inner { String name() { return Named.NAME.toString(); } }
        public static void hang() { while (!Named.NAME.isEmpty()) { } }
        public static String lost() { return g.Lost.class.getName(); }
      }
      """;

  private static final String WORKFLOW =
      """
      package p;
      import dev.stepwright.dsl.builder.Toy;
      import f.Fragment;
      class W {
        @Toy.Make static Toy a() {
          return Toy.toy().say("a", "no client").with(Fragment.part()).say("print");
        }
      }
      """;

  @TempDir Path folder = Path.of("");

  private Path write(String path, String source) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, source);
  }

  private String javac(String home, Object... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(home + File.separator + "bin/javac"));
    Arrays.stream(arguments).map(Object::toString).forEach(command::add);
    Path output = folder.resolve("javac.txt");
    Process javac =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(javac.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return Files.readString(output);
  }

  private static String home() {
    return System.getProperty("java.home");
  }

  /** The parts of the class path of this test that the builder is in. */
  private static String builder() {
    return Stream.of(TEST_PATH.split(File.pathSeparator, -1))
        .filter(path -> !path.contains("guava"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** A folder of classes that no one has in a source file, two packages of it. */
  private Path fragment() throws IOException, InterruptedException {
    Path classes = folder.resolve("fragment");
    String said =
        javac(
            home(),
            "-proc:none",
            "-cp",
            builder(),
            "-d",
            classes,
            "--release",
            "17",
            write("src/f/Fragment.java", FRAGMENT),
            write("src/f/Named.java", "package f; class Named { static String NAME = \"named\"; }"),
            write("src/g/Lost.java", "package g; public class Lost { }"));
    assertThat(said).isEmpty();
    Files.delete(classes.resolve("g/Lost.class"));
    return classes;
  }

  private String process(String home, Object... sources) throws IOException, InterruptedException {
    List<Object> arguments =
        new ArrayList<>(
            List.of(
                "-processorpath",
                TEST_PATH,
                "-processor",
                ToyProcessor.class.getName(),
                "-A" + Evaluator.TIMEOUT + "=1",
                "-d",
                folder.resolve("out")));
    arguments.addAll(List.of(sources));
    return javac(home, arguments.toArray());
  }

  @Test
  void withAFragmentOfTheClassPath() throws IOException, InterruptedException {
    String path = builder() + File.pathSeparator + fragment();

    assertThat(process(home(), "-cp", path, write("p/W.java", WORKFLOW)))
        .contains("Note: W.a() [a, no client, part, named, print]")
        .doesNotContain("error");
  }

  @Test
  void inAModule() throws IOException, InterruptedException {
    Path fragment = fragment();
    Path api = folder.resolve("api.jar");
    jar(api, "dev/stepwright");
    javac(
        home(),
        "-d",
        fragment,
        "-p",
        api,
        "--patch-module",
        "fragment=" + fragment,
        write("module/module-info.java", "module fragment { requires api; exports f; }"));

    assertThat(
            process(
                home(),
                "-p",
                api + File.pathSeparator + fragment,
                write("m/module-info.java", "module m { requires api; requires fragment; }"),
                write("m/p/W.java", WORKFLOW)))
        .contains("Note: W.a() [a, no client, part, named, print]")
        .doesNotContain("error");
  }

  /** The classes of the builder as one archive, which is an automatic module. */
  private static void jar(Path archive, String prefix) throws IOException {
    try (var output = new java.util.jar.JarOutputStream(Files.newOutputStream(archive))) {
      List<String> written = new ArrayList<>();
      for (String root : builder().split(File.pathSeparator, -1)) {
        Path from = Path.of(root);
        if (!Files.isDirectory(from.resolve(prefix))) {
          continue;
        }
        try (Stream<Path> files = Files.walk(from.resolve(prefix))) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            String name = from.relativize(file).toString().replace(File.separatorChar, '/');
            if (!written.contains(name)) {
              written.add(name);
              output.putNextEntry(new java.util.zip.ZipEntry(name));
              Files.copy(file, output);
            }
          }
        }
      }
    }
  }

  @Test
  void withoutAClassThatIsThereWhereTheFragmentWasCompiled()
      throws IOException, InterruptedException {
    String path = builder() + File.pathSeparator + fragment();

    assertThat(
            process(
                home(),
                "-cp",
                path,
                write("p/W.java", WORKFLOW.replace("\"a\",", "Fragment.lost(),"))))
        .contains("W.java:6: error: [FACTORY_THROWS] The workflow needs the class g.Lost");
  }

  @Test
  void whenAClassOfTheClassPathHangs() throws IOException, InterruptedException {
    String path = builder() + File.pathSeparator + fragment();
    String hanging =
        WORKFLOW.replace(
            "  @Toy", "  @Toy.Make static Toy h() { Fragment.hang(); return Toy.toy(); }\n  @Toy");

    String said = process(home(), "-cp", path, write("p/W.java", hanging));

    assertThat(said)
        .contains("W.java:5: error: [FACTORY_TIMEOUT]")
        .contains("1 error")
        .doesNotContain("Note: W.a()");
  }

  @Test
  void inJdk25() throws IOException, InterruptedException {
    String home = System.getenv("JAVA25_HOME");
    boolean isThere = home != null && !home.isEmpty();
    if (!isThere) {
      System.out.println("No JAVA25_HOME: evaluation is not tried in JDK 25");
    }
    Assumptions.assumeTrue(isThere, "JAVA25_HOME is not set");
    String path = builder() + File.pathSeparator + fragment();
    String wrong =
        WORKFLOW
            .replace("\"a\",", "\"a\", \"!wrong\", WClient.class != null,")
            .replace("\"no client\"", "1");

    assertThat(process(String.valueOf(home), "-cp", path, write("p/W.java", WORKFLOW)))
        .contains("Note: W.a() [a, no client, part, named, print]")
        .doesNotContain("error");
    assertThat(
            process(
                String.valueOf(home),
                "-cp",
                path,
                write("p/W.java", WORKFLOW.replace("\"a\",", "\"a\", \"!wrong\","))))
        .contains("W.java:6: error: [WORD] !wrong");
    assertThat(process(String.valueOf(home), "-cp", path, write("p/W.java", wrong)))
        .contains("W.java:6: error: [FACTORY_NOT_COMPILED]");
  }
}
