package dev.stepwright.processor.evaluate;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * A compilation of sources with {@link ToyProcessor}.
 *
 * @param processor the processor
 * @param compilation what came of it
 */
record ToyCompilation(ToyProcessor processor, Compilation compilation) {
  private static final String IMPORTS =
      "import dev.stepwright.dsl.builder.Toy; import dev.stepwright.dsl.builder.Toy.Make;"
          + " import static dev.stepwright.dsl.builder.Toy.*;";

  /** Compiles sources of the package p; the first line of each gets the package and imports. */
  static ToyCompilation of(String... sources) {
    return of(new ToyProcessor(), List.of(), sources);
  }

  static ToyCompilation of(ToyProcessor processor, List<Object> options, String... sources) {
    List<JavaFileObject> files = new ArrayList<>();
    for (String source : sources) {
      String name = name(source);
      files.add(
          name.equals("module-info")
              ? JavaFileObjects.forSourceString(name, source)
              : JavaFileObjects.forSourceString("p." + name, "package p; " + IMPORTS + source));
    }
    return new ToyCompilation(
        processor, javac().withProcessors(processor).withOptions(options).compile(files));
  }

  /** The first type that a source declares. */
  private static String name(String source) {
    if (source.startsWith("module ")) {
      return "module-info";
    }
    var matcher =
        java.util.regex.Pattern.compile("\\b(?:class|record|enum|interface) (\\w+)")
            .matcher(source);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  /** What a factory said; there were no errors. */
  List<String> said(String factory) {
    assertThat(errors()).isEmpty();
    return processor.toys.getOrDefault(factory, List.of("nothing, of " + processor.toys.keySet()));
  }

  Map<String, List<String>> toys() {
    return processor.toys;
  }

  /** The errors: file, line, the source from the place on, and the message. */
  List<String> errors() {
    return compilation.errors().stream().map(ToyCompilation::describe).toList();
  }

  private static String describe(Diagnostic<? extends JavaFileObject> error) {
    JavaFileObject file = error.getSource();
    if (file == null) {
      return error.getMessage(Locale.ROOT);
    }
    try {
      String name = file.getName().substring(file.getName().lastIndexOf('/') + 1);
      String text = file.getCharContent(true).toString();
      int at = (int) error.getPosition();
      int end = Math.min(text.length(), Math.min(end(text, at), at + 14));
      return name
          + ":"
          + error.getLineNumber()
          + " `"
          + text.substring(at, end)
          + "` "
          + error.getMessage(Locale.ROOT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int end(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }
}
