package dev.stepwright.processor;

import dev.stepwright.dsl.builder.BuilderProblem;
import dev.stepwright.dsl.builder.WorkflowDefinition;
import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.processor.emit.AslFile;
import dev.stepwright.processor.emit.StatesType;
import dev.stepwright.processor.evaluate.EvaluationCode;
import dev.stepwright.processor.evaluate.Evaluator;
import dev.stepwright.processor.evaluate.Factory;
import dev.stepwright.processor.evaluate.FactoryProblems;
import dev.stepwright.processor.read.AnnotationOrigin;
import dev.stepwright.processor.read.Completeness;
import dev.stepwright.processor.read.Problem;
import dev.stepwright.processor.read.ProblemCode;
import dev.stepwright.processor.read.ScopeProblems;
import dev.stepwright.processor.read.Suppression;
import dev.stepwright.processor.read.UnnamedScopes;
import dev.stepwright.processor.read.UnusedAnnotations;
import dev.stepwright.processor.read.WorkflowTypes;
import dev.stepwright.processor.report.Reporter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Compiles types that are annotated with {@code @Workflow} to the Amazon States Language, within
 * the compilation of their sources.
 *
 * <p>A workflow is compiled in the round that brings it if everything is there that it refers to.
 * Otherwise that round writes what other sources, and the annotations themselves, may use and what
 * needs no more than names: the constants. The next one reads the workflow, by name, because an
 * element of an earlier round may have lost what was not there yet, and writes records of its data.
 * Where the methods of Tasks refer to such records, all else is done in the round after that. A
 * workflow that refers to what another processor has still to write waits for it.
 */
public final class WorkflowProcessor extends AbstractProcessor {
  /** All that is reported with. */
  private static final Set<String> CODES =
      Stream.of(
              DiagnosticCode.values(),
              ProblemCode.values(),
              BuilderProblem.Code.values(),
              EvaluationCode.values())
          .flatMap(Arrays::stream)
          .map(Enum::name)
          .collect(Collectors.toUnmodifiableSet());

  private final Set<String> pending = new LinkedHashSet<>();
  private final Set<Factory> factories = new LinkedHashSet<>();
  private final Set<String> untyped = new LinkedHashSet<>();
  private final Set<String> scopes = new LinkedHashSet<>();

  /** The workflows whose records are written. */
  private final Set<String> recorded = new HashSet<>();

  /** How the names of types begin that are written here. */
  private final Set<String> written = new HashSet<>();

  private final TakenNames types = new TakenNames();
  private final TakenNames files = new TakenNames();
  private Evaluator evaluator;

