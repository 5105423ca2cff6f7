package dev.stepwright.dsl.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles classes that build definitions, and has them build. */
final class BuiltSources {
  private BuiltSources() {}

  /** The definitions that sources build, by the names of the classes. */
  static Map<String, WorkflowDefinition<?, ?>> build(Map<String, String> sources) {
    List<JavaFileObject> files = new ArrayList<>();
    sources.forEach((name, text) -> files.add(new Source(name, text)));
    JavaCompiler javac = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    StringWriter said = new StringWriter();
    Map<String, WorkflowDefinition<?, ?>> built = new LinkedHashMap<>();
    try {
      Path classes = Files.createTempDirectory("built");
      List<String> options = List.of("-proc:none", "-Xlint:none", "-d", classes.toString());
      boolean compiled = javac.getTask(said, null, null, options, null, files).call();
      assertThat(compiled).as(said.toString()).isTrue();
      try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
        for (String name : sources.keySet()) {
          built.put(
              name,
              (WorkflowDefinition<?, ?>)
                  loader.loadClass(name).getMethod("definition").invoke(null));
        }
      }
    } catch (IOException | ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
    return built;
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
