package dev.stepwright.processor.report;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
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
  private final Set<Shown> shown = new HashSet<>();

  /** What was found, and where. */
  private record Finding(String code, String message, AnnotationOrigin origin) {}

  /**
   * What was found in a call, and where: the place, or else the method or field. A loop makes the
   * same call several times, and what several workflows share is read for each.
   */
  private record Shown(String code, String message, Object where) {}

  /** A reporter to the compiler of an environment. */
  public Reporter(ProcessingEnvironment environment) {
    this.environment = environment;
    this.trees = CompilerTrees.of(environment);
    this.places = trees == null ? null : new SourcePlaces(trees);
  }

  /** Whether messages about an element have a place: whether it is in a source. */
  public boolean hasPlace(Element element) {
    return trees == null || trees.getPath(element) != null;
  }

  /** Prints a problem, once; what two States share is read twice. */
  public void print(Problem problem) {
    AnnotationOrigin origin = problem.origin();
    Finding finding = new Finding(problem.code(), problem.message(), origin);
    if ((!problem.isError() && Suppression.isOn(origin.element(), problem.code()))
        || !printed.add(finding)) {
      return;
    }
    Kind kind = problem.isError() ? Kind.ERROR : Kind.WARNING;
    String text = text(problem.code(), problem.message(), problem.hint());
    Place place = places == null ? null : places.find(origin);
    if (place == null || trees == null) {
      printWithoutTrees(kind, text, origin);
      return;
    }
    print(kind, text, places == null ? place : places.within(place, origin.offset()), trees);
  }

  /**
   * Prints a finding about a part of a method or field, once.
   *
   * @param kind whether it is an error
   * @param code what kind of thing it is about
   * @param around the method or field
   * @param place the place, which may be in another file; null for that of the method or field
   * @param hint what to write instead, or null
   */
  public void print(
      Kind kind,
      String code,
      Element around,
      @Nullable Place place,
      String message,
      @Nullable String hint) {
    if ((kind != Kind.ERROR && Suppression.isOn(around, code))
        || !shown.add(new Shown(code, message, place == null ? around : place))) {
      return;
    }
    if (place == null || trees == null) {
      environment.getMessager().printMessage(kind, text(code, message, hint), around);
    } else {
      print(kind, text(code, message, hint), place, trees);
    }
  }

  private static void print(Kind kind, String text, Place place, Trees trees) {
    trees.printMessage(kind, text, place.offset() < 0 ? place.tree() : treeAt(place), place.unit());
  }

  private static String text(String code, String message, @Nullable String hint) {
    return "[" + code + "] " + message + (hint == null || hint.isEmpty() ? "" : "\n  " + hint);
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
  private static Tree treeAt(Place place) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    String keyword = "package ";
    if (compiler == null || place.offset() < keyword.length()) {
      return place.tree();
    }
    String text = " ".repeat((int) place.offset() - keyword.length()) + keyword + "a;";
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
