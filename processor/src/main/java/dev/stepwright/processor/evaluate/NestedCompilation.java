package dev.stepwright.processor.evaluate;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.lang.model.type.TypeKind;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** A compilation of copies, in memory, that leaves out what does not compile. */
final class NestedCompilation {
  /** Of a type, what stands before its name; javac itself leaves it out in messages. */
  private static final Pattern QUALIFIER = Pattern.compile("\\b(?:[a-z_][a-z0-9_]*\\.)+(?=[A-Z])");

  /** The codes of what javac says of names. */
  private static final Pattern OF_NAMES =
      Pattern.compile(
          "compiler\\.err\\.(cant\\.(resolve|access)|doesnt\\.exist|package\\.not\\.visible|not\\.def\\.).*");

  /** Each of them leaves out something; more than a few mean that it leads nowhere. */
  private static final int MOST_ATTEMPTS = 12;

  private final JavaCompiler compiler;
  private final List<String> options;
  private final SourceFiles sources;
  private final NestedFiles files;
  private final Predicate<Mentions.Body> isUsed;
  private final Predicate<String> isType;
  private final Map<SourceFile, SourceCopy> copies = new LinkedHashMap<>();
  private final Cutter cutter = new Cutter();
  private final List<CompileError> remaining = new ArrayList<>();
  private boolean succeeded;

  /**
   * Compiles files, and what they refer to.
   *
   * @param isUsed whether a body may be reached; others are left out
   * @param isType whether there is a type of a name, as far as is known
   */
  NestedCompilation(
      NestedCompiler nested,
      Collection<SourceFile> roots,
      Predicate<Mentions.Body> isUsed,
      Predicate<String> isType) {
    this.compiler = nested.compiler();
    this.options = nested.options();
    this.sources = nested.sources();
    this.isUsed = isUsed;
    this.isType = isType;
    this.files = new NestedFiles(nested.files(), sources, nested.classPath(), this::copy);
    compile(new LinkedHashSet<>(roots));
  }

  private void compile(Set<SourceFile> roots) {
    for (int attempt = 0; attempt < MOST_ATTEMPTS && !succeeded; attempt++) {
      int known = sources.size();
      List<CompileError> errors = attempt(roots);
      boolean changes = sources.size() > known;
      if (!succeeded && !changes) {
        cutter.nextAttempt();
        for (CompileError error : errors) {
          changes |= cutter.cut(error);
        }
        if (!changes) {
          remaining.addAll(errors);
          return;
        }
      }
    }
  }

  private List<CompileError> attempt(Set<SourceFile> roots) {
    files.clear();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    JavaCompiler.CompilationTask task =
        compiler.getTask(
            new PrintWriter(Writer.nullWriter()),
            files,
            said,
            options,
            null,
            roots.stream().map(this::copy).toList());
    task.setProcessors(roots.stream().anyMatch(Lombok::changes) ? Lombok.processors() : List.of());
    succeeded = task.call();
    List<CompileError> errors = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> each : said.getDiagnostics()) {
      if (each.getKind() == Diagnostic.Kind.ERROR) {
        errors.add(error(each));
      }
    }
    return errors;
  }

  private static CompileError error(Diagnostic<? extends JavaFileObject> said) {
    String message = QUALIFIER.matcher(said.getMessage(Locale.getDefault())).replaceAll("");
    return said.getSource() instanceof SourceCopy copy && said.getPosition() >= 0
        ? new CompileError(
            copy,
            copy.original(said.getPosition()),
            message,
            OF_NAMES.matcher(String.valueOf(said.getCode())).matches(),
            false)
        : new CompileError(null, -1, message, false, false);
  }

  private SourceCopy copy(SourceFile file) {
    return copies.computeIfAbsent(file, each -> new SourceCopy(each, this::prepare));
  }

  /** Leaves out at once what would not compile, or is of no use. */
  private void prepare(SourceCopy copy) {
    for (Mentions.Body body : copy.file().mentions().bodies()) {
      if (!isUsed.test(body)) {
        cutter.cutUnused(copy, body.method());
      }
    }
    cutter.add(copy);
    copy.file().unit().getImports().stream()
        .filter(each -> !each.isStatic())
        .filter(each -> !each.getQualifiedIdentifier().toString().endsWith(".*"))
        .filter(each -> !isType.test(each.getQualifiedIdentifier().toString()))
        .forEach(
            each -> {
              CompileError error =
                  new CompileError(
                      copy,
                      copy.start(each),
                      "cannot find " + each.getQualifiedIdentifier(),
                      false,
                      true);
              cutter.cut(error);
            });
  }

  /** Looks for more classes of the packages that were asked for; whether there are any. */
  boolean findMore() {
    try {
      return files.findMore();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether there are classes. */
  boolean succeeded() {
    return succeeded;
  }

  /** The classes, by their binary names. */
  Map<String, MemoryClass> classes() {
    return files.classes();
  }

  /** What is wrong and could not be left out. */
  List<CompileError> remaining() {
    return remaining;
  }

  Cutter cutter() {
    return cutter;
  }

  /**
   * What the outer compiler takes a name for that an error is about: {@code ERROR} if it says the
   * same, {@code NONE} where it has not looked yet.
   */
  TypeKind outerKind(CompileError error) {
    SourceCopy copy = error.copy();
    return error.isOfName() && copy != null
        ? sources.kind(copy.file(), copy.around(error.offset()))
        : TypeKind.NONE;
  }

  /** The copy that a class is in; null if it is in none. */
  @Nullable SourceCopy copyOf(String className) {
    SourceFile file = sources.of(className);
    return file == null ? null : copies.get(file);
  }
}
