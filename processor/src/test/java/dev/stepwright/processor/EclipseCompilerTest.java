package dev.stepwright.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The compiler of Eclipse, which has no trees, gives the same outputs, and the same findings, where
 * they are within a text at the name of its member.
 */
class EclipseCompilerTest {
  @TempDir Path folder = Path.of("");

  static Stream<Path> bad() throws IOException {
    return WorkflowProcessorTest.bad().filter(source -> !isBuilt(source));
  }

  /** Whether methods make its workflows, which only javac evaluates. */
  private static boolean isBuilt(Path source) {
    return source.getFileName().toString().startsWith("Built");
  }

  private List<Diagnostic<? extends JavaFileObject>> compile(List<Path> sources)
      throws IOException {
    JavaCompiler compiler = new EclipseCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(found, Locale.ROOT, UTF_8)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
      files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(folder));
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              Writer.nullWriter(),
              files,
              found,
              List.of("--release", "17", "-classpath", System.getProperty("java.class.path")),
              null,
              files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(new WorkflowProcessor()));
      task.call();
    }
    return found.getDiagnostics();
  }

  private static List<String> ours(List<Diagnostic<? extends JavaFileObject>> found) {
    List<String> messages = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> message : found) {
      String text = message.getMessage(Locale.ROOT);
      if (text.startsWith("[")) {
        messages.add(text);
      }
    }
    return messages;
  }

  @Test
  void writesTheSameBytes() throws IOException {
    List<Path> good = WorkflowProcessorTest.good().filter(source -> !isBuilt(source)).toList();

    assertThat(compile(good)).noneMatch(message -> message.getKind() == Diagnostic.Kind.ERROR);
    assertThat(Outputs.in(folder)).isEqualTo(Outputs.of(good));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void saysTheSame(Path source) throws IOException {
    List<String> codes =
        ours(compile(List.of(source))).stream()
            .map(text -> text.substring(1, text.indexOf(']')))
            .toList();

    assertThat(codes)
        .containsExactlyInAnyOrderElementsOf(
            WorkflowProcessorTest.announced(Files.readAllLines(source)).stream()
                .map(WorkflowProcessorTest.Message::code)
                .filter(code -> !code.equals(WorkflowProcessorTest.JAVAC))
                .filter(code -> !isInBodies(source, code))
                .toList());
  }

  @Test
  void saysThatItCannotEvaluate() throws IOException {
    assertThat(ours(compile(List.of(Path.of("src/test/workflows/good/BuiltBatchJob.java")))))
        .singleElement()
        .asString()
        .startsWith("[FACTORY_NOT_EVALUATED] Workflows that methods build are evaluated by javac");
  }

  /** What stands in bodies of methods is found in trees only. */
  private static boolean isInBodies(Path source, String code) {
    return source.endsWith("Kinds.java") && code.equals("ANNOTATION_UNUSED");
  }

  @Test
  void showsTheMember() throws IOException {
    Path source = Path.of("src/test/workflows/bad/Positions.java");

    Diagnostic<? extends JavaFileObject> found =
        compile(List.of(source)).stream()
            .filter(message -> message.getMessage(Locale.ROOT).contains("Pauze"))
            .findFirst()
            .orElseThrow();

    String text = Files.readString(Path.of(Objects.requireNonNull(found.getSource()).toUri()));
    assertThat(text.substring((int) found.getStartPosition())).startsWith("next = \"Pauze\"");
  }
}
