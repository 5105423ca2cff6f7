package dev.stepwright.processor;

import dev.stepwright.dsl.builder.BuilderProblem;
import dev.stepwright.dsl.builder.BuiltDocument;
import dev.stepwright.dsl.builder.CallOrigin;
import dev.stepwright.dsl.builder.TaskBinding;
import dev.stepwright.dsl.builder.WorkflowDefinition;
import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.definition.ParsedDefinition;
import dev.stepwright.dsl.definition.ReadResult;
import dev.stepwright.dsl.diagnostic.Diagnostic;
import dev.stepwright.dsl.flow.DataFlowAnalysis;
import dev.stepwright.dsl.flow.Flow;
import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.processor.emit.AslFile;
import dev.stepwright.processor.emit.BindingsType;
import dev.stepwright.processor.emit.ClientType;
import dev.stepwright.processor.emit.HandlerTypes;
import dev.stepwright.processor.emit.RecordsType;
import dev.stepwright.processor.emit.StatesType;
import dev.stepwright.processor.evaluate.Evaluation;
import dev.stepwright.processor.evaluate.EvaluationCode;
import dev.stepwright.processor.evaluate.EvaluationFinding;
import dev.stepwright.processor.evaluate.Evaluator;
import dev.stepwright.processor.evaluate.Factory;
import dev.stepwright.processor.read.AnnotationOrigin;
import dev.stepwright.processor.read.BoundMethod;
import dev.stepwright.processor.read.DataTypes;
import dev.stepwright.processor.read.MappingProblems;
import dev.stepwright.processor.read.Nameable;
import dev.stepwright.processor.read.Problem;
import dev.stepwright.processor.read.ProblemCode;
import dev.stepwright.processor.read.TaskMethod;
import dev.stepwright.processor.read.TaskProblems;
import dev.stepwright.processor.read.WorkflowNames;
import dev.stepwright.processor.read.WorkflowSettings;
import dev.stepwright.processor.report.Place;
import dev.stepwright.processor.report.Reporter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/** Compiles workflows that methods and fields make: evaluates, checks and writes them. */
final class FactoryCompiler {
  private static final Set<BuilderProblem.Code> LOSES_TRANSITIONS =
      EnumSet.of(
          BuilderProblem.Code.STATE_NAME_DUPLICATE,
          BuilderProblem.Code.STATE_IN_TWO_FORMS,
          BuilderProblem.Code.NOTHING_FOLLOWS);
  private final ProcessingEnvironment environment;
  private final Evaluator evaluator;
  private final TakenNames types;
  private final TakenNames files;
  private boolean hasWrittenData;

  FactoryCompiler(
      ProcessingEnvironment environment, Evaluator evaluator, TakenNames types, TakenNames files) {
    this.environment = environment;
    this.evaluator = evaluator;
    this.types = types;
    this.files = files;
  }

  /** Writes the client of a factory, which needs no more than its type. */
  void writeClient(Element element) {
    TypeMirror type =
        element instanceof ExecutableElement method ? method.getReturnType() : element.asType();
    ClientType.write(
        element,
        type instanceof DeclaredType declared ? declared.getTypeArguments() : List.of(),
        environment);
  }

  /**
   * Compiles factories.
   *
   * @param factories them and their elements of this round
   * @param last whether there will be no other round to know more in
   * @return those that are done
   */
  List<Factory> compile(Map<Factory, Element> factories, boolean last, Reporter reporter) {
    List<Factory> done = new ArrayList<>();
    evaluator
        .evaluate(factories.keySet(), last)
        .forEach(
            (factory, evaluation) -> {
              Element element = factories.get(factory);
              if (evaluation instanceof Evaluation.Evaluated evaluated && element != null) {
                compile(element, (WorkflowDefinition<?, ?>) evaluated.value(), last, reporter);
                done.add(factory);
              } else if (evaluation instanceof Evaluation.Failed failed && element != null) {
                failed.findings().forEach(finding -> print(finding, element, reporter));
                done.add(factory);
              }
            });
    return done;
  }

