package dev.stepwright.processor;

import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.definition.ParsedDefinition;
import dev.stepwright.dsl.definition.ReadResult;
import dev.stepwright.dsl.diagnostic.Diagnostic;
import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.flow.DataFlowAnalysis;
import dev.stepwright.dsl.flow.Flow;
import dev.stepwright.processor.emit.AslFile;
import dev.stepwright.processor.emit.ClientType;
import dev.stepwright.processor.emit.HandlerTypes;
import dev.stepwright.processor.emit.RecordsType;
import dev.stepwright.processor.emit.TasksType;
import dev.stepwright.processor.read.AnnotatedDocument;
import dev.stepwright.processor.read.AnnotationOrigin;
import dev.stepwright.processor.read.DataTypes;
import dev.stepwright.processor.read.JavaWording;
import dev.stepwright.processor.read.MappingProblems;
import dev.stepwright.processor.read.MissingState;
import dev.stepwright.processor.read.OutputProblems;
import dev.stepwright.processor.read.Problem;
import dev.stepwright.processor.read.ProblemCode;
import dev.stepwright.processor.read.TaskProblems;
import dev.stepwright.processor.read.TaskWarnings;
import dev.stepwright.processor.read.WorkflowNames;
import dev.stepwright.processor.read.WorkflowReader;
import dev.stepwright.processor.read.WorkflowSettings;
import dev.stepwright.processor.report.Reporter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Compiles one workflow: reads it, checks it, writes its files. */
final class WorkflowCompiler {
  /** What may be due to States that are lost. */
  static final Set<DiagnosticCode> OF_TRANSITIONS =
      EnumSet.of(
          DiagnosticCode.STATE_UNREACHABLE,
          DiagnosticCode.TERMINAL_STATE_MISSING,
          DiagnosticCode.TRANSITION_REQUIRED);

  private static final Set<DiagnosticCode> NAMES_A_STATE =
      EnumSet.of(DiagnosticCode.START_AT_UNKNOWN, DiagnosticCode.TRANSITION_TARGET_UNKNOWN);

  private final ProcessingEnvironment environment;
  private final Reporter reporter;
  private final TakenNames files;

  /** The workflows whose records are written. */
  private final Set<String> recorded;

  private boolean hasWrittenData;

  WorkflowCompiler(
      ProcessingEnvironment environment,
      Reporter reporter,
      TakenNames files,
      Set<String> recorded) {
    this.environment = environment;
    this.reporter = reporter;
    this.files = files;
    this.recorded = recorded;
  }

  /** Writes the Java types of a workflow, unless another one has their names. */
  void writeTypes(TypeElement type) {
    if (!files.hasLeft(type.getQualifiedName().toString())) {
      TasksType.write(type, environment);
      ClientType.write(type, environment);
      HandlerTypes.write(type, environment);
    }
  }

  /**
   * Compiles a workflow.
   *
   * @param type the type
   * @param last whether there will be no other round to know more in
   * @return whether it is done; if not, it refers to what may be there after another round
   */
  boolean compile(TypeElement type, boolean last) {
    AnnotatedDocument read = WorkflowReader.read(type);
    if (read.deferred() && !last) {
      return false;
    }
    WorkflowSettings settings = WorkflowSettings.of(type);
    ReadResult checked = new DefinitionReader(settings.options()).read(read.document());
    read.problems().forEach(problem -> print(problem, read));
    List<Problem> java = javaProblems(type);
    java.forEach(problem -> print(problem, read));
    for (Diagnostic found : checked.diagnostics()) {
      if (!follows(found, read)) {
        print(found, found.isError(), type, read);
      }
    }
    DataTypes types = DataTypes.of(type, read.tasks(), environment);
    Flow flow = follow(read, checked, types);
    boolean isFine = java.stream().noneMatch(Problem::isError);
    if (flow != null && isFine) {
      isFine = reportData(flow, types, type, read);
    }
    if (!last) {
      writeData(type, read, flow, types);
    }
    boolean named = takeName(type, settings);
    if (checked.definition() != null && read.isComplete() && isFine && named) {
      AslFile.write(settings.name(), type, checked.definition().stateMachine(), environment);
    }
    return true;
  }

  /** Writes the records of a workflow's data, which may be types that it refers to itself. */
  void writeData(TypeElement type) {
    AnnotatedDocument read = WorkflowReader.read(type);
    if (!read.deferred()) {
      ReadResult checked =
          new DefinitionReader(WorkflowSettings.of(type).options()).read(read.document());
      DataTypes types = DataTypes.of(type, read.tasks(), environment);
      writeData(type, read, follow(read, checked, types), types);
    }
  }

