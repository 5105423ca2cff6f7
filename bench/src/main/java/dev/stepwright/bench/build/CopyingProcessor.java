package dev.stepwright.bench.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Writes the files of a folder in the first round, if one is given, and does nothing else: what it
 * takes is what javac takes for rounds and generated sources.
 */
public final class CopyingProcessor extends AbstractProcessor {
  static final String FROM = "from";

  private @Nullable String from;

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    from = environment.getOptions().get(FROM);
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("dev.stepwright.dsl.annotation.*");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(FROM);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
    if (from != null) {
      Path folder = Path.of(from);
      from = null;
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          copy(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return false;
  }

  private void copy(String name, String text) throws IOException {
    var filer = processingEnv.getFiler();
    var file =
        name.endsWith(".java")
            ? filer.createSourceFile(
                name.substring(0, name.length() - ".java".length()).replace('/', '.'))
            : filer.createResource(StandardLocation.CLASS_OUTPUT, "", name);
    try (Writer writer = file.openWriter()) {
      writer.write(text);
    }
  }
}
