package dev.stepwright.processor.read;

import dev.stepwright.dsl.annotation.Catch;
import dev.stepwright.dsl.annotation.Retry;
import dev.stepwright.dsl.annotation.When;
import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonDocument;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.StateType;
import java.lang.annotation.Annotation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads a type whose methods are States as the document that a person would have written. */
public final class WorkflowReader {
  private static final Set<StateType> CHOOSES =
      Set.of(StateType.CHOICE, StateType.SUCCEED, StateType.FAIL);

  private final Tree tree = new Tree();
  private final FieldsReader fields = new FieldsReader(tree);
  private final Deque<TypeElement> within = new ArrayDeque<>();
  private final Set<TypeElement> seen = new HashSet<>();

  private WorkflowReader() {}

  /** Reads a type that is annotated with {@code Workflow}. */
  public static AnnotatedDocument read(TypeElement type) {
    WorkflowReader reader = new WorkflowReader();
    JsonObject root = reader.scope(type, "Workflow", JsonPointer.ROOT, null);
    Tree tree = reader.tree;
    return new AnnotatedDocument(
        new JsonDocument(root, tree.origins),
        tree.tasks,
        tree.problems,
        tree.unknown,
        tree.references,
        tree.deferred);
  }

  /** The names of a type's States, in the order of their declaration. */
  public static List<String> stateNames(TypeElement type) {
    return declarations(type).stream()
        .filter(declaration -> !declaration.isNameUnknown())
        .map(Declaration::name)
        .toList();
  }