  private void writeData(
      TypeElement type, AnnotatedDocument read, @Nullable Flow flow, DataTypes types) {
    String workflow = type.getQualifiedName().toString();
    if (!files.hasLeft(workflow) && recorded.add(workflow)) {
      hasWrittenData |=
          flow == null
              ? RecordsType.writeErroneous(type, read.stateNames(), types, environment)
              : RecordsType.write(type, flow, types, environment);
    }
  }

  /** Whether it has written records, which types may refer to that are not there yet. */
  boolean hasWrittenData() {
    return hasWrittenData;
  }

  /** Follows data; null where the definition has errors. */
  private static @Nullable Flow follow(
      AnnotatedDocument read, ReadResult checked, DataTypes types) {
    ParsedDefinition definition = checked.definition();
    return definition == null || !read.isComplete()
        ? null
        : DataFlowAnalysis.of(definition.stateMachine(), definition.origins(), types.types());
  }

  /** Reports what cannot go well with the data; whether nothing is an error. */
  private boolean reportData(Flow flow, DataTypes types, TypeElement type, AnnotatedDocument read) {
    for (Diagnostic each : flow.diagnostics()) {
      print(each, each.isError() && !types.isInputGuessed(), type, read);
    }
    Optional<Problem> output = OutputProblems.of(type, types, flow);
    output
        .map(problem -> types.isInputGuessed() ? problem.warning() : problem)
        .ifPresent(problem -> print(problem, read));
    return types.isInputGuessed()
        || (output.filter(Problem::isError).isEmpty()
            && flow.diagnostics().stream().noneMatch(Diagnostic::isError));
  }

  /** What is wrong with the Java of a workflow, whatever its definition. */
  private List<Problem> javaProblems(TypeElement type) {
    List<Problem> problems = new ArrayList<>(TaskProblems.of(type, environment));
    problems.addAll(
        MappingProblems.of(type, environment.getTypeUtils(), environment.getElementUtils()));
    problems.addAll(TaskWarnings.of(type, environment));
    return problems;
  }

  /** Whether a finding is due to what is not known; a warning may be due to that anywhere. */
  private static boolean follows(Diagnostic found, AnnotatedDocument read) {
    boolean transitionsAreLost =
        read.problems().stream()
            .anyMatch(each -> each.code().equals(ProblemCode.STATE_NAME_DUPLICATE.name()));
    return read.isUnknown(found.position().pointer())
        || (!found.isError() && !read.unknown().isEmpty())
        || (transitionsAreLost && OF_TRANSITIONS.contains(found.code()));
  }

  /** Whether the definition's file can have its name. */
  private boolean takeName(TypeElement type, WorkflowSettings settings) {
    String workflow = type.getQualifiedName().toString();
    if (files.hasLeft(workflow)) {
      return false;
    }
    Optional<Problem> problem =
        settings.nameProblem().or(() -> FileNames.taken(files, workflow, settings));
    problem.ifPresent(reporter::print);
    return problem.isEmpty();
  }

  private void print(Diagnostic found, boolean isError, TypeElement type, AnnotatedDocument read) {
    AnnotationOrigin origin =
        found.position().origin() instanceof AnnotationOrigin known
            ? known
            : AnnotationOrigin.of(type);
    String hint = found.hint() == null ? "" : JavaWording.of(found.hint(), origin);
    Problem problem =
        new Problem(
            found.code().name(),
            origin,
            JavaWording.of(found.message(), origin),
            NAMES_A_STATE.contains(found.code()) ? MissingState.hint(origin).orElse(hint) : hint);
    print(isError ? problem : problem.warning(), read);
  }

  /** Prints what was found; where there is no source of that, at the State that refers to it. */
  private void print(Problem found, AnnotatedDocument read) {
    Element element = found.origin().element();
    AnnotationOrigin place = found.origin();
    while (place != null && !reporter.hasPlace(place.element())) {
      place = read.reference(place.element());
    }
    if (place == null || reporter.hasPlace(element)) {
      reporter.print(found);
      return;
    }
    Element member =
        element.getKind() == ElementKind.PARAMETER
            ? Objects.requireNonNull(element.getEnclosingElement())
            : element;
    reporter.print(
        new Problem(
            found.code(),
            found.severity(),
            place,
            "In " + WorkflowNames.described(member) + ": " + found.message(),
            found.hint()));
  }
}
