package dev.stepwright.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.definition.DefinitionWriter;
import dev.stepwright.dsl.definition.ReadOptions;
import dev.stepwright.dsl.definition.ReadResult;
import dev.stepwright.dsl.json.JsonDocument;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/** Every definition that people have written can be written with annotations. */
class RealMachinesTest {
  private static final String PACKAGE = "real";

  /**
   * A definition as a type.
   *
   * @param file where it comes from
   * @param name the type's name
   * @param definition in canonical order
   * @param source the type
   */
  private record Machine(String file, String name, JsonObject definition, String source) {
    boolean isRaw() {
      return source.contains(" raw = ") || source.contains("(raw = ");
    }
  }

  @Test
  void areWrittenWithAnnotations() throws IOException {
    List<String> left = new ArrayList<>();
    List<Machine> machines = machines(left);
    int all = machines.size() + left.size();
    Compilation compilation =
        javac()
            .withOptions("-Xlint:none", "-Xmaxerrs", "1000")
            .withProcessors(new WorkflowProcessor())
            .compile(
                machines.stream()
                    .map(
                        machine ->
                            JavaFileObjects.forSourceString(
                                PACKAGE + "." + machine.name(), machine.source()))
                    .toList());

    assertThat(compilation.diagnostics())
        .filteredOn(found -> found.getKind() == Diagnostic.Kind.ERROR)
        .isEmpty();
    for (Machine machine : machines) {
      assertThat(emitted(compilation, machine)).as(machine.file()).isEqualTo(machine.definition());
    }
    machines.stream().filter(Machine::isRaw).forEach(machine -> left.add(machine.file() + ": raw"));
    System.out.println(
        (all - left.size()) + " of " + all + " real machines are written with annotations");
    left.forEach(System.out::println);
    assertThat(left).as("an empty ReaderConfig has no member").hasSize(1);
  }

  private static JsonObject emitted(Compilation compilation, Machine machine) throws IOException {
    return parse(
        compilation
            .generatedFile(StandardLocation.CLASS_OUTPUT, "", "asl/" + machine.name() + ".asl.json")
            .orElseThrow()
            .getCharContent(false)
            .toString());
  }

  private static JsonObject parse(String text) {
    JsonDocument document = new JsonReader(Integer.MAX_VALUE - 1).read(text).document();
    return (JsonObject) Objects.requireNonNull(document, text).root();
  }

  /** The definitions that are valid; to the list go the others. */
  private static List<Machine> machines(List<String> invalid) throws IOException {
    List<Machine> machines = new ArrayList<>();
    try (Stream<Path> files = Files.list(Corpus.require().resolve("realworld"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
        ReadResult read = new DefinitionReader(ReadOptions.DEFAULT).read(Files.readString(file));
        if (read.definition() == null) {
          invalid.add(file.getFileName() + ": " + read.diagnostics());
        } else {
          JsonObject definition = DefinitionWriter.toJson(read.definition().stateMachine());
          String name = "Machine" + (machines.size() + invalid.size() + 1);
          machines.add(
              new Machine(
                  file.getFileName().toString(),
                  name,
                  definition,
                  AnnotatedSource.of(PACKAGE, name, definition)));
        }
      }
    }
    return machines;
  }
}
