package dev.stepwright.processor.evaluate;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.Trees;
import dev.stepwright.dsl.builder.CallOrigin;
import dev.stepwright.dsl.builder.WorkflowDefinition;
import dev.stepwright.processor.report.CompilerTrees;
import dev.stepwright.processor.report.Place;
import dev.stepwright.processor.report.SourcePlaces;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates factories of workflows while their sources are being compiled, and knows where in the
 * sources the calls were that made a value. One of them serves all rounds of a compilation, and is
 * closed after the last one.
 */
public final class Evaluator implements AutoCloseable {
  /** How many seconds a factory may take. */
  public static final String TIMEOUT = "stepwright.evaluationTimeout";

  /** More folders and archives with classes, where those of the compilation are not all found. */
  public static final String CLASS_PATH = "stepwright.evaluationClassPath";

  private static final long DEFAULT_SECONDS = 10;

  private final Class<?> type;
  private final ProcessingEnvironment environment;
  private final long seconds;
  private final @Nullable SourceFiles sources;
  private final @Nullable SourcePlaces places;
  private final Map<Factory, Evaluation> unresolved = new HashMap<>();
  private final List<Closeable> open = new ArrayList<>();
  private @Nullable NestedCompiler compiler;
  private int sourcesBefore = -1;
  private boolean hasSaidWhyNot;

  /** An evaluator of factories of {@link WorkflowDefinition}s. */
  public Evaluator(ProcessingEnvironment environment) {
    this(environment, WorkflowDefinition.class);
  }

  Evaluator(ProcessingEnvironment environment, Class<?> type) {
    this.type = type;
    this.environment = environment;
    this.seconds = seconds(environment.getOptions().get(TIMEOUT));
    Trees trees = CompilerTrees.of(environment);
    this.sources = trees == null ? null : new SourceFiles(trees);
    this.places = trees == null ? null : new SourcePlaces(trees);
  }

