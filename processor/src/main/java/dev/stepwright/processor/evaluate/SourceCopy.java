package dev.stepwright.processor.evaluate;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.stepwright.processor.report.Place;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.tools.SimpleJavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * The copy of a source file that the nested compilation reads. It is made when it is first read.
 */
final class SourceCopy extends SimpleJavaFileObject {
  private final SourceFile file;
  private final Consumer<SourceCopy> preparation;
  private @Nullable Edits edits;
  private @Nullable ChangedText changed;

  /**
   * A copy of a file.
   *
   * @param preparation what is done with it before it is read
   */
  SourceCopy(SourceFile file, Consumer<SourceCopy> preparation) {
    super(URI.create("copy:///" + file.binaryName().replace('.', '/') + ".java"), Kind.SOURCE);
    this.file = file;
    this.preparation = preparation;
  }

  SourceFile file() {
    return file;
  }

  /** Whether it has been read. */
  boolean isRead() {
    return edits != null;
  }

  /** Where a tree starts; -1 for what the compiler made. */
  int start(Tree tree) {
    return (int) file.positions().getStartPosition(file.unit(), tree);
  }

  /** Where a tree ends; -1 for what the compiler made. */
  int end(Tree tree) {
    return (int) file.positions().getEndPosition(file.unit(), tree);
  }

  /** Puts a text in the place of another one; false if that is gone already. */
  boolean replace(int start, int end, String by) {
    boolean isNew = edits().replace(start, end, by);
    if (isNew) {
      changed = null;
    }
    return isNew;
  }

  /** Whether a character of the file is not in the copy. */
  boolean isGone(int offset) {
    return edits().isGone(offset);
  }

  /** Where a character of the copy stands in the file. */
  int original(long offset) {
    return changed().original((int) offset);
  }

  /** The trees around a character, the outermost first. */
  List<Tree> around(int offset) {
    List<Tree> trees = new ArrayList<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void scan(@Nullable Tree tree, @Nullable Void nothing) {
        if (tree != null && start(tree) <= offset && start(tree) >= 0 && offset < end(tree)) {
          trees.add(tree);
        }
        // What the compiler made has no end, but what is in it may have one.
        return tree == null || (end(tree) >= 0 && end(tree) <= offset)
            ? null
            : super.scan(tree, null);
      }
    }.scan(file.unit(), null);
    return trees;
  }

  /**
   * The place of the call, or of what else is on a line of the copy.
   *
   * @param thrown the simple name of the exception that was made there; empty for none
   */
  Place placeOfLine(int line, String thrown) {
    MethodInvocationTree call = file.lines().call(line);
    if (call != null) {
      ThrowTree around = throwAround(call, thrown);
      return around == null ? Place.of(file.unit(), call) : place(start(around));
    }
    StatementTree statement = file.lines().statement(line);
    if (statement != null) {
      return place(start(statement));
    }
    ChangedText text = changed();
    String original = file.text();
    int offset = text.original(LineEnds.start(text.text(), line));
    while (offset < original.length() && Character.isWhitespace(original.charAt(offset))) {
      offset++;
    }
    return place(offset);
  }

  /**
   * The statement with a call in it that makes an exception and throws it; null if there is none.
   */
  private @Nullable ThrowTree throwAround(MethodInvocationTree call, String thrown) {
    List<Tree> around = around(start(call));
    for (int i = around.size() - 1; i >= 0 && !(around.get(i) instanceof BlockTree); i--) {
      if (around.get(i) instanceof ThrowTree found && makes(found, thrown)) {
        return found;
      }
    }
    return null;
  }

  private static boolean makes(ThrowTree tree, String exception) {
    return Boolean.TRUE.equals(
        new TreeScanner<@Nullable Boolean, @Nullable Void>() {
          @Override
          public @Nullable Boolean visitNewClass(NewClassTree made, @Nullable Void nothing) {
            String name = made.getIdentifier().toString();
            return name.substring(name.lastIndexOf('.') + 1).equals(exception)
                || Boolean.TRUE.equals(super.visitNewClass(made, null));
          }

          @Override
          public @Nullable Boolean reduce(@Nullable Boolean one, @Nullable Boolean other) {
            return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
          }
        }.scan(tree, null));
  }

  /** The place of a character of the file. */
  Place place(int offset) {
    List<Tree> around = around(offset);
    Tree tree = around.isEmpty() ? file.unit() : around.get(around.size() - 1);
    return new Place(file.unit(), tree, offset);
  }

  private Edits edits() {
    Edits known = edits;
    if (known == null) {
      known = new Edits(file.text());
      edits = known;
      file.lines().separate(known);
      Instrumentation.apply(file.unit(), file.positions(), file.text(), known);
      preparation.accept(this);
    }
    return known;
  }

  private ChangedText changed() {
    ChangedText known = changed;
    if (known == null) {
      known = edits().apply();
      changed = known;
    }
    return known;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return changed().text();
  }

  @Override
  public long getLastModified() {
    // Newer than any class file of it.
    return Long.MAX_VALUE / 2;
  }
}
