package dev.stepwright.processor.read;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.Arns;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * A method that does the work of Tasks, or says what types the work has.
 *
 * @param work what is to do it: a {@code Resource}, or the name of a Lambda function that one
 *     invokes
 * @param method the method
 * @param name the method's name, with a number if work before it has that name
 * @param getsInput whether its State passes its input on whole
 */
public record TaskMethod(String work, ExecutableElement method, String name, boolean getsInput) {
  private static final String LAMBDA_INVOKE = ":::lambda:invoke";
  private static final JsonReader JSON = new JsonReader(Integer.MAX_VALUE);

  /**
   * The Task methods of a workflow and what is nested in it, one for each work; those that can be
   * the work of a Task. A method without parameter and result leaves a service to the engine.
   */
  public static List<TaskMethod> of(TypeElement workflow) {
    return distinct(all(workflow).stream().filter(task -> !task.isOnlyNamed()).toList(), workflow);
  }

  /** Of several Task methods one for each work; those that can be the work of a Task. */
  public static List<TaskMethod> distinct(List<TaskMethod> tasks, Element workflow) {
    Map<String, TaskMethod> found = new LinkedHashMap<>();
    Set<String> names = new HashSet<>();
    for (TaskMethod task : tasks) {
      if (!found.containsKey(task.work)
          && task.isFunction()
          && !task.throwsThrowable()
          && task.types().stream().allMatch(use -> isNameable(use, workflow))) {
        found.put(task.work, task.named(unique(task.name, names)));
      }
    }
    return List.copyOf(found.values());
  }

  /** A method that does the work of Tasks as a builder has bound it. */
  public static TaskMethod bound(String work, ExecutableElement method) {
    return new TaskMethod(work, method, method.getSimpleName().toString(), true);
  }

  private TaskMethod named(String other) {
    return new TaskMethod(work, method, other, getsInput);
  }

  private static String unique(String name, Set<String> names) {
    String unique = name;
    for (int number = 2; !names.add(unique); number++) {
      unique = name + number;
    }
    return unique;
  }

  private static boolean isNameable(TypeUse use, Element workflow) {
    return Nameable.hidden(use, workflow) == null;
  }

  /** All of them, several for one work too, and those that cannot be it. */
  static List<TaskMethod> all(TypeElement workflow) {
    List<TaskMethod> found = new ArrayList<>();
    collect(workflow, found, new HashSet<>());
    return found;
  }

  /** Whether it stands for an action of a service, and not for a function. */
  boolean isService() {
    return work.contains(":states:");
  }

  /** Whether it only names a service's action, which is not to be done by a method then. */
  private boolean isOnlyNamed() {
    return isService()
        && method.getParameters().isEmpty()
        && method.getReturnType().getKind() == TypeKind.VOID;
  }

  /** Whether it is a function of one input at most, of one type. */
  boolean isFunction() {
    return method.getParameters().size() <= 1 && method.getTypeParameters().isEmpty();
  }

  /** Whether it throws what {@code TaskFunction} cannot. */
  boolean throwsThrowable() {
    return method.getThrownTypes().stream()
        .anyMatch(thrown -> thrown.toString().equals(Throwable.class.getName()));
  }

  /** The types of what it takes, returns and throws. */
  List<TypeUse> types() {
    List<TypeUse> uses = new ArrayList<>();
    method.getParameters().forEach(parameter -> uses.add(TypeUse.of(parameter)));
    uses.add(TypeUse.returned(method));
    uses.addAll(TypeUse.thrown(method));
    return uses;
  }

  private static void collect(TypeElement type, List<TaskMethod> found, Set<TypeElement> seen) {
    if (!seen.add(type)) {
      return;
    }
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      for (AnnotationUse use : AnnotationUse.on(method)) {
        String resource = use.text("resource");
        if (use.type().equals("TaskState") && resource != null) {
          found.add(of(work(use, resource), method, use));
        }
        for (AnnotationValue branch : AnnotationUse.elements(use.value("branches"))) {
          collect(branch, found, seen);
        }
        AnnotationValue processor = use.value("itemProcessor");
        if (processor != null) {
          collect(processor, found, seen);
        }
      }
    }
  }

  private static void collect(AnnotationValue type, List<TaskMethod> found, Set<TypeElement> seen) {
    if (type.getValue() instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element) {
      collect(element, found, seen);
    }
  }

  private static TaskMethod of(String work, ExecutableElement method, AnnotationUse state) {
    return new TaskMethod(work, method, method.getSimpleName().toString(), getsInput(state));
  }

  private static boolean getsInput(AnnotationUse use) {
    return use.value("inputPath") == null
        && use.value("parameters") == null
        && use.value("arguments") == null;
  }

  private static String work(AnnotationUse use, String resource) {
    if (!resource.contains(LAMBDA_INVOKE)) {
      return resource;
    }
    String parameters = use.text("parameters");
    String name = functionName(parameters == null ? use.text("arguments") : parameters);
    return name == null ? resource : name;
  }

  /** What is to do the work of a Task State: its Resource, or the function it invokes. */
  public static String work(JsonObject state) {
    String resource = state.member("Resource") instanceof JsonString given ? given.value() : "";
    JsonValue parameters = state.member("Parameters");
    String name =
        resource.contains(LAMBDA_INVOKE)
            ? functionName(parameters == null ? state.member("Arguments") : parameters)
            : null;
    return name == null ? resource : name;
  }

  private static @Nullable String functionName(@Nullable String parameters) {
    if (parameters == null) {
      return null;
    }
    var document = JSON.read(parameters).document();
    return functionName(document == null ? null : document.root());
  }

  private static @Nullable String functionName(@Nullable JsonValue parameters) {
    return parameters instanceof JsonObject object
            && object.member("FunctionName") instanceof JsonString name
            && !name.value().startsWith("{%")
        ? withoutAccount(name.value())
        : null;
  }

  /** Of an account, {@code function:} and a name, the name: so an engine knows a function. */
  private static String withoutAccount(String name) {
    return name.startsWith("arn:") ? name : Arns.functionName(name);
  }

  /** The method of the State that a workflow starts with, if that is a Task; or null. */
  public static @Nullable TaskMethod first(TypeElement workflow) {
    List<String> names = WorkflowReader.stateNames(workflow);
    String given =
        AnnotationUse.on(workflow).stream()
            .filter(use -> use.type().equals("Workflow"))
            .map(use -> use.text("startAt"))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    String start = given != null ? given : names.isEmpty() ? "" : names.get(0);
    for (Element member : workflow.getEnclosedElements()) {
      for (AnnotationUse state : AnnotationUse.on(member)) {
        if (state.type().equals("TaskState")
            && member instanceof ExecutableElement method
            && WorkflowReader.stateName(method, state).equals(start)) {
          return of(String.valueOf(state.text("resource")), method, state);
        }
      }
    }
    return null;
  }
}