  private static void print(EvaluationFinding finding, Element element, Reporter reporter) {
    reporter.print(
        Kind.ERROR,
        finding.code().name(),
        element,
        finding.place(),
        finding.message(),
        finding.hint());
  }

  private void compile(
      Element element, WorkflowDefinition<?, ?> definition, boolean last, Reporter reporter) {
    BuiltDocument built;
    try {
      built = definition.document();
    } catch (NullPointerException e) {
      // What a builder was given is looked at only when all of it is there.
      reporter.print(
          Kind.ERROR,
          EvaluationCode.FACTORY_THROWS.name(),
          element,
          null,
          "The workflow cannot be written: something in it is null",
          "Give values, or leave out the call: a field that is not set is not written.");
      return;
    }
    WorkflowSettings settings = WorkflowSettings.of(element);
    ReadResult checked = new DefinitionReader(settings.options()).read(built.document());
    for (BuilderProblem problem : built.problems()) {
      reporter.print(
          Kind.ERROR,
          problem.code(),
          element,
          place(problem.origin()),
          problem.message(),
          problem.hint());
    }
    for (Diagnostic found : checked.diagnostics()) {
      if (!follows(found, built)) {
        print(found, element, reporter);
      }
    }
    JsonValue root = built.document().root();
    Map<TaskBinding, BoundMethod> methods = methods(built, root);
    List<BoundMethod> bound = tasks(methods, element, reporter);
    boolean usable = areUsable(bound, element, reporter);
    boolean typed = !last && writeTypes(element, root, bound, reporter);
    boolean named = isNamed(element, settings, reporter);
    ParsedDefinition parsed = checked.definition();
    if (parsed == null || !built.problems().isEmpty()) {
      return;
    }
    boolean flows = followData(parsed, methods, element, usable ? reporter : null, typed);
    if (flows && usable && named) {
      AslFile.write(settings.name(), element, parsed.stateMachine(), environment);
    }
  }

  /** Whether it has written records, which types may refer to that are not there yet. */
  boolean hasWrittenData() {
    return hasWrittenData;
  }

  /** Follows data, and writes its records; whether nothing is an error. */
  private boolean followData(
      ParsedDefinition definition,
      Map<TaskBinding, BoundMethod> bound,
      Element element,
      @Nullable Reporter reporter,
      boolean writes) {
    Map<JsonPointer, ExecutableElement> methods = new LinkedHashMap<>();
    bound.forEach((binding, method) -> methods.put(binding.task(), method.method()));
    DataTypes types = DataTypes.of(element, methods, environment);
    Flow flow = DataFlowAnalysis.of(definition.stateMachine(), definition.origins(), types.types());
    if (reporter != null) {
      flow.diagnostics().forEach(each -> print(each, element, reporter));
    }
    if (writes) {
      hasWrittenData |= RecordsType.write(element, flow, types, environment);
    }
    return flow.diagnostics().stream().noneMatch(Diagnostic::isError);
  }

  /** Whether a finding is due to a problem, which may have lost States or transitions. */
  private static boolean follows(Diagnostic found, BuiltDocument built) {
    boolean transitionsAreLost =
        built.problems().stream()
            .map(BuilderProblem::code)
            .anyMatch(
                code -> LOSES_TRANSITIONS.stream().anyMatch(each -> each.name().equals(code)));
    return built.isUnknown(found.position().pointer())
        || (!found.isError() && !built.unknown().isEmpty())
        || (transitionsAreLost && WorkflowCompiler.OF_TRANSITIONS.contains(found.code()));
  }

  private void print(Diagnostic found, Element element, Reporter reporter) {
    reporter.print(
        found.isError() ? Kind.ERROR : Kind.WARNING,
        found.code().name(),
        element,
        found.position().origin() instanceof CallOrigin origin ? place(origin) : null,
        found.message(),
        found.hint());
  }

  private @Nullable Place place(@Nullable CallOrigin origin) {
    return origin == null ? null : evaluator.place(origin).orElse(null);
  }