  /** What nested compilations are made with; null if there is no javac. */
  private @Nullable NestedCompiler compiler(SourceFiles files) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    if (compiler == null && javac != null) {
      String classPath = environment.getOptions().getOrDefault(CLASS_PATH, "");
      StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null);
      open.add(manager);
      compiler =
          new NestedCompiler(
              javac,
              manager,
              options(environment),
              files,
              new ClassPath(environment, files, classPath));
    }
    return compiler;
  }

  private static long seconds(@Nullable String option) {
    try {
      return option == null ? DEFAULT_SECONDS : Math.max(1, Long.parseLong(option));
    } catch (NumberFormatException e) {
      return DEFAULT_SECONDS;
    }
  }

  private static List<String> options(ProcessingEnvironment environment) {
    String number = environment.getSourceVersion().name().substring("RELEASE_".length());
    List<String> options =
        new ArrayList<>(
            List.of(
                "-g:source,lines",
                "-nowarn",
                "-Xlint:none",
                "-implicit:class",
                "-Xprefer:source",
                "-Xmaxerrs",
                "10000",
                "-XDshould-stop.ifError=FLOW"));
    options.addAll(
        isOfOlderRelease(environment)
            ? List.of("--release", number)
            : List.of("-source", number, "-target", number));
    if (environment.isPreviewEnabled()) {
      options.add("--enable-preview");
    }
    return options;
  }

  /**
   * Whether javac was given an older {@code --release}: what it knows of a JDK then is only what is
   * public. Of its own JDK it need not be told, which takes less time.
   */
  private static boolean isOfOlderRelease(ProcessingEnvironment environment) {
    return environment.getSourceVersion() != SourceVersion.latest()
        && environment
            .getElementUtils()
            .getTypeElement(String.class.getName())
            .getEnclosedElements()
            .stream()
            .noneMatch(member -> member.getModifiers().contains(Modifier.PRIVATE));
  }

  /** Takes note of the sources that a round brings; to be called in every one. */
  public void sources(RoundEnvironment round) {
    if (sources != null) {
      round.getRootElements().forEach(sources::add);
    }
  }

  /**
   * Evaluates factories, all of them at once.
   *
   * @param last whether there is no other round to know more in; then none is deferred
   */
  public Map<Factory, Evaluation> evaluate(Collection<Factory> factories, boolean last) {
    Map<Factory, Evaluation> evaluations = new LinkedHashMap<>();
    if (factories.isEmpty()) {
      return evaluations;
    }
    NestedCompiler nested = sources == null ? null : compiler(sources);
    if (sources == null || nested == null) {
      return refuse(
          factories,
          "Workflows that methods build are evaluated by javac, and this compiler is another one",
          "Compile with javac, or write the workflow as an annotated type.");
    }
    if (EvaluationThread.isOneStuck()) {
      return refuseAsOneIsStuck(factories);
    }
    if (sources.size() == 0) {
      return refuse(
          factories,
          "Workflows that methods build are evaluated from their sources, and javac was given none",
          "Compile the source, not the class.");
    }
    if (sources.size() > sourcesBefore || !unresolved.keySet().containsAll(factories)) {
      // Without more sources nothing would be different.
      sourcesBefore = sources.size();
      unresolved.clear();
      evaluations.putAll(evaluate(factories, nested, sources));
    }
    for (Factory factory : factories) {
      Evaluation failure = unresolved.get(factory);
      if (failure != null) {
        evaluations.put(factory, last ? failure : new Evaluation.Deferred());
      }
    }
    return evaluations;
  }

  private Map<Factory, Evaluation> refuseAsOneIsStuck(Collection<Factory> factories) {
    return refuse(
        factories,
        "The evaluation of another workflow has not ended, and could not be ended",
        "Find the call that does not return, and start the build tool's Java anew.");
  }

  private Map<Factory, Evaluation> refuse(
      Collection<Factory> factories, String message, String hint) {
    Map<Factory, Evaluation> evaluations = new LinkedHashMap<>();
    for (Factory factory : factories) {
      evaluations.put(
          factory,
          new Evaluation.Failed(
              hasSaidWhyNot
                  ? List.of()
                  : List.of(
                      new EvaluationFinding(
                          EvaluationCode.FACTORY_NOT_EVALUATED, null, message, hint))));
      hasSaidWhyNot = true;
    }
    return evaluations;
  }

  /** Evaluates with nothing but what seems to be used, and again with all where that was wrong. */
  private Map<Factory, Evaluation> evaluate(
      Collection<Factory> factories, NestedCompiler nested, SourceFiles files) {
    // Something else may have classes of the same package, and would be found to have them all.
    nested.classPath().find(WorkflowDefinition.class.getName());
    Set<SourceFile> roots = new LinkedHashSet<>();
    Set<String> members = new LinkedHashSet<>();
    for (Factory factory : factories) {
      Optional.ofNullable(files.of(factory.className())).ifPresent(roots::add);
      members.add(factory.member());
    }
    Reachable reachable = new Reachable(members, roots, files.all());
    Set<SourceFile> first = new LinkedHashSet<>(roots);
    Set<SourceFile> all = new LinkedHashSet<>(roots);
    for (SourceFile file : files.all()) {
      // javac gives processors the files that it was given, not those that it finds.
      if (!file.isNamedForItsType() || Lombok.changes(file)) {
        all.add(file);
        if (reachable.has(file)) {
          first.add(file);
        }
      }
    }
    NestedCompilation thrifty = new NestedCompilation(nested, first, reachable::has, this::isType);
    Evaluations evaluations = new Evaluations(thrifty, nested.classPath(), type, seconds);
    open.add(evaluations.loader());
    factories.forEach(evaluations::evaluate);
    Map<Factory, Evaluation> results = results(evaluations);
    Set<Factory> again = new LinkedHashSet<>(evaluations.mistaken());
    if (!evaluations.unresolved().isEmpty() && thrifty.findMore()) {
      again.addAll(evaluations.unresolved().keySet());
    } else {
      unresolved.putAll(evaluations.unresolved());
    }
    if (!again.isEmpty()) {
      NestedCompilation whole = new NestedCompilation(nested, all, body -> true, this::isType);
      Evaluations second = new Evaluations(whole, nested.classPath(), type, seconds);
      open.add(second.loader());
      again.forEach(second::evaluate);
      results.putAll(results(second));
      unresolved.putAll(second.unresolved());
    }
    return results;
  }

  private Map<Factory, Evaluation> results(Evaluations evaluations) {
    hasSaidWhyNot |= evaluations.hasSaidStuck();
    Map<Factory, Evaluation> results = new LinkedHashMap<>(evaluations.results());
    results.putAll(refuseAsOneIsStuck(evaluations.notTried()));
    return results;
  }

  private boolean isType(String name) {
    return environment.getElementUtils().getTypeElement(name) != null;
  }

  /** The place of an argument, or a call, that made a value; none where it is not in a source. */
  public Optional<Place> place(CallOrigin origin) {
    SourceFile file = sources == null ? null : sources.of(origin.site().className());
    MethodInvocationTree call = file == null ? null : file.lines().call(origin.site().line());
    if (file == null || call == null || places == null) {
      return Optional.empty();
    }
    List<? extends ExpressionTree> arguments = call.getArguments();
    if (origin.argument() < 0 || origin.argument() >= arguments.size()) {
      return Optional.of(Place.of(file.unit(), call));
    }
    Place argument = Place.of(file.unit(), arguments.get(origin.argument()));
    return Optional.of(
        argument.tree() == arguments.get(origin.argument())
            ? places.within(argument, origin.offset())
            : argument);
  }

  /** Lets go of files; values that were returned are of no use any more. */
  @Override
  public void close() {
    for (Closeable each : open) {
      try {
        each.close();
      } catch (IOException e) {
        System.getLogger(Evaluator.class.getName())
            .log(System.Logger.Level.DEBUG, "Cannot close " + each, e);
      }
    }
    open.clear();
  }
}
