package dev.stepwright.processor.report;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.processor.read.AnnotationOrigin;
import dev.stepwright.processor.read.Problem;
import dev.stepwright.processor.read.ProblemCode;
import dev.stepwright.processor.read.Suppression;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Prints findings through the compiler, at the value, and in it, that they are about. */
public final class Reporter {
  private final ProcessingEnvironment environment;
  private final @Nullable Trees trees;
  private final @Nullable SourcePlaces places;
  private final Set<Finding> printed = new HashSet<>();

  /** What was found, and where. */
  private record Finding(String code, String message, AnnotationOrigin origin) {}

  /** A reporter to the compiler of an environment. */
  public Reporter(ProcessingEnvironment environment) {
    this.environment = environment;
    this.trees = trees(environment);
    this.places = trees == null ? null : new SourcePlaces(trees);
  }

  /** The trees of javac; another compiler has none, and shows places less exactly. */
  private static @Nullable Trees trees(ProcessingEnvironment environment) {
    try {
      return Trees.instance(environment);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Prints a problem. */
  public void print(Problem problem) {
    Kind kind = problem.isError() ? Kind.ERROR : Kind.WARNING;
    print(kind, problem.code(), problem.origin(), problem.message(), problem.hint());
  }

  /**
   * Prints a finding, once; what two States share is read twice.
   *
   * @param kind whether it is an error
   * @param code what kind of thing it is about
   * @param hint what to write instead, or null
   */
  public void print(
      Kind kind, String code, AnnotationOrigin origin, String message, @Nullable String hint) {
    if ((kind != Kind.ERROR && Suppression.isOn(origin.element(), code))
        || !printed.add(new Finding(code, message, origin))) {
      return;
    }
    String text = text(code, message, hint);
    SourcePlaces.Place place = places == null ? null : places.find(origin);
    if (place == null || trees == null) {
      printWithoutTrees(kind, text, origin);
      return;
    }
    long offset =
        origin.offset() < 0 || places == null ? -1 : places.offset(place, origin.offset());
    trees.printMessage(kind, text, offset < 0 ? place.tree() : treeAt(offset, place), place.unit());
  }

  /** Prints that annotations of ours stand in bodies of methods, where no processor sees them. */
  public void printUnseen(Set<? extends Element> types) {
    Set<CompilationUnitTree> units = new LinkedHashSet<>();
    for (Element type : types) {
      TreePath path = trees == null ? null : trees.getPath(type);
      if (path != null) {
        units.add(path.getCompilationUnit());
      }
    }
    Predicate<String> exists = name -> environment.getElementUtils().getTypeElement(name) != null;
    for (CompilationUnitTree unit : units) {
      for (AnnotationTree found :
          BodyAnnotations.of(Workflow.class.getPackageName(), unit, exists)) {
        Objects.requireNonNull(trees)
            .printMessage(
                Kind.ERROR,
                text(
                    ProblemCode.ANNOTATION_UNUSED.name(),
                    "@"
                        + found.getAnnotationType()
                        + " stands in the body of a method, where no processor sees it",
                    "Move the type out of the method."),
                found,
                unit);
      }
    }
  }

  private static String text(String code, String message, @Nullable String hint) {
    return "[" + code + "] " + message + (hint == null || hint.isEmpty() ? "" : "\n  " + hint);
  }

  private void printWithoutTrees(Kind kind, String text, AnnotationOrigin origin) {
    Messager messager = environment.getMessager();
    try {
      messager.printMessage(kind, text, origin.element(), origin.annotation(), origin.value());
    } catch (NullPointerException e) {
      // Eclipse's compiler, where an annotation of the element has an empty array.
      messager.printMessage(kind, text, origin.element());
    }
  }

  /**
   * A tree that stands at an offset of a file. The compiler prints messages at trees only, and
   * takes any: this one is of a file that is blank up to there.
   */
  private static com.sun.source.tree.Tree treeAt(long offset, SourcePlaces.Place place) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      return place.tree();
    }
    String keyword = "package ";
    String text = " ".repeat((int) offset - keyword.length()) + keyword + "a;";
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///A.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    try {
      JavacTask task =
          (JavacTask) compiler.getTask(null, null, null, List.of(), null, List.of(file));
      for (CompilationUnitTree unit : task.parse()) {
        ExpressionTree name = unit.getPackageName();
        if (name != null) {
          return name;
        }
      }
      return place.tree();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
