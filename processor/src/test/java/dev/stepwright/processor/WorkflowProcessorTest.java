package dev.stepwright.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.stepwright.dsl.builder.BuilderProblem;
import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.processor.evaluate.EvaluationCode;
import dev.stepwright.processor.read.ProblemCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compiles the sources of {@code src/test/workflows}.
 *
 * <p>Those in {@code good} give no message, and the definition and the Java that stand beside them.
 * Those in {@code bad} give the messages that comments announce, and no other: {@code //!
 * line:column CODE}.
 */
class WorkflowProcessorTest {
  private static final Path WORKFLOWS = Path.of("src/test/workflows");
  private static final String ANNOUNCED = "//!";

  /** Stands for the code of what the compiler itself says. */
  static final String JAVAC = "javac";

  /** Findings that annotations cannot give. */
  private static final Set<DiagnosticCode> UNREACHABLE =
      EnumSet.of(
          // Annotations are no file, and Java has read their text.
          DiagnosticCode.DEFINITION_NOT_FOUND,
          DiagnosticCode.JSON_ENCODING,
          DiagnosticCode.DEFINITION_TOO_LARGE,
          // The annotation says the type, and `raw` cannot say another.
          DiagnosticCode.STATE_TYPE_UNKNOWN);

  /** Findings that {@code FailuresTest} and {@code JavacTest} show: they take time, or ecj. */
  private static final Set<EvaluationCode> ELSEWHERE =
      EnumSet.of(EvaluationCode.FACTORY_TIMEOUT, EvaluationCode.FACTORY_NOT_EVALUATED);

  /** A message: where it is, and its code. */
  record Message(long line, long column, String code) {}

  static Stream<Path> good() throws IOException {
    return sources("good");
  }

  static Stream<Path> bad() throws IOException {
    return sources("bad");
  }

  static Stream<Path> goldens() throws IOException {
    try (Stream<Path> files = Files.list(WORKFLOWS.resolve("good"))) {
      return files.filter(file -> file.toString().endsWith(".golden")).sorted().toList().stream();
    }
  }

  private static Stream<Path> sources(String folder) throws IOException {
    try (Stream<Path> files = Files.list(WORKFLOWS.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
    }
  }

  private static Compilation compile(Path file) throws IOException {
    return javac()
        .withOptions("-Xlint:all,-processing,-classfile", "-Xdoclint:all,-missing", "-Werror")
        .withProcessors(new WorkflowProcessor())
        .compile(Outputs.source(file));
  }

  @ParameterizedTest
  @MethodSource("good")
  void compiles(Path file) throws IOException {
    Compilation compilation = compile(file);

    assertThat(compilation.diagnostics()).isEmpty();
    String name = file.getFileName().toString().replace(".java", "");
    golden(
        file.resolveSibling(name + ".asl.json"),
        compilation.generatedFile(StandardLocation.CLASS_OUTPUT, "", "asl/" + name + ".asl.json"));
    golden(
        file.resolveSibling(name + "States.golden"),
        compilation.generatedSourceFile("workflows." + name + "States"));
    for (JavaFileObject source : compilation.generatedSourceFiles()) {
      Path golden = file.resolveSibling(Outputs.name(source).replace(".java", ".golden"));
      if (Files.exists(golden)) {
        golden(golden, Optional.of(source));
      }
    }
  }

  @Test
  void everyGoldenIsGenerated() throws IOException {
    Set<String> generated = Outputs.of(good().toList()).keySet();

    assertThat(goldens())
        .allSatisfy(
            golden ->
                assertThat(generated)
                    .contains(golden.getFileName().toString().replace(".golden", ".java")));
  }

  @Test
  void twoCompilationsGiveTheSameBytes() throws IOException {
    List<Path> files = new ArrayList<>(good().toList());
    Map<String, String> alone = new TreeMap<>();
    for (Path file : files) {
      alone.putAll(Outputs.of(List.of(file)));
    }
    Collections.reverse(files);

    assertThat(Outputs.of(files)).isEqualTo(alone);
  }

  private static void golden(Path file, Optional<JavaFileObject> generated) throws IOException {
    String found = generated.orElseThrow().getCharContent(false).toString();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, found, StandardCharsets.UTF_8);
    }
    assertThat(found).isEqualTo(Files.readString(file));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void says(Path file) throws IOException {
    Compilation compilation = compile(file);

    List<Message> found = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> message : compilation.diagnostics()) {
      String text = message.getMessage(null);
      found.add(
          new Message(
              message.getLineNumber(),
              message.getColumnNumber(),
              text.startsWith("[") ? text.substring(1, text.indexOf(']')) : JAVAC));
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(announced(Files.readAllLines(file)));
  }

  @Test
  void everyCodeHasASource() throws IOException {
    Set<String> announced = new TreeSet<>();
    for (Path file : bad().toList()) {
      announced(Files.readAllLines(file)).forEach(message -> announced.add(message.code()));
    }
    Set<String> codes = new TreeSet<>(Set.of(JAVAC));
    for (DiagnosticCode code : DiagnosticCode.values()) {
      if (!UNREACHABLE.contains(code)) {
        codes.add(code.name());
      }
    }
    for (ProblemCode code : ProblemCode.values()) {
      codes.add(code.name());
    }
    for (BuilderProblem.Code code : BuilderProblem.Code.values()) {
      codes.add(code.name());
    }
    for (EvaluationCode code : EvaluationCode.values()) {
      if (!ELSEWHERE.contains(code)) {
        codes.add(code.name());
      }
    }
    assertThat(announced).isEqualTo(codes);
  }

  /** The messages that comments announce: {@code //! line:column CODE}. */
  static List<Message> announced(List<String> lines) {
    List<Message> messages = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith(ANNOUNCED)) {
        String[] parts = line.substring(ANNOUNCED.length()).strip().split("[: ]", -1);
        messages.add(new Message(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]));
      }
    }
    return messages;
  }
}