  /** The methods behind the Tasks. */
  private Map<TaskBinding, BoundMethod> methods(BuiltDocument built, JsonValue root) {
    Map<TaskBinding, BoundMethod> methods = new LinkedHashMap<>();
    for (TaskBinding binding : built.tasks()) {
      String work = TaskMethod.work(state(root, binding.task()));
      BoundMethod method = BoundMethod.of(binding, work, environment);
      if (method != null) {
        methods.put(binding, method);
      }
    }
    return methods;
  }

  /** Those that do the work of Tasks, one for each work. */
  private List<BoundMethod> tasks(
      Map<TaskBinding, BoundMethod> methods, Element element, Reporter reporter) {
    Map<String, BoundMethod> found = new LinkedHashMap<>();
    methods.forEach(
        (binding, task) -> {
          BoundMethod known = found.putIfAbsent(task.work(), task);
          if (known != null && !known.method().equals(task.method())) {
            reporter.print(
                Kind.ERROR,
                ProblemCode.TASK_METHOD.name(),
                element,
                place(binding.origin()),
                "The method "
                    + task.method().getSimpleName()
                    + " is to do the work of "
                    + task.work()
                    + ", which "
                    + known.method().getSimpleName()
                    + " does already",
                "Bind the same method, or give the Task another Resource.");
          }
        });
    return List.copyOf(found.values());
  }

  /** Whether generated code can use the methods and types. */
  private boolean areUsable(List<BoundMethod> bound, Element element, Reporter reporter) {
    List<TaskMethod> tasks = taskMethods(bound);
    List<Problem> problems = TaskProblems.ofFactory(element, tasks, environment);
    problems.forEach(reporter::print);
    MappingProblems.ofFactory(
            element, tasks, environment.getTypeUtils(), environment.getElementUtils())
        .forEach(reporter::print);
    return problems.isEmpty();
  }

  private static List<TaskMethod> taskMethods(List<BoundMethod> bound) {
    return bound.stream().map(each -> TaskMethod.bound(each.work(), each.method())).toList();
  }

  private static JsonObject state(JsonValue root, JsonPointer at) {
    JsonValue value = root;
    for (String token : at.tokens()) {
      value =
          value instanceof JsonObject object
              ? object.member(token)
              : value instanceof JsonArray array ? array.element(Integer.parseInt(token)) : null;
    }
    return value instanceof JsonObject object ? object : JsonObject.EMPTY;
  }

  /** Writes the Java types of a workflow; whether they can have their names. */
  private boolean writeTypes(
      Element element, JsonValue root, List<BoundMethod> tasks, Reporter reporter) {
    String workflow = WorkflowNames.described(element);
    String name = StatesType.nameOf(element);
    JsonValue states = root instanceof JsonObject object ? object.member("States") : null;
    List<String> names =
        states instanceof JsonObject object ? List.copyOf(object.names()) : List.of();
    String earlier = types.take(name, workflow);
    if (earlier != null || !StatesType.isWritten(element, names, environment)) {
      reporter.print(
          new Problem(
              ProblemCode.NAME_TAKEN.name(),
              AnnotationOrigin.of(element),
              "The constants of "
                  + workflow
                  + " are to be the type "
                  + name
                  + ", which is the name of "
                  + (earlier == null ? "another type" : "those of " + earlier),
              "Rename one of the two."));
      return false;
    }
    List<TaskMethod> usable = TaskMethod.distinct(taskMethods(tasks), element);
    Set<ExecutableElement> methods =
        usable.stream().map(TaskMethod::method).collect(Collectors.toSet());
    BindingsType.write(
        element,
        tasks.stream()
            .filter(task -> methods.contains(task.method()))
            .filter(task -> Nameable.isNameable(task.owner().asType(), element))
            .toList(),
        environment);
    HandlerTypes.write(element, usable, environment);
    return true;
  }

  private boolean isNamed(Element element, WorkflowSettings settings, Reporter reporter) {
    String workflow = WorkflowNames.described(element);
    Problem problem =
        settings
            .nameProblem()
            .orElseGet(() -> FileNames.taken(files, workflow, settings).orElse(null));
    if (problem != null) {
      reporter.print(problem);
    }
    return problem == null;
  }
}
