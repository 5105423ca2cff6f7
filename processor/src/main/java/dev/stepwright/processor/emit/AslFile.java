package dev.stepwright.processor.emit;

import dev.stepwright.dsl.definition.DefinitionWriter;
import dev.stepwright.dsl.graph.ExecutionPath;
import dev.stepwright.dsl.graph.Graph;
import dev.stepwright.dsl.graph.MermaidWriter;
import dev.stepwright.dsl.model.StateMachine;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * The definition in the class output, {@code asl/<Name>.asl.json}, and on request a flowchart of it
 * beside it, {@code asl/<Name>.mmd}.
 */
public final class AslFile {
  /** Whether the flowchart is written: {@code true}, or given without a value. */
  public static final String MERMAID = "stepwright.mermaid";

  private AslFile() {}

  /** Writes the files of a workflow. */
  public static void write(
      String name, Element workflow, StateMachine machine, ProcessingEnvironment environment) {
    write("asl/" + name + ".asl.json", DefinitionWriter.write(machine), workflow, environment);
    Map<String, String> options = environment.getOptions();
    String mermaid = options.get(MERMAID);
    if (mermaid == null ? options.containsKey(MERMAID) : Boolean.parseBoolean(mermaid)) {
      String flowchart = MermaidWriter.write(Graph.of(machine), ExecutionPath.NONE);
      write("asl/" + name + ".mmd", flowchart, workflow, environment);
    }
  }

  private static void write(
      String path, String text, Element workflow, ProcessingEnvironment environment) {
    // A writer would take the encoding of the sources.
    try (OutputStream file = resource(path, workflow, environment).openOutputStream()) {
      file.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileObject resource(
      String path, Element workflow, ProcessingEnvironment environment) throws IOException {
    Filer filer = environment.getFiler();
    try {
      return filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, workflow);
    } catch (FilerException e) {
      ModuleElement module = environment.getElementUtils().getModuleOf(workflow);
      if (module == null || module.isUnnamed()) {
        throw e;
      }
      // Where several modules are compiled at once, the file's is to be named.
      return filer.createResource(
          StandardLocation.CLASS_OUTPUT, module.getQualifiedName() + "/", path, workflow);
    }
  }
}
