package dev.stepwright.processor.evaluate;

import dev.stepwright.processor.report.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Says of factories that have no value why, and where. */
final class Failures {
  private static final String GUARD = EvaluationGuard.class.getName();
  private static final String UNKNOWN =
      "It is known to the compiler, but not where the workflow is evaluated: the option -A"
          + Evaluator.CLASS_PATH
          + " adds folders and archives.";
  private static final CompileError NO_ERROR =
      new CompileError(null, -1, "javac does not say why", false, false);

  private final NestedCompilation compilation;

  Failures(NestedCompilation compilation) {
    this.compilation = compilation;
  }

  /** User code threw something. */
  EvaluationFinding thrown(Thrown thrown) {
    Place place = place(withoutGuard(thrown.stack()), thrown.type().getSimpleName());
    if (thrown.is(NoClassDefFoundError.class) || thrown.is(ClassNotFoundException.class)) {
      return new EvaluationFinding(
          EvaluationCode.FACTORY_THROWS,
          place,
          "The workflow needs the class "
              + String.valueOf(thrown.message()).replace('/', '.')
              + " while it is compiled, and it is not on the class path of the compilation",
          "Add the dependency, or do without the class where workflows are built.");
    }
    if (thrown.type().getName().equals(EvaluationGuard.Exit.class.getName())) {
      return new EvaluationFinding(
          EvaluationCode.FACTORY_THROWS,
          place,
          thrown.message() + ", while the workflow is compiled",
          "The compiler calls it: have it return a workflow.");
    }
    return new EvaluationFinding(
        EvaluationCode.FACTORY_THROWS,
        place,
        "The workflow cannot be built: " + thrown.description(),
        "");
  }

  /** The factory gave null. */
  EvaluationFinding isNull(Factory factory) {
    return new EvaluationFinding(
        EvaluationCode.FACTORY_THROWS, null, "The value of " + factory + " is null", "");
  }

  /** User code took too long. */
  EvaluationFinding late(List<StackTraceElement> stack, long seconds, String option) {
    return new EvaluationFinding(
        EvaluationCode.FACTORY_TIMEOUT,
        place(stack, ""),
        "The workflow is not built after " + seconds + (seconds == 1 ? " second" : " seconds"),
        "Does a loop never end? The option -A" + option + " is how many seconds it may take.");
  }

  /** A stack without the call that a copy makes and its source does not, which may overflow too. */
  private static List<StackTraceElement> withoutGuard(List<StackTraceElement> stack) {
    for (int i = 0; i + 2 < stack.size(); i++) {
      StackTraceElement frame = stack.get(i);
      if (frame.getClassName().equals(GUARD) && frame.getMethodName().equals("tick")) {
        return stack.subList(i + 2, stack.size());
      }
    }
    return stack;
  }

  /**
   * The first place in sources on a stack.
   *
   * @param thrown the simple name of the exception whose stack it is; empty for none
   */
  private @Nullable Place place(List<StackTraceElement> stack, String thrown) {
    for (int i = 0; i < stack.size(); i++) {
      int line = stack.get(i).getLineNumber();
      SourceCopy copy = compilation.copyOf(stack.get(i).getClassName());
      if (copy != null && line > 0) {
        return copy.placeOfLine(line, i == 0 ? thrown : "");
      }
    }
    return null;
  }

  /** Code that does not compile was reached. */
  List<EvaluationFinding> notCompiled(Set<Integer> reached) {
    return findings(
        reached.stream().flatMap(number -> compilation.cutter().cut(number).errors().stream()));
  }

  /** The factory itself does not compile. */
  List<EvaluationFinding> notCompiled(Factory factory) {
    SourceCopy copy = compilation.copyOf(factory.className());
    List<CompileError> all = new ArrayList<>();
    compilation.cutter().cuts().forEach(cut -> all.addAll(cut.errors()));
    all.addAll(compilation.remaining());
    List<CompileError> own = all.stream().filter(error -> error.copy() == copy).toList();
    return findings(own.isEmpty() ? all.stream() : own.stream());
  }

  /**
   * What there is to say of errors: nothing if the compiler says all of them, and what follows from
   * what it says it says too.
   */
  private List<EvaluationFinding> findings(Stream<CompileError> errors) {
    Set<EvaluationFinding> own = new LinkedHashSet<>();
    Set<EvaluationFinding> unsaid = new LinkedHashSet<>();
    boolean isSaid = false;
    for (CompileError error : errors.toList()) {
      TypeKind outer = compilation.outerKind(error);
      if (!error.isDeclaration()) {
        own.add(notCompiled(error, ""));
      } else if (outer == TypeKind.ERROR) {
        isSaid = true;
      } else {
        unsaid.add(notCompiled(error, outer == TypeKind.NONE ? "" : UNKNOWN));
      }
    }
    if (!unsaid.isEmpty()) {
      return List.copyOf(unsaid);
    }
    if (isSaid) {
      return List.of();
    }
    return own.isEmpty() ? List.of(notCompiled(NO_ERROR, "")) : List.copyOf(own);
  }

  private static EvaluationFinding notCompiled(CompileError error, String hint) {
    SourceCopy copy = error.copy();
    Optional<String> mismatch = Mismatch.of(error.message());
    Place place = null;
    if (copy != null) {
      place =
          copy.place(
              mismatch.isPresent() ? Mismatch.argument(copy, error.offset()) : error.offset());
    }
    return new EvaluationFinding(
        EvaluationCode.FACTORY_NOT_COMPILED,
        place,
        "The workflow uses code that does not compile: " + mismatch.orElse(error.message()),
        hint);
  }
}
