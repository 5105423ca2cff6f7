package dev.stepwright.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The compiler with the processor, as a project has it. */
public final class Javac {
  private Javac() {}

  /**
   * What javac prints of files in a folder, into which it compiles them; without the count at the
   * end.
   */
  public static String compile(Path folder, List<Path> files) throws IOException {
    StringWriter out = new StringWriter();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, UTF_8)) {
      List<String> options =
          List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
      javac
          .getTask(out, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
          .call();
    }
    return out.toString()
        .replace(folder + File.separator, "")
        .replaceAll("\\d+ (error|warning)s?\\R$", "");
  }
}
