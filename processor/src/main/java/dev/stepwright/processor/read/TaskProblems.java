package dev.stepwright.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** What keeps methods from being the work of Tasks. Generated code would not compile. */
public final class TaskProblems {
  private static final String LAMBDA_HANDLERS = "lambdaHandlers";

  private TaskProblems() {}

  /** The problems of a workflow. */
  public static List<Problem> of(TypeElement workflow, ProcessingEnvironment environment) {
    List<Problem> problems = of(workflow, TaskMethod.all(workflow), environment);
    for (String member : List.of("input", "output")) {
      TypeMirror type = WorkflowTypes.of(workflow, member);
      if (type != null) {
        hidden(new TypeUse(type, WorkflowTypes.originOf(workflow, member)), workflow, problems);
      }
    }
    return problems;
  }

  /** The problems of a workflow that a method or field makes, and has bound its Tasks. */
  public static List<Problem> ofFactory(
      Element factory, List<TaskMethod> tasks, ProcessingEnvironment environment) {
    List<Problem> problems = of(factory, tasks, environment);
    for (TypeUse type : WorkflowTypes.arguments(factory)) {
      hidden(type, factory, problems);
    }
    return problems;
  }

  private static List<Problem> of(
      Element workflow, List<TaskMethod> tasks, ProcessingEnvironment environment) {
    List<Problem> problems = new ArrayList<>();
    for (TaskMethod task : tasks) {
      if (task.isFunction()) {
        task.types().forEach(use -> hidden(use, workflow, problems));
        if (task.throwsThrowable()) {
          problems.add(throwsThrowable(task.method()));
        }
      } else {
        problems.add(notFunction(task.method()));
      }
    }
    TypeMirror worker = WorkflowTypes.of(workflow, LAMBDA_HANDLERS);
    if (worker instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement type) {
      if (!LambdaWork.isPossible(workflow, environment)) {
        problems.add(notPossible(workflow));
      } else if (isMade(type, workflow)) {
        handlers(workflow, declared, tasks, environment, problems);
      } else {
        problems.add(notMade(workflow, type));
      }
    }
    return problems;
  }

  private static void hidden(TypeUse use, Element workflow, List<Problem> problems) {
    TypeUse hidden = Nameable.hidden(use, workflow);
    if (hidden == null) {
      return;
    }
    if (hidden.type() instanceof DeclaredType declared) {
      Element by =
          Objects.requireNonNull(Nameable.hiddenBy(declared.asElement(), workflow), "hidden");
      boolean isPrivate = by.getModifiers().contains(Modifier.PRIVATE);
      problems.add(
          new Problem(
              ProblemCode.TYPE_HIDDEN.name(),
              hidden.origin(),
              "The code that is generated for "
                  + workflow.getSimpleName()
                  + " cannot use `"
                  + hidden.shortName()
                  + "`"
                  + ": "
                  + by.getSimpleName()
                  + (isPrivate ? " is private" : " is not public, in another package"),
              isPrivate ? "Remove `private`." : "Make it public."));
    } else {
      problems.add(
          new Problem(
              ProblemCode.TASK_METHOD.name(),
              hidden.origin(),
              "`" + hidden.type() + "` is a type variable; a Task has one input, of one type",
              "Write the type itself."));
    }
  }

  private static Problem notFunction(ExecutableElement method) {
    int parameters = method.getParameters().size();
    return new Problem(
        ProblemCode.TASK_METHOD.name(),
        AnnotationOrigin.of(method),
        "The method `"
            + method.getSimpleName()
            + "` has "
            + (parameters > 1 ? parameters + " parameters" : "type variables")
            + "; a Task has one input, of one type",
        parameters > 1 ? "Write a record that has them." : "Write the types themselves.");
  }

  private static Problem throwsThrowable(ExecutableElement method) {
    return new Problem(
        ProblemCode.TASK_METHOD.name(),
        AnnotationOrigin.of(method),
        "The method `"
            + method.getSimpleName()
            + "` throws Throwable; the work of a Task throws exceptions",
        "Declare `throws Exception`, or which ones.");
  }

  private static Problem notPossible(Element workflow) {
    return new Problem(
        ProblemCode.LAMBDA_HANDLERS.name(),
        WorkflowTypes.originOf(workflow, LAMBDA_HANDLERS),
        "Handlers implement RequestStreamHandler of AWS Lambda, which is not there",
        "Add com.amazonaws:aws-lambda-java-core, or leave out `lambdaHandlers`.");
  }

  private static Problem notMade(Element workflow, TypeElement worker) {
    return handlers(
        workflow,
        "The type "
            + worker.getSimpleName()
            + " cannot be made; expected a class that is neither abstract nor inner nor private,"
            + " and has a constructor without parameters and exceptions");
  }

  private static void handlers(
      Element workflow,
      DeclaredType worker,
      List<TaskMethod> tasks,
      ProcessingEnvironment environment,
      List<Problem> problems) {
    JacksonTypes jackson =
        new JacksonTypes(environment.getTypeUtils(), environment.getElementUtils());
    for (TaskMethod task : TaskMethod.distinct(tasks, workflow)) {
      task.types().forEach(use -> ofEngine(use, jackson, problems));
      if (LambdaWork.of(task, worker, workflow, environment).isEmpty()) {
        problems.add(
            handlers(
                workflow,
                "The class "
                    + worker.asElement().getSimpleName()
                    + " has no method `"
                    + task.name()
                    + parameters(task)
                    + "` for the Task of "
                    + task.work()));
      }
    }
  }

  /** Reports what only an engine gives to a function, or takes from it. */
  private static void ofEngine(TypeUse use, JacksonTypes jackson, List<Problem> problems) {
    if (!(use.type() instanceof DeclaredType declared)
        || !(declared.asElement() instanceof TypeElement type)) {
      return;
    }
    boolean isValue = jackson.isJsonValue(type);
    if (isValue || jackson.isStage(type)) {
      problems.add(
          new Problem(
              ProblemCode.LAMBDA_HANDLERS.name(),
              use.origin(),
              isValue
                  ? "A Lambda handler has no " + type.getSimpleName() + " of Stepwright's"
                  : "A Lambda handler does not wait for a " + type.getSimpleName(),
              isValue ? "Write JsonNode or Object." : "Write the type of the result itself."));
    }
  }

  private static String parameters(TaskMethod task) {
    return task.method().getParameters().stream()
        .map(parameter -> parameter.asType().toString())
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static Problem handlers(Element workflow, String message) {
    return new Problem(
        ProblemCode.LAMBDA_HANDLERS.name(),
        WorkflowTypes.originOf(workflow, LAMBDA_HANDLERS),
        message,
        workflow instanceof TypeElement
            ? "Have a class implement " + workflow.getSimpleName() + "Tasks."
            : "Have a class implement the types whose methods are bound.");
  }

  private static boolean isMade(TypeElement type, Element workflow) {
    return type.getKind().isClass()
        && !type.getModifiers().contains(Modifier.ABSTRACT)
        && (!type.getNestingKind().isNested() || type.getModifiers().contains(Modifier.STATIC))
        && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .anyMatch(
                constructor ->
                    constructor.getParameters().isEmpty()
                        && constructor.getThrownTypes().isEmpty()
                        && Nameable.hiddenBy(constructor, workflow) == null);
  }
}
