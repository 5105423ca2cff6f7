package dev.stepwright.cli;

import dev.stepwright.dsl.flow.FlowTypes;
import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonDocument;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.json.TextOrigin;
import dev.stepwright.dsl.model.StateMachineType;
import dev.stepwright.dsl.shape.ExampleShapes;
import dev.stepwright.dsl.shape.SchemaShapes;
import dev.stepwright.dsl.shape.Shape;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that say what is known of the input of executions. */
final class InputType {
  private static final String EXAMPLE = "--input-example";
  private static final String SCHEMA = "--input-schema";
  private static final String TYPE = "--input-type";
  private static final String CLASS_PATH = "--class-path";

  private InputType() {}

  static void addOptions(CommandSpec spec) {
    spec.addOption(
        option(EXAMPLE, "FILE", "A JSON document like the input: the same fields and types."));
    spec.addOption(option(SCHEMA, "FILE", "A JSON Schema of the input."));
    spec.addOption(
        option(TYPE, "CLASS", "The Java class of the input, as Jackson maps it. It is not run."));
    spec.addOption(
        option(CLASS_PATH, "PATH", "Jars and folders with the class and those that it needs."));
  }

  private static OptionSpec option(String name, String label, String description) {
    return Command.text(name, label, description).build();
  }

  /**
   * What the options say of the input.
   *
   * @param paths the paths of definitions, which may take standard input
   * @throws Misuse if they cannot be read, or contradict each other
   */
  static FlowTypes of(CommandLine.ParseResult options, List<String> paths, Workspace workspace) {
    String example = options.matchedOptionValue(EXAMPLE, null);
    String schema = options.matchedOptionValue(SCHEMA, null);
    String type = options.matchedOptionValue(TYPE, null);
    String classPath = options.matchedOptionValue(CLASS_PATH, null);
    if (Stream.of(example, schema, type).filter(Objects::nonNull).count() > 1) {
      throw new Misuse(EXAMPLE + ", " + SCHEMA + " and " + TYPE + ": give one of them");
    }
    if ((type == null) != (classPath == null)) {
      throw new Misuse(
          type == null ? CLASS_PATH + " goes with " + TYPE : TYPE + " needs " + CLASS_PATH);
    }
    if (example != null) {
      return FlowTypes.of(ExampleShapes.of(json(EXAMPLE, example, paths, workspace).root()));
    }
    if (schema != null) {
      JsonDocument document = json(SCHEMA, schema, paths, workspace);
      Shape shape = schema(document.root());
      warn(options, workspace.input(schema).name(), document);
      return FlowTypes.of(shape);
    }
    return type == null || classPath == null
        ? FlowTypes.of(Shape.ANY)
        : ofClass(type, classPath, workspace);
  }

  private static FlowTypes ofClass(String type, String classPath, Workspace workspace) {
    try (InputClasses classes = InputClasses.on(classPath, workspace)) {
      Class<?> found = classes.find(type);
      return new FlowTypes(
          StateMachineType.STANDARD, classes.shape(found), found.getSimpleName(), Map.of());
    }
  }

  private static Shape schema(JsonValue schema) {
    if (schema instanceof JsonObject || schema == JsonBoolean.TRUE) {
      return SchemaShapes.of(schema);
    }
    throw new Misuse(SCHEMA + ": a JSON Schema is an object; found " + schema.type().phrase());
  }

  /** Tells of what the schema says in vain: the input's fields there are taken for unknown. */
  private static void warn(CommandLine.ParseResult options, String name, JsonDocument schema) {
    SchemaShapes.faults(schema.root())
        .forEach(
            (pointer, fault) -> {
              String place =
                  schema.origins().value(pointer) instanceof TextOrigin origin
                      ? name + ":" + origin.line() + ":" + origin.column()
                      : name;
              Stepwright.complain(
                  options.commandSpec().commandLine(), "warning: " + place + ": " + fault);
            });
  }

  private static JsonDocument json(
      String option, String name, List<String> paths, Workspace workspace) {
    return workspace.json(input(option, name, paths, workspace));
  }

  private static Workspace.Input input(
      String option, String name, List<String> paths, Workspace workspace) {
    if (name.equals("-")) {
      if (paths.contains("-")) {
        throw new Misuse("the definition and " + option + " cannot both be standard input");
      }
    } else if (workspace.isFolder(name)) {
      throw new Misuse(option + " " + name + ": a folder; expected a file of JSON");
    }
    return workspace.input(name);
  }
}
