package dev.stepwright.processor;

import dev.stepwright.dsl.annotation.Branch;
import dev.stepwright.dsl.annotation.Catch;
import dev.stepwright.dsl.annotation.ItemProcessor;
import dev.stepwright.dsl.annotation.Retry;
import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Prints a definition as an annotated interface, each inner scope as an interface within it. The
 * member {@code raw} is used for nothing that has a member of its own.
 */
final class AnnotatedSource {
  private static final String ANNOTATIONS = "dev.stepwright.dsl.annotation";
  private static final Set<String> APART =
      Set.of("Type", "Choices", "Branches", "ItemProcessor", "Iterator", "Retry", "Catch");

  private final JavaNames types;
  private final List<String> inner = new ArrayList<>();

  private AnnotatedSource(String typeName) {
    types = JavaNames.ofTypes(reserved(typeName));
  }

  /** Names that a nested type would hide. */
  private static List<String> reserved(String typeName) {
    List<String> reserved = new ArrayList<>(List.of(typeName));
    for (String state :
        List.of("Pass", "Task", "Choice", "Wait", "Succeed", "Fail", "Parallel", "Map")) {
      reserved.add(state + "State");
    }
    reserved.addAll(
        List.of("Workflow", "Branch", "ItemProcessor", "Retry", "Catch", "When", "Condition"));
    reserved.addAll(List.of("Test", "ItemReader", "ItemBatcher", "ResultWriter", "dev"));
    return reserved;
  }

  /** The source of a definition: a type of a package. */
  static String of(String packageName, String typeName, JsonObject definition) {
    AnnotatedSource source = new AnnotatedSource(typeName);
    AnnotationText workflow =
        new AnnotationText(Workflow.class).fields(definition, Set.of("States"));
    List<String> methods = source.methods(definition);
    return "package %s;\n\nimport %s.*;\n\n%s\npublic interface %s {\n%s\n%s}\n"
        .formatted(
            packageName,
            ANNOTATIONS,
            workflow,
            typeName,
            String.join("\n", methods),
            String.join("\n", source.inner));
  }

  private List<String> methods(JsonObject scope) {
    JavaNames names = JavaNames.ofMethods();
    List<String> methods = new ArrayList<>();
    object(scope, "States")
        .forEachMember(
            (name, state) ->
                methods.add(
                    "%s\n  void %s();\n"
                        .formatted(state(name, (JsonObject) state), names.method(name))));
    return methods;
  }

  private String state(String name, JsonObject state) {
    List<AnnotationText> texts = new ArrayList<>();
    AnnotationText text =
        new AnnotationText(stateType(state))
            .put("name", JavaLiterals.string(name))
            .fields(state, APART);
    texts.add(text);
    each(state, "Retry", "retry", Retry.class, texts);
    each(state, "Catch", "catchers", Catch.class, texts);
    if (state.containsKey("Choices")) {
      ConditionTexts conditions = new ConditionTexts();
      elements(state, "Choices").forEach(rule -> texts.add(conditions.rule(rule)));
      texts.addAll(conditions.named());
    }
    if (state.containsKey("Branches")) {
      text.put("branches", branches(name, state));
    }
    for (String field : List.of("ItemProcessor", "Iterator")) {
      if (state.containsKey(field)) {
        text.put("itemProcessor", itemProcessor(name, field, object(state, field)));
      }
    }
    return texts.stream()
        .map(AnnotationText::toString)
        .collect(Collectors.joining("\n  ", "  ", ""));
  }

  private static Class<? extends Annotation> stateType(JsonObject state) {
    String name =
        ANNOTATIONS + "." + ((JsonString) Objects.requireNonNull(state.member("Type"))).value();
    try {
      return Class.forName(name + "State").asSubclass(Annotation.class);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  /** An annotation of the method for each element, or the empty array. */
  private static void each(
      JsonObject state,
      String field,
      String member,
      Class<? extends Annotation> type,
      List<AnnotationText> to) {
    List<JsonObject> elements = elements(state, field);
    if (elements.isEmpty() && state.containsKey(field)) {
      to.get(0).put(member, "{}");
    }
    elements.forEach(element -> to.add(new AnnotationText(type).fields(element, Set.of())));
  }

  private String branches(String name, JsonObject state) {
    List<String> classes = new ArrayList<>();
    for (JsonObject branch : elements(state, "Branches")) {
      AnnotationText text = new AnnotationText(Branch.class).fields(branch, Set.of("States"));
      classes.add(inner(name + " Branch " + (classes.size() + 1), text, branch));
    }
    return classes.stream().collect(Collectors.joining(", ", "{", "}"));
  }

  private String itemProcessor(String name, String field, JsonObject processor) {
    AnnotationText text =
        new AnnotationText(ItemProcessor.class).fields(processor, Set.of("States"));
    if (field.equals("Iterator")) {
      text.put("iterator", "true");
    }
    return inner(name + " Item", text, processor);
  }

  /** Prints a type for a scope; the literal of its class. */
  private String inner(String name, AnnotationText text, JsonObject scope) {
    String type = types.type(name);
    inner.add("%s\ninterface %s {\n%s}\n".formatted(text, type, String.join("\n", methods(scope))));
    return type + ".class";
  }

  private static JsonObject object(JsonObject around, String field) {
    return (JsonObject) Objects.requireNonNull(around.member(field), field);
  }

  private static List<JsonObject> elements(JsonObject around, String field) {
    JsonValue value = around.member(field);
    return value instanceof JsonArray array
        ? array.elements().stream().map(JsonObject.class::cast).toList()
        : List.of();
  }
}
