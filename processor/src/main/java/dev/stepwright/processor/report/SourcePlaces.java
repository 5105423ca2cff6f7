package dev.stepwright.processor.report;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.stepwright.processor.read.AnnotationOrigin;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the trees of places in annotations. javac itself loses the values of annotations that are
 * repeated without their container.
 */
public final class SourcePlaces {
  private static final String CONTAINER = ".List";

  private final Trees trees;

  /** The places in sources that a compiler reads. */
  public SourcePlaces(Trees trees) {
    this.trees = trees;
  }

  /** The tree of a place, or null where there is no source of it. */
  @Nullable Place find(AnnotationOrigin origin) {
    TreePath path = trees.getPath(origin.element());
    AnnotationMirror mirror = origin.annotation();
    if (path == null) {
      return null;
    }
    if (mirror == null) {
      return new Place(
          path.getCompilationUnit(), TypeTrees.find(path.getLeaf(), origin.steps()), -1);
    }
    List<AnnotationTree> found = annotations(path, mirror.getAnnotationType().asElement());
    return origin.occurrence() < found.size()
        ? Place.of(
            path.getCompilationUnit(), follow(found.get(origin.occurrence()), origin.steps()))
        : null;
  }

  /** The annotations of a type on a declaration, also those in a container. */
  private List<AnnotationTree> annotations(TreePath declaration, Element type) {
    List<AnnotationTree> found = new ArrayList<>();
    for (AnnotationTree each : annotations(declaration.getLeaf())) {
      collect(new TreePath(declaration, each), type.toString(), found);
    }
    return found;
  }

  private static List<? extends AnnotationTree> annotations(Tree declaration) {
    if (declaration instanceof MethodTree method) {
      return method.getModifiers().getAnnotations();
    }
    if (declaration instanceof VariableTree field) {
      return field.getModifiers().getAnnotations();
    }
    return declaration instanceof ClassTree type ? type.getModifiers().getAnnotations() : List.of();
  }

  private void collect(TreePath path, String type, List<AnnotationTree> found) {
    AnnotationTree tree = (AnnotationTree) path.getLeaf();
    // Another library may have an annotation of the same simple name on the same declaration.
    Element element = trees.getElement(new TreePath(path, tree.getAnnotationType()));
    String name = element == null ? "" : element.toString();
    if (name.equals(type)) {
      found.add(tree);
    } else if (name.equals(type + CONTAINER)) {
      for (ExpressionTree argument : tree.getArguments()) {
        for (ExpressionTree within : elements(value(argument))) {
          collect(new TreePath(path, within), type, found);
        }
      }
    }
  }

  private static ExpressionTree value(ExpressionTree argument) {
    return argument instanceof AssignmentTree assignment ? assignment.getExpression() : argument;
  }

  private static List<? extends ExpressionTree> elements(ExpressionTree value) {
    return value instanceof NewArrayTree array && array.getInitializers() != null
        ? array.getInitializers()
        : List.of(value);
  }

  /** The tree that steps lead to; the last one that was found, where they lead nowhere. */
  private static Tree follow(AnnotationTree annotation, List<String> steps) {
    Tree at = annotation;
    for (String step : steps) {
      Tree next = Character.isDigit(step.charAt(0)) ? element(at, step) : member(at, step);
      if (next == null) {
        return at;
      }
      at = next;
    }
    return at;
  }

  private static @Nullable Tree element(Tree array, String index) {
    List<? extends ExpressionTree> elements =
        array instanceof ExpressionTree value ? elements(value) : List.of();
    int number = Integer.parseInt(index);
    return number < elements.size() ? elements.get(number) : null;
  }

  private static @Nullable Tree member(Tree annotation, String name) {
    if (annotation instanceof AnnotationTree tree) {
      for (ExpressionTree argument : tree.getArguments()) {
        if (argument instanceof AssignmentTree assignment
            && assignment.getVariable() instanceof IdentifierTree identifier
            && identifier.getName().contentEquals(name)) {
          return assignment.getExpression();
        }
      }
    }
    return null;
  }

  /** The place of a character of the text at a place; that place where it is no plain literal. */
  public Place within(Place place, int character) {
    return character < 0 ? place : place.at(offset(place, character));
  }

  /** The offset in its file of a character of a text; -1 where the text is no plain literal. */
  private long offset(Place place, int character) {
    if (!(place.tree() instanceof LiteralTree literal)
        || !(literal.getValue() instanceof String text)) {
      return -1;
    }
    long start = trees.getSourcePositions().getStartPosition(place.unit(), literal);
    long end = trees.getSourcePositions().getEndPosition(place.unit(), literal);
    CharSequence source = SourceText.of(place.unit());
    if (source == null || start < 0 || end > source.length()) {
      return -1;
    }
    int within =
        LiteralText.offset(source.subSequence((int) start, (int) end).toString(), text, character);
    return within < 0 ? -1 : start + within;
  }
}