  /** The name of a State: the one that is given, or the method's with a capital letter. */
  static String stateName(Element method, AnnotationUse use) {
    String given = use.text("name");
    if (given != null) {
      return given;
    }
    String name = method.getSimpleName().toString();
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /**
   * A State where it is declared.
   *
   * @param method the method
   * @param onMethod all annotations of the method
   * @param use the one that declares it
   */
  private record Declaration(
      Element method, List<AnnotationUse> onMethod, AnnotationUse use, StateType type) {
    String name() {
      return stateName(method, use);
    }

    boolean isNameUnknown() {
      AnnotationValue name = use.value("name");
      return name != null && AnnotationUse.isUnknown(name);
    }

    /** Annotations of the State, or else of the method. */
    List<AnnotationUse> all(String member, Class<? extends Annotation> type) {
      return use.value(member) != null
          ? use.annotations(member)
          : onMethod.stream().filter(each -> each.type().equals(type.getSimpleName())).toList();
    }
  }

  private static List<Declaration> declarations(TypeElement type) {
    List<Declaration> declarations = new ArrayList<>();
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() != ElementKind.METHOD) {
        continue;
      }
      List<AnnotationUse> uses = AnnotationUse.on(member);
      for (AnnotationUse use : uses) {
        StateType state = Annotations.state(use.type());
        if (state != null) {
          declarations.add(new Declaration(member, uses, use, state));
        }
      }
    }
    return declarations;
  }

  private JsonObject scope(
      TypeElement type, String annotation, JsonPointer at, @Nullable AnnotationOrigin reference) {
    AnnotationUse use =
        AnnotationUse.on(type).stream()
            .filter(each -> each.type().equals(annotation))
            .findFirst()
            .orElse(null);
    if (use == null) {
      tree.problem(
          ProblemCode.SCOPE_NOT_ANNOTATED,
          reference == null ? AnnotationOrigin.of(type) : reference,
          "The type " + type.getSimpleName() + " is not annotated with @" + annotation,
          "Annotate it, and its methods as States.");
      tree.unknown(at);
      return JsonObject.EMPTY;
    }
    tree.put(at, use.origin());
    if (!ScopeProblems.isKind(type)) {
      tree.unknown(at);
      return JsonObject.EMPTY;
    }
    JsonObject.Builder scope = JsonObject.builder();
    fields.read(use, Annotations.type(annotation), at, scope);
    within.push(type);
    states(type, use, at, scope);
    within.pop();
    return scope.build();
  }

  private void states(
      TypeElement type, AnnotationUse scope, JsonPointer at, JsonObject.Builder to) {
    List<Declaration> declarations = declarations(type);
    if (declarations.isEmpty()) {
      tree.problem(
          ProblemCode.STATES_MISSING,
          scope.origin(),
          "The type " + type.getSimpleName() + " has no State",
          ScopeProblems.inheritance(type).stream().allMatch(above -> stateNames(above).isEmpty())
              ? "Annotate a method with @PassState, @TaskState or another of the State annotations."
              : "Declare them here: a type does not have the States of what it extends.");
      tree.unknown(at);
      return;
    }
    if (scope.value("startAt") == null) {
      tree.put(at.child("StartAt"), scope.origin());
      to.put("StartAt", new JsonString(declarations.get(0).name()));
    }
    Map<String, JsonValue> states = new LinkedHashMap<>();
    JsonPointer place = at.child("States");
    tree.put(place, scope.origin());
    boolean inOrder = scope.isTrue("inOrder");
    for (int i = 0; i < declarations.size(); i++) {
      Declaration declaration = declarations.get(i);
      String name = declaration.name();
      if (states.containsKey(name)) {
        duplicate(declaration);
        continue;
      }
      if (declaration.isNameUnknown()) {
        tree.deferred(place);
      } else if (declaration.use().value("name") != null) {
        tree.origins.putName(place.child(name), declaration.use().originOf("name"));
      }
      JsonObject.Builder state = state(declaration, place.child(name));
      if (inOrder && isWithoutTransition(declaration)) {
        inOrder(declarations, i, place.child(name), state);
      }
      states.put(name, state.build());
    }
    to.put("States", JsonObject.of(states));
  }

  private void duplicate(Declaration declaration) {
    tree.problem(
        ProblemCode.STATE_NAME_DUPLICATE,
        declaration.use().originOf("name"),
        "There is a State `" + declaration.name() + "` before this one",
        "Give it another `name`.");
  }

  private static boolean isWithoutTransition(Declaration declaration) {
    return !CHOOSES.contains(declaration.type())
        && declaration.use().value("next") == null
        && !declaration.use().isTrue("end");
  }

  private void inOrder(
      List<Declaration> declarations, int index, JsonPointer at, JsonObject.Builder state) {
    AnnotationOrigin origin = declarations.get(index).use().origin();
    if (index + 1 < declarations.size()) {
      tree.put(at.child("Next"), origin);
      state.put("Next", new JsonString(declarations.get(index + 1).name()));
    } else {
      tree.put(at.child("End"), origin);
      state.put("End", JsonBoolean.TRUE);
    }
  }

  private JsonObject.Builder state(Declaration declaration, JsonPointer at) {
    AnnotationUse use = declaration.use();
    tree.put(at, use.origin());
    JsonObject.Builder state = JsonObject.builder();
    state.put("Type", new JsonString(declaration.type().text()));
    fields.read(use, Annotations.type(use.type()), at, state);
    switch (declaration.type()) {
      case CHOICE -> choices(declaration, at.child("Choices"), state);
      case PARALLEL -> branches(use, at.child("Branches"), state);
      case MAP -> itemProcessor(use, at, state);
      case TASK -> tree.tasks.put(at, (ExecutableElement) declaration.method());
      default -> {}
    }
    if (!CHOOSES.contains(declaration.type())
        && declaration.type() != StateType.PASS
        && declaration.type() != StateType.WAIT) {
      each(declaration, "retry", Retry.class, at.child("Retry"), state);
      each(declaration, "catchers", Catch.class, at.child("Catch"), state);
    }
    return state;
  }

  private void each(
      Declaration declaration,
      String member,
      Class<? extends Annotation> type,
      JsonPointer at,
      JsonObject.Builder to) {
    List<JsonValue> objects = new ArrayList<>();
    for (AnnotationUse use : declaration.all(member, type)) {
      JsonPointer place = at.child(objects.size());
      tree.put(place, use.origin());
      JsonObject.Builder object = JsonObject.builder();
      fields.read(use, type, place, object);
      objects.add(object.build());
    }
    if (!objects.isEmpty() || declaration.use().value(member) != null) {
      tree.put(at, declaration.use().originOf(member));
      to.put(at.token(), JsonArray.of(objects));
    }
  }

  private void choices(Declaration declaration, JsonPointer at, JsonObject.Builder to) {
    ConditionReader conditions = new ConditionReader(tree, fields, declaration.onMethod());
    List<JsonValue> rules = new ArrayList<>();
    tree.put(at, declaration.use().origin());
    for (AnnotationUse use : declaration.all("choices", When.class)) {
      JsonPointer place = at.child(rules.size());
      tree.put(place, use.origin());
      JsonObject.Builder rule = JsonObject.builder();
      fields.read(use, When.class, place, rule);
      conditions.nested(use, place, rule);
      rules.add(rule.build());
    }
    if (declaration.onMethod().stream().filter(WorkflowReader::isChoice).count() == 1) {
      conditions.reportUnused();
    }
    if (rules.isEmpty()) {
      tree.problems.add(
          new Problem(
              DiagnosticCode.FIELD_EMPTY.name(),
              declaration.use().origin(),
              "The Choice State `" + declaration.name() + "` has no @When; expected at least one",
              "Annotate the method with @When."));
      tree.unknown(at);
    }
    to.put("Choices", JsonArray.of(rules));
  }

  private static boolean isChoice(AnnotationUse use) {
    return Annotations.state(use.type()) == StateType.CHOICE;
  }

  private void branches(AnnotationUse use, JsonPointer at, JsonObject.Builder to) {
    List<JsonValue> branches = new ArrayList<>();
    tree.put(at, use.originOf("branches"));
    AnnotationValue given = use.value("branches");
    if (given != null && AnnotationUse.isUnknown(given)) {
      tree.deferred(at);
    }
    for (AnnotationValue value : AnnotationUse.elements(given)) {
      AnnotationOrigin origin = use.originOf("branches", branches.size(), value);
      branches.add(inner(value, "Branch", at.child(branches.size()), origin));
    }
    to.put("Branches", JsonArray.of(branches));
  }

  private void itemProcessor(AnnotationUse use, JsonPointer at, JsonObject.Builder to) {
    AnnotationValue value = use.value("itemProcessor");
    if (value != null) {
      AnnotationOrigin origin = use.originOf("itemProcessor");
      JsonPointer place = at.child(isIterator(value) ? "Iterator" : "ItemProcessor");
      to.put(place.token(), inner(value, "ItemProcessor", place, origin));
    }
  }

  private static boolean isIterator(AnnotationValue value) {
    TypeElement type = typeOf(value);
    return type != null && AnnotationUse.on(type).stream().anyMatch(use -> use.isTrue("iterator"));
  }

  private JsonObject inner(
      AnnotationValue value, String annotation, JsonPointer at, AnnotationOrigin origin) {
    tree.put(at, origin);
    TypeElement type = typeOf(value);
    if (AnnotationUse.isUnknown(value)) {
      tree.deferred(at);
      return JsonObject.EMPTY;
    }
    if (type == null) {
      tree.problem(
          ProblemCode.SCOPE_NOT_ANNOTATED,
          origin,
          value + " has no States; expected a type annotated with @" + annotation,
          "Name a class or an interface whose methods are States.");
      tree.unknown(at);
      return JsonObject.EMPTY;
    }
    if (within.contains(type)) {
      tree.problem(
          ProblemCode.SCOPE_WITHIN_ITSELF,
          origin,
          "The States of " + type.getSimpleName() + " have these States in them",
          "Write a type of its own for them.");
      tree.unknown(at);
      return JsonObject.EMPTY;
    }
    if (!seen.add(type)) {
      tree.problem(
          ProblemCode.STATE_NAME_DUPLICATE,
          origin,
          "The States of " + type.getSimpleName() + " are in the State Machine already",
          "Write a type of its own, whose States have other names.");
      tree.unknown(at);
      return JsonObject.EMPTY;
    }
    tree.references.put(type, origin);
    return scope(type, annotation, at, origin);
  }

  private static @Nullable TypeElement typeOf(AnnotationValue value) {
    return value.getValue() instanceof TypeMirror mirror
            && mirror instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement type
        ? type
        : null;
  }
}
