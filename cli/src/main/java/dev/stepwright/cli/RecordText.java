package dev.stepwright.cli;

import dev.stepwright.dsl.flow.record.DataComponent;
import dev.stepwright.dsl.flow.record.DataRecord;
import dev.stepwright.dsl.flow.record.DataType;
import dev.stepwright.dsl.flow.record.JavadocText;
import dev.stepwright.dsl.flow.record.WorkflowRecord;
import dev.stepwright.dsl.json.JsonString;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Records as Java text, of a type that has them all. */
final class RecordText {
  /** Besides {@code public record } and what ends the line. */
  private static final int MOST_IN_A_LINE = 80;

  private final StringBuilder text = new StringBuilder();
  private final Set<String> imports = new TreeSet<>();

  /** The name of the type with the records of a file: of {@code pay.asl.json}, PayData. */
  static String typeName(String label) {
    String file = label.replaceAll("#.*", "").replaceAll(".*[/\\\\]", "").replaceAll("\\..*", "");
    StringBuilder name = new StringBuilder();
    for (String word : file.split("[^A-Za-z0-9]+", -1)) {
      if (!word.isEmpty()) {
        name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
      }
    }
    boolean isName = !name.isEmpty() && Character.isLetter(name.charAt(0));
    return (isName ? name : "Workflow") + "Data";
  }

  /** The source of a type. */
  String type(String name, List<WorkflowRecord> records) {
    text.append("/** The data of a workflow, as far as it is known. */\n")
        .append("final class ")
        .append(name)
        .append(" {\n  private ")
        .append(name)
        .append("() {}\n");
    for (WorkflowRecord each : records) {
      String role = each.role() == WorkflowRecord.Role.OUTPUT ? "output" : "input";
      String what =
          each.state() == null
              ? "The workflow's " + role
              : "The "
                  + (role.equals("input") ? "effective input" : role)
                  + " of the State "
                  + JavadocText.code(each.state());
      record(each.record(), what, "  ");
    }
    StringBuilder all = new StringBuilder();
    imports.forEach(each -> all.append("import ").append(each).append(";\n"));
    return all.append(imports.isEmpty() ? "" : "\n").append(text).append("}\n").toString();
  }

  private void record(DataRecord record, String what, String indent) {
    text.append('\n').append(indent).append("/** ").append(what);
    text.append(record.open() ? ", of which there may be more. */\n" : ". */\n");
    if (record.open()) {
      annotation("JsonIgnoreProperties");
      text.append(indent).append("@JsonIgnoreProperties(ignoreUnknown = true)\n");
    }
    text.append(indent).append("public record ").append(record.name()).append('(');
    List<String> components = record.components().stream().map(this::component).toList();
    String line = String.join(", ", components);
    String broken = "\n" + indent + "    ";
    text.append(
        indent.length() + record.name().length() + line.length() > MOST_IN_A_LINE
            ? broken + String.join("," + broken, components)
            : line);
    text.append(record.nested().isEmpty() ? ") {}\n" : ") {\n");
    for (DataRecord each : record.nested()) {
      record(each, "Part of {@link " + record.name() + "}", indent + "  ");
    }
    if (!record.nested().isEmpty()) {
      text.append(indent).append("}\n");
    }
  }

  private String component(DataComponent component) {
    StringBuilder declared = new StringBuilder();
    if (component.isRenamed()) {
      annotation("JsonProperty");
      // A text of JSON is one of Java too.
      String member = new JsonString(component.member()).toJson();
      declared.append("@JsonProperty(").append(member).append(") ");
    }
    if (component.mayBeMissing()) {
      annotation("JsonInclude");
      declared.append("@JsonInclude(JsonInclude.Include.NON_NULL) ");
    }
    return declared
        .append(type(component.type(), component.isBoxed()))
        .append(' ')
        .append(component.name())
        .toString();
  }

  private void annotation(String name) {
    imports.add("com.fasterxml.jackson.annotation." + name);
  }

  private String type(DataType type, boolean isBoxed) {
    if (type instanceof DataType.ListOf list) {
      imports.add("java.util.List");
      return "List<" + type(list.element(), true) + ">";
    }
    if (type instanceof DataType.MapOf map) {
      imports.add("java.util.Map");
      return "Map<String, " + type(map.value(), true) + ">";
    }
    if (type instanceof DataType.Nested nested) {
      return nested.name();
    }
    if (!(type instanceof DataType.Basic basic)) {
      throw new IllegalArgumentException("No type is declared here: " + type);
    }
    return switch (basic) {
      case STRING -> "String";
      case INTEGER -> isBoxed ? "Long" : "long";
      case NUMBER -> isBoxed ? "Double" : "double";
      case BOOLEAN -> isBoxed ? "Boolean" : "boolean";
      case ANY -> "Object";
    };
  }
}
