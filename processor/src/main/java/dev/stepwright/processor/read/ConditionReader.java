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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;

/** Reads the conditions of the Choice Rules of one method. */
final class ConditionReader {
  private static final String NAMED = "named";

  private final Tree tree;
  private final FieldsReader fields;
  private final Map<String, AnnotationUse> conditions = new LinkedHashMap<>();
  private final Deque<String> within = new ArrayDeque<>();
  private final Set<String> used = new HashSet<>();
  private boolean complete = true;

  ConditionReader(Tree tree, FieldsReader fields, List<AnnotationUse> onMethod) {
    this.tree = tree;
    this.fields = fields;
    for (AnnotationUse use : onMethod) {
      String name = use.type().equals("Condition") ? use.text("name") : null;
      if (name != null) {
        if (conditions.putIfAbsent(name, use) != null) {
          again(use, name);
        }
      }
    }
  }

  private void again(AnnotationUse use, String name) {
    tree.problem(
        ProblemCode.ANNOTATION_NOT_ONE,
        use.originOf("name"),
        "There is a @Condition `" + name + "` before this one",
        "Give it another `name`.");
  }

  /** Reports the conditions that were not read, of a method whose rules all were. */
  void reportUnused() {
    conditions.forEach(
        (name, use) -> {
          if (complete && !used.contains(name)) {
            tree.problem(
                ProblemCode.ANNOTATION_UNUSED,
                use.origin(),
                "No rule of this method refers to the @Condition `" + name + "`",
                "Refer to it by @Test(named = \"" + name + "\"), or remove it.");
          }
        });
  }

  /** Puts And, Or, Not, and what is named, into the object at a place. */
  void nested(AnnotationUse use, JsonPointer at, JsonObject.Builder to) {
    several(use, "and", at.child("And"), to);
    several(use, "or", at.child("Or"), to);
    not(use, at.child("Not"), to);
    named(use, at, to);
  }

  private void several(AnnotationUse use, String member, JsonPointer at, JsonObject.Builder to) {
    AnnotationValue given = use.value(member);
    if (given == null) {
      return;
    }
    tree.put(at, use.originOf(member));
    if (AnnotationUse.isUnknown(given)) {
      tree.deferred(at);
    }
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
    used.add(name);
    AnnotationUse condition = conditions.get(name);
    AnnotationValue given = use.value(NAMED);
    if (given != null && AnnotationUse.isUnknown(given)) {
      complete = false;
      tree.deferred(at);
    } else if (condition == null) {
      complete = false;
      tree.unknown(at);
      String near = Suggestion.didYouMean(name, conditions.keySet());
      tree.problem(
          ProblemCode.CONDITION_UNKNOWN,
          use.originOf(NAMED),
          "There is no @Condition `" + name + "` on this method",
          near == null ? "" : near);
    } else if (within.contains(name)) {
      tree.unknown(at);
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
