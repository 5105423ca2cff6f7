package dev.stepwright.runtime.internal.query.path;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.path.Operand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns operands into what gives their values. */
final class OperandCompiler implements Operand.Visitor<FilterOperand> {
  static final OperandCompiler INSTANCE = new OperandCompiler();

  private OperandCompiler() {}

  private static FilterOperand constant(JsonValue value) {
    return (node, search) -> value;
  }

  @Override
  public FilterOperand path(Operand.PathOperand operand) {
    return new OperandPath(operand.path());
  }

  @Override
  public FilterOperand string(Operand.StringLiteral operand) {
    return constant(new JsonString(operand.value()));
  }

  @Override
  public FilterOperand bareWord(Operand.BareWord operand) {
    return constant(new JsonString(operand.value()));
  }

  @Override
  public FilterOperand number(Operand.NumberLiteral operand) {
    return constant(JsonNumber.parse(operand.literal()));
  }

  @Override
  public FilterOperand bool(Operand.BooleanLiteral operand) {
    return constant(JsonBoolean.of(operand.value()));
  }

  @Override
  public FilterOperand nul(Operand.NullLiteral operand) {
    return constant(JsonNull.NULL);
  }

  /** Within a list; json-path reads it as a string there. */
  @Override
  public FilterOperand regex(Operand.RegexLiteral operand) {
    return constant(new JsonString("/" + operand.pattern() + "/" + operand.flags()));
  }

  @Override
  public FilterOperand array(Operand.ArrayLiteral operand) {
    List<FilterOperand> elements =
        operand.elements().stream().map(element -> element.accept(this)).toList();
    return (node, search) ->
        JsonArray.of(
            elements.stream()
                .map(element -> element.value(node, search))
                .map(value -> value == null ? JsonNull.NULL : value)
                .toList());
  }

  @Override
  public FilterOperand object(Operand.ObjectLiteral operand) {
    Map<String, FilterOperand> members = new LinkedHashMap<>();
    operand.members().forEach((name, member) -> members.put(name, member.accept(this)));
    return (node, search) -> {
      JsonObject.Builder object = JsonObject.builder();
      members.forEach((name, member) -> object.add(name, member.value(node, search)));
      return object.build();
    };
  }
}
