package dev.stepwright.runtime.internal.query.intrinsic;

import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.template.Argument;
import dev.stepwright.dsl.template.FormatTemplate;
import dev.stepwright.dsl.template.IntrinsicCall;
import dev.stepwright.dsl.template.IntrinsicFunction;
import dev.stepwright.runtime.internal.query.JavaValues;
import dev.stepwright.runtime.internal.query.QueryScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code States.Format}: a template with values in the places of its <code>{}</code>, printed as
 * Java prints AWS's objects. A value straight from {@code States.StringToJson} is printed as JSON.
 */
final class FormatIntrinsic implements Intrinsic {
  /** The template, if it is written in the definition. */
  private final @Nullable CheckedTemplate literal;

  /** Whether each argument is printed as JSON. */
  private final boolean[] json;

  private FormatIntrinsic(@Nullable CheckedTemplate literal, boolean[] json) {
    this.literal = literal;
    this.json = json;
  }

  static Intrinsic of(IntrinsicCall call) {
    List<Argument> arguments = call.arguments();
    boolean[] json = new boolean[arguments.size()];
    for (int i = 0; i < json.length; i++) {
      json[i] =
          arguments.get(i) instanceof IntrinsicCall nested
              && nested.function() == IntrinsicFunction.STRING_TO_JSON;
    }
    return new FormatIntrinsic(
        !arguments.isEmpty() && arguments.get(0) instanceof Argument.StringLiteral template
            ? CheckedTemplate.of(template.raw())
            : null,
        json);
  }

  @Override
  public JsonValue apply(Arguments arguments, QueryScope scope) {
    CheckedTemplate template =
        literal != null ? literal : CheckedTemplate.of(JavaValues.text(arguments.value(0)));
    String fault = template.fault();
    if (fault != null) {
      throw new IntrinsicFault("Invalid template in States.Format: " + fault);
    }
    List<String> parts = template.template().parts();
    if (arguments.size() != parts.size()) {
      throw arguments.invalid("number of arguments do not match the occurrences of {}.");
    }
    StringBuilder text = new StringBuilder(parts.get(0));
    for (int i = 1; i < parts.size(); i++) {
      JsonValue value = arguments.value(i);
      text.append(json[i] ? value.toJson() : JavaValues.text(value)).append(parts.get(i));
    }
    return new JsonString(text.toString());
  }

  /** A template and what AWS has against it. */
  private record CheckedTemplate(FormatTemplate template, @Nullable String fault) {

    static CheckedTemplate of(String text) {
      return new CheckedTemplate(FormatTemplate.of(text), strayBrace(text));
    }

    /** What is wrong with the first brace that has no partner; a substitution's have. */
    private static @Nullable String strayBrace(String text) {
      for (int i = 0; i < text.length(); i++) {
        switch (text.charAt(i)) {
          case '\\' -> i++;
          case '$' -> i = text.startsWith("${", i) ? Math.max(i, text.indexOf('}', i)) : i;
          case '{' -> {
            if (!text.startsWith("{}", i)) {
              return "matching '}' not found for '{'.";
            }
            i++;
          }
          case '}' -> {
            return "matching '{' not found for '}'.";
          }
          default -> {
            // An ordinary character.
          }
        }
      }
      return null;
    }
  }
}
