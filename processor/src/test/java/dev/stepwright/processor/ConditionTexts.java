package dev.stepwright.processor;

import dev.stepwright.dsl.annotation.Condition;
import dev.stepwright.dsl.annotation.Test;
import dev.stepwright.dsl.annotation.When;
import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The Choice Rules of one State as annotations; conditions within conditions have names. */
final class ConditionTexts {
  private static final Set<String> COMBINED = Set.of("And", "Or", "Not");

  private final List<AnnotationText> named = new ArrayList<>();

  /** A Choice Rule. */
  AnnotationText rule(JsonObject rule) {
    return combined(new AnnotationText(When.class), rule);
  }

  /** The conditions that the rules so far have named. */
  List<AnnotationText> named() {
    return named;
  }

  private AnnotationText combined(AnnotationText text, JsonObject condition) {
    text.fields(condition, COMBINED);
    condition.forEachMember(
        (field, value) -> {
          if (COMBINED.contains(field)) {
            text.put(field.toLowerCase(Locale.ROOT), tests(value));
          }
        });
    return text;
  }

  private String tests(JsonValue value) {
    return value instanceof JsonArray conditions
        ? conditions.elements().stream()
            .map(condition -> test((JsonObject) condition).toString())
            .collect(Collectors.joining(", ", "{", "}"))
        : test((JsonObject) value).toString();
  }

  private AnnotationText test(JsonObject condition) {
    AnnotationText test = new AnnotationText(Test.class).fields(condition, Set.of());
    if (!test.isRaw()) {
      return test;
    }
    String name = JavaLiterals.string("condition " + (named.size() + 1));
    AnnotationText combined = new AnnotationText(Condition.class).put("name", name);
    named.add(combined);
    combined(combined, condition);
    return new AnnotationText(Test.class).put("named", name);
  }
}