  /** All: annotations in bodies, which are reported, are none that javac tells processors of. */
  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(Evaluator.TIMEOUT, Evaluator.CLASS_PATH, AslFile.MERMAID);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    evaluator = new Evaluator(environment);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Reporter reporter = new Reporter(processingEnv);
    AnnotatedElements annotated = AnnotatedElements.of(annotations, round);
    boolean hasData = factories(round, annotated, reporter);
    WorkflowCompiler compiler = new WorkflowCompiler(processingEnv, reporter, files, recorded);
    if (round.processingOver() || !waitForData(compiler, hasData)) {
      if (!round.processingOver()) {
        writeTypes(compiler, othersWrite(round));
      }
      for (TypeElement type : types(pending)) {
        if (compiler.compile(type, round.processingOver())) {
          pending.remove(type.getQualifiedName().toString());
        }
      }
    }
    for (Element element : annotated.workflows()) {
      if (element instanceof TypeElement type) {
        writeStates(type, reporter);
        begin(type, compiler, round);
      }
    }
    writeInnerStates(annotated, reporter);
    for (TypeElement type : annotated.scopes()) {
      written.add(StatesType.nameOf(type).replaceAll("States$", ""));
      scopes.add(type.getQualifiedName().toString());
      ScopeProblems.of(type).forEach(reporter::print);
    }
    if (round.processingOver()) {
      reportUnnamed(reporter);
    }
    reporter.printUnseen(round.getRootElements());
    reportUnused(annotated, reporter);
    if (round.processingOver()) {
      evaluator.close();
    }
    return false;
  }

  /**
   * Compiles a workflow at once if nothing can be added to what it refers to; a round takes long.
   */
  private void begin(TypeElement type, WorkflowCompiler compiler, RoundEnvironment round) {
    String workflow = type.getQualifiedName().toString();
    boolean complete = !round.processingOver() && Completeness.of(type, round.getRootElements());
    if (complete) {
      compiler.writeTypes(type);
    } else {
      untyped.add(workflow);
    }
    if (!complete || !compiler.compile(type, false)) {
      pending.add(workflow);
    }
  }

  /** Compiles the workflows that methods and fields make; whether records are written of data. */
  private boolean factories(
      RoundEnvironment round, AnnotatedElements annotated, Reporter reporter) {
    evaluator.sources(round);
    FactoryCompiler compiler = new FactoryCompiler(processingEnv, evaluator, types, files);
    for (Element element : annotated.workflows()) {
      if (element instanceof TypeElement) {
        continue;
      }
      Optional<Problem> problem =
          FactoryProblems.of(element, WorkflowDefinition.class.getName())
              .or(() -> FactoryProblems.ofAnnotation(element));
      problem.ifPresent(reporter::print);
      if (problem.isEmpty()) {
        factories.add(Factory.of(element));
        written.add(StatesType.nameOf(element).replaceAll("States$", ""));
        compiler.writeClient(element);
      }
    }
    if (!factories.isEmpty()) {
      Map<Factory, Element> elements = new LinkedHashMap<>();
      for (Factory factory : factories) {
        factory
            .element(processingEnv.getElementUtils())
            .ifPresent(element -> elements.put(factory, element));
      }
      factories.removeAll(compiler.compile(elements, round.processingOver(), reporter));
    }
    return compiler.hasWrittenData();
  }

  /**
   * Writes the records of data first where workflows have types that are not there, since these may
   * be such records; whether any are written now, so that the workflows are to wait for them.
   */
  private boolean waitForData(WorkflowCompiler compiler, boolean hasData) {
    if (types(untyped).stream().noneMatch(WorkflowTypes::areMissing)) {
      return false;
    }
    types(pending).forEach(compiler::writeData);
    return hasData || compiler.hasWrittenData();
  }

  /** Writes the types of workflows; those with types that others may still write wait for them. */
  private void writeTypes(WorkflowCompiler compiler, boolean othersWrite) {
    for (TypeElement type : types(untyped)) {
      if (othersWrite ? !WorkflowTypes.areMissing(type) : !WorkflowTypes.areNameless(type)) {
        compiler.writeTypes(type);
        untyped.remove(type.getQualifiedName().toString());
      }
    }
  }

  /** Whether another processor has written sources in the round before. */
  private boolean othersWrite(RoundEnvironment round) {
    return ElementFilter.typesIn(round.getRootElements()).stream()
        .map(type -> type.getQualifiedName().toString())
        .anyMatch(name -> written.stream().noneMatch(name::startsWith));
  }

  private List<TypeElement> types(Set<String> names) {
    List<TypeElement> types = new ArrayList<>();
    for (String name : names) {
      TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
      if (type != null) {
        types.add(type);
      }
    }
    return types;
  }

  /** Writes the constants of a workflow, unless another type has their name. */
  private void writeStates(TypeElement type, Reporter reporter) {
    String workflow = type.getQualifiedName().toString();
    String earlier = types.take(StatesType.nameOf(type), workflow);
    if (earlier != null) {
      files.leave(workflow);
      reporter.print(taken(type, "those of " + earlier));
    } else if (!StatesType.isWritten(type, processingEnv)) {
      reporter.print(taken(type, "another type"));
    }
  }

  /**
   * Writes the constants of branches and item processors. They are most often nested in workflows,
   * where their names need not differ from those of other workflows: a name that is taken is no
   * error.
   */
  private void writeInnerStates(AnnotatedElements annotated, Reporter reporter) {
    Set<TypeElement> inner = new LinkedHashSet<>(annotated.scopes());
    inner.removeAll(annotated.workflows());
    for (TypeElement type : inner) {
      String earlier = types.take(StatesType.nameOf(type), type.getQualifiedName().toString());
      if (earlier != null) {
        reporter.print(taken(type, "those of " + earlier).warning());
      } else if (!StatesType.isWritten(type, processingEnv)) {
        reporter.print(taken(type, "another type").warning());
      }
    }
  }

  private static Problem taken(TypeElement type, String other) {
    return new Problem(
        ProblemCode.NAME_TAKEN.name(),
        AnnotationOrigin.of(type),
        "The constants of "
            + type.getQualifiedName()
            + " are to be the type "
            + StatesType.nameOf(type)
            + ", which is the name of "
            + other,
        "Rename one of the two.");
  }

  private void reportUnnamed(Reporter reporter) {
    UnnamedScopes.of(types(scopes), processingEnv.getElementUtils()).forEach(reporter::print);
  }

  private static void reportUnused(AnnotatedElements annotated, Reporter reporter) {
    Set<Element> inherited = new HashSet<>();
    annotated.scopes().forEach(type -> inherited.addAll(ScopeProblems.inheritance(type)));
    for (Element method : annotated.methods()) {
      // The type that extends the method's says that it does not have its States.
      if (!inherited.contains(method.getEnclosingElement())) {
        UnusedAnnotations.of(method).forEach(reporter::print);
      }
    }
    for (Element element : annotated.silent()) {
      Suppression.unknown(element, CODES).forEach(reporter::print);
    }
  }
}
