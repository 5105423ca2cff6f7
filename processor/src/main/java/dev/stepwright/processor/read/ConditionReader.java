package dev.stepwright.processor.read;

import dev.stepwright.dsl.annotation.Condition;
import dev.stepwright.dsl.annotation.Test;
import dev.stepwright.dsl.diagnostic.Suggestion;
import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the conditions of the Choice Rules of one method. */
final class ConditionReader {
  private static final String NAMED = "named";

  private final Tree tree;
  private final FieldsReader fields;
  private final Map<String, AnnotationUse> conditions = new LinkedHashMap<>();
  private final Deque<String> within = new ArrayDeque<>();

  ConditionReader(Tree tree, FieldsReader fields, List<AnnotationUse> onMethod) {
    this.tree = tree;
    this.fields = fields;
    for (AnnotationUse use : onMethod) {
      String name = use.type().equals("Condition") ? use.text("name") : null;
      if (name != null) {
        conditions.putIfAbsent(name, use);
      }
    }
  }

  /** Puts And, Or, Not, and what is named, into the object at a place. */
  void nested(AnnotationUse use, JsonPointer at, JsonObject.Builder to) {
    several(use, "and", at.child("And"), to);
    several(use, "or", at.child("Or"), to);
    not(use, at.child("Not"), to);
    named(use, at, to);
  }

  private void several(AnnotationUse use, String member, JsonPointer at, JsonObject.Builder to) {
    if (use.value(member) == null) {
      return;
    }
    tree.put(at, use.originOf(member));
    List<JsonValue> tests = new ArrayList<>();
    for (AnnotationUse test : use.annotations(member)) {
      tests.add(test(test, at.child(tests.size())));
    }
    to.put(at.token(), JsonArray.of(tests));
  }

  private void not(AnnotationUse use, JsonPointer at, JsonObject.Builder to) {
    List<AnnotationUse> tests = use.annotations("not");
    if (tests.size() > 1) {
      tree.problem(
          ProblemCode.ANNOTATION_NOT_ONE,
          tests.get(1).origin(),
          "There are " + tests.size() + " tests in `not`; it denies one",
          "Name a @Condition that has them in `and` or `or`, and deny that.");
    }
    if (!tests.isEmpty()) {
      to.put(at.token(), test(tests.get(0), at));
    }
  }

  private JsonObject test(AnnotationUse test, JsonPointer at) {
    tree.put(at, test.origin());
    JsonObject.Builder members = JsonObject.builder();
    fields.read(test, Test.class, at, members);
    named(test, at, members);
    return members.build();
  }

  private void named(AnnotationUse use, JsonPointer at, JsonObject.Builder to) {
    String name = use.text(NAMED);
    if (name == null) {
      return;
    }
    AnnotationUse condition = conditions.get(name);
    if (condition == null) {
      String near = Suggestion.didYouMean(name, conditions.keySet());
      tree.problem(
          ProblemCode.CONDITION_UNKNOWN,
          use.originOf(NAMED),
          "There is no @Condition `" + name + "` on this method",
          near == null ? "" : near);
    } else if (within.contains(name)) {
      tree.problem(
          ProblemCode.CONDITION_WITHIN_ITSELF,
          use.originOf(NAMED),
          "The condition `" + name + "` has itself in it",
          "");
    } else {
      within.push(name);
      fields.read(condition, Condition.class, at, to);
      nested(condition, at, to);
      within.pop();
    }
  }
}
