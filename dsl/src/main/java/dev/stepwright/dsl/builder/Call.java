package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.QueryLanguage;
import dev.stepwright.dsl.template.IntrinsicFunction;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A call of an Intrinsic Function. JSONPath only. */
final class Call<S, V> extends Expression<S, V> {
  private final IntrinsicFunction function;
  private final List<Expression<?, ?>> arguments;
  private final @Nullable CallOrigin origin = CallOrigin.here(-1);

  Call(IntrinsicFunction function, Expression<?, ?>... arguments) {
    this.function = function;
    this.arguments = List.of(arguments);
  }

  @Override
  String field(String name, QueryLanguage language) {
    return language == QueryLanguage.JSON_PATH && !name.endsWith("Path") ? name + "Path" : name;
  }

  @Override
  String templateName(String name, QueryLanguage language) {
    return language == QueryLanguage.JSON_PATH ? name + ".$" : name;
  }

  @Override
  JsonValue write(Document document, JsonPointer at, QueryLanguage language) {
    document.put(at, origin);
    String call = operand(QueryLanguage.JSON_PATH);
    if (call == null || language == QueryLanguage.JSONATA) {
      document.problem(
          BuilderProblem.Code.NOT_IN_QUERY_LANGUAGE,
          origin,
          language == QueryLanguage.JSONATA
              ? "The State's query language is JSONata, which has no " + function.functionName()
              : "An argument of " + function.functionName() + " is a template or JSONata",
          language == QueryLanguage.JSONATA
              ? "Write jsonata(\"{% … %}\")."
              : "Its arguments are data, texts, numbers, booleans, null and other calls.");
      document.unknown.add(at);
      return new JsonString("${Unknown}");
    }
    document.problems.addAll(problems());
    return new JsonString(call);
  }

  @Override
  @Nullable String operand(QueryLanguage language) {
    StringJoiner call = new StringJoiner(", ", function.functionName() + "(", ")");
    for (Expression<?, ?> argument : arguments) {
      String text = argument.operand(QueryLanguage.JSON_PATH);
      if (text == null) {
        return null;
      }
      call.add(text);
    }
    return language == QueryLanguage.JSON_PATH ? Document.text(call.toString()) : null;
  }

  @Override
  List<BuilderProblem> problems() {
    return arguments.stream().flatMap(argument -> argument.problems().stream()).toList();
  }
}
