package dev.stepwright.processor.emit;

import dev.stepwright.dsl.definition.DefinitionWriter;
import dev.stepwright.dsl.model.StateMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/** The definition in the class output: {@code asl/<Name>.asl.json}. */
public final class AslFile {
  private AslFile() {}

  /** Writes the file of a workflow. */
  public static void write(String name, Element workflow, StateMachine machine, Filer filer) {
    try (Writer file =
        filer
            .createResource(
                StandardLocation.CLASS_OUTPUT, "", "asl/" + name + ".asl.json", workflow)
            .openWriter()) {
      file.write(DefinitionWriter.write(machine));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
