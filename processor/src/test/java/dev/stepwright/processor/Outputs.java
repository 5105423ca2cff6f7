package dev.stepwright.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** What the processor writes, by the names of the files. */
final class Outputs {
  private Outputs() {}

  /** The source that a file of {@code src/test/workflows} is. */
  static JavaFileObject source(Path file) throws IOException {
    return JavaFileObjects.forSourceString(
        "workflows." + file.getFileName().toString().replace(".java", ""), Files.readString(file));
  }

  /** The name of a file, without folders. */
  static String name(JavaFileObject file) {
    return file.getName().substring(file.getName().lastIndexOf('/') + 1);
  }

  /** The definitions and the Java that come of sources, in one compilation. */
  static Map<String, String> of(List<Path> files) throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    for (Path file : files) {
      sources.add(source(file));
    }
    Compilation compilation = javac().withProcessors(new WorkflowProcessor()).compile(sources);
    assertThat(compilation.errors()).isEmpty();
    Map<String, String> outputs = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() != JavaFileObject.Kind.CLASS) {
        outputs.put(name(file), file.getCharContent(false).toString());
      }
    }
    return outputs;
  }

  /** The definitions and the Java in a folder. */
  static Map<String, String> in(Path folder) throws IOException {
    Map<String, String> outputs = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (!name.endsWith(".class")) {
          outputs.put(name, Files.readString(file));
        }
      }
    }
    return outputs;
  }
}
