package dev.stepwright.processor.emit;

import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.definition.DefinitionWriter;
import dev.stepwright.dsl.model.StateMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/** The definition in the class output: {@code asl/<Name>.asl.json}. */
public final class AslFile {
  private AslFile() {}

  /** The name of a workflow: the one that is given, or the type's. */
  static String name(Workflow workflow, TypeElement type) {
    return workflow.name().isEmpty() ? type.getSimpleName().toString() : workflow.name();
  }

  /** Writes the file of a workflow. */
  public static void write(Workflow workflow, TypeElement type, StateMachine machine, Filer filer) {
    String name = name(workflow, type);
    try (Writer file =
        filer
            .createResource(StandardLocation.CLASS_OUTPUT, "", "asl/" + name + ".asl.json", type)
            .openWriter()) {
      file.write(DefinitionWriter.write(machine));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
