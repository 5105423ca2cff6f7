package dev.stepwright.processor.evaluate;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The evaluations of factories by one nested compilation. */
final class Evaluations {
  private static final String INITIALIZER = "<clinit>";
  private static final String NOT_INITIALIZED = "Could not initialize class ";

  private final NestedCompilation compilation;
  private final Class<?> type;
  private final long seconds;
  private final Failures failures;
  private final EvaluationLoader loader;
  private final Guard guard;
  private final Map<Factory, Evaluation> results = new LinkedHashMap<>();
  private final Map<Factory, Evaluation> unresolved = new LinkedHashMap<>();
  private final Set<Factory> mistaken = new LinkedHashSet<>();
  private final Set<Factory> notTried = new LinkedHashSet<>();
  private boolean hasSaidStuck;

  /** What kept classes from being initialized; Java says it the first time only. */
  private final Map<String, Result> notInitialized = new HashMap<>();

  private record Result(EvaluationThread.Outcome outcome, Set<Integer> reached) {}

  Evaluations(NestedCompilation compilation, ClassPath classPath, Class<?> type, long seconds) {
    this.compilation = compilation;
    this.type = type;
    this.seconds = seconds;
    this.failures = new Failures(compilation);
    this.loader = new EvaluationLoader(compilation.classes(), classPath, type.getClassLoader());
    this.guard = new Guard(loader);
  }

  /** What loaded the classes of the values. */
  EvaluationLoader loader() {
    return loader;
  }

  /** Those that have a value, or never will. */
  Map<Factory, Evaluation> results() {
    return results;
  }

  /** Those that do not compile, as the failures that they are if that stays so. */
  Map<Factory, Evaluation> unresolved() {
    return unresolved;
  }

  /** Those that use what seemed to be of no use. */
  Set<Factory> mistaken() {
    return mistaken;
  }

  /** Those that were not evaluated, because something goes on that nothing can end. */
  Set<Factory> notTried() {
    return notTried;
  }

  /** Whether one of the results says what goes on. */
  boolean hasSaidStuck() {
    return hasSaidStuck;
  }

  /** Evaluates a factory. */
  void evaluate(Factory factory) {
    if (!compilation.succeeded()) {
      unresolved.put(factory, new Evaluation.Failed(failures.notCompiled(factory)));
      return;
    }
    if (EvaluationThread.isOneStuck()) {
      notTried.add(factory);
      return;
    }
    Result result = run(factory);
    EvaluationThread.Outcome outcome = result.outcome();
    List<Cut> cuts = result.reached().stream().map(compilation.cutter()::cut).toList();
    if (!outcome.late().isEmpty() && EvaluationThread.isOneStuck()) {
      hasSaidStuck = true;
      failed(factory, failures.late(outcome.late(), seconds, Evaluator.TIMEOUT));
    } else if (cuts.stream().anyMatch(Cut::isUnused)) {
      mistaken.add(factory);
    } else if (!cuts.isEmpty()) {
      unresolved.put(factory, new Evaluation.Failed(failures.notCompiled(result.reached())));
    } else if (!outcome.late().isEmpty()) {
      failed(factory, failures.late(outcome.late(), seconds, Evaluator.TIMEOUT));
    } else if (outcome.thrown() != null) {
      thrown(factory, outcome.thrown());
    } else if (outcome.value() == null) {
      failed(factory, failures.isNull(factory));
    } else {
      results.put(factory, new Evaluation.Evaluated(outcome.value()));
    }
  }

  private Result run(Factory factory) {
    FactoryCall call = new FactoryCall(loader, type);
    EvaluationThread.Outcome outcome =
        EvaluationThread.run(
            () -> call.call(factory), loader, Duration.ofSeconds(seconds), guard::stop);
    Result result = new Result(outcome, guard.takeReached());
    Thrown thrown = outcome.thrown();
    if (thrown == null) {
      return result;
    }
    for (StackTraceElement frame : thrown.all()) {
      if (frame.getMethodName().equals(INITIALIZER)) {
        notInitialized.putIfAbsent(frame.getClassName(), result);
      }
    }
    return thrown.is(NoClassDefFoundError.class) ? earlier(thrown, result) : result;
  }

  private Result earlier(Thrown thrown, Result result) {
    String message = String.valueOf(thrown.message());
    return message.startsWith(NOT_INITIALIZED)
        ? notInitialized.getOrDefault(message.substring(NOT_INITIALIZED.length()), result)
        : result;
  }

  /** A factory that is not there is one that was left out. */
  private void thrown(Factory factory, Thrown thrown) {
    if (thrown.is(FactoryCall.Gone.class)) {
      unresolved.put(factory, new Evaluation.Failed(failures.notCompiled(factory)));
    } else {
      failed(factory, failures.thrown(thrown));
    }
  }

  private void failed(Factory factory, EvaluationFinding finding) {
    results.put(factory, new Evaluation.Failed(List.of(finding)));
  }
}
