package dev.stepwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A branch that no State names is said to be unused where nothing else can name it. */
class UnnamedScopesTest {
  private static final String IMPORT = "import dev.stepwright.dsl.annotation.*;\n";
  private static final String PART =
      "package orders;\n"
          + IMPORT
          + "@Branch interface Part { @PassState(end = true) void part(); }\n";
  private static final String ORDERS =
      "package orders;\n"
          + IMPORT
          + "@Workflow interface Orders {\n"
          + "  @ParallelState(branches = Part.class, end = true) void split();\n"
          + "}\n";

  @TempDir Path folder = Path.of("");

  /** Compiles files; the classes of earlier ones are there. */
  private List<String> compile(Map<String, String> files) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<Path> paths = new ArrayList<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      paths.add(Files.writeString(folder.resolve(file.getKey()), file.getValue()));
    }
    Path classes = Files.createDirectories(folder.resolve("classes"));
    String classPath = classes + System.getProperty("path.separator");
    try (StandardJavaFileManager manager = javac.getStandardFileManager(found, null, null)) {
      JavaCompiler.CompilationTask task =
          javac.getTask(
              null,
              manager,
              found,
              List.of(
                  "-d",
                  classes.toString(),
                  "-classpath",
                  classPath + System.getProperty("java.class.path")),
              null,
              manager.getJavaFileObjectsFromPaths(paths));
      task.setProcessors(List.of(new WorkflowProcessor()));
      task.call();
    }
    return found.getDiagnostics().stream()
        .filter(message -> message.getKind() != Diagnostic.Kind.NOTE)
        .map(message -> message.getMessage(null))
        .toList();
  }

  @Test
  void isSaidOfAPackagesOwn() throws IOException {
    assertThat(compile(Map.of("Part.java", PART)))
        .singleElement()
        .asString()
        .startsWith("[SCOPE_UNUSED] No State names Part");
  }

  @Test
  void isNotSaidOfWhatAnotherModuleMayName() throws IOException {
    assertThat(compile(Map.of("Part.java", PART.replace("interface", "public interface"))))
        .isEmpty();
  }

  /** As an editor compiles, or a build that compiles only what has changed. */
  @Test
  void isNotSaidWhereOnlyOneFileIsCompiled() throws IOException {
    assertThat(compile(Map.of("Part.java", PART, "Orders.java", ORDERS))).isEmpty();
    assertThat(compile(Map.of("Part.java", PART))).isEmpty();
  }

  @Test
  void isNotSaidWhereAnotherNameIsMistyped() throws IOException {
    assertThat(
            compile(
                Map.of(
                    "Part.java", PART, "Orders.java", ORDERS.replace("Part.class", "Prat.class"))))
        .singleElement()
        .asString()
        .contains("Prat");
  }
}
