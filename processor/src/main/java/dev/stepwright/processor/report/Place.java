package dev.stepwright.processor.report;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;

/**
 * A place in a source file.
 *
 * @param unit the file
 * @param tree the tree that stands there, or around there
 * @param offset the offset in the file; -1 for the tree's own
 */
public record Place(CompilationUnitTree unit, Tree tree, long offset) {

  /** The place of a tree. */
  public static Place of(CompilationUnitTree unit, Tree tree) {
    return new Place(unit, first(tree), -1);
  }

  /** The place of a sum would be its operator, and that of a call its parenthesis. */
  private static Tree first(Tree tree) {
    if (tree instanceof BinaryTree sum) {
      return first(sum.getLeftOperand());
    }
    return tree instanceof MethodInvocationTree call ? call.getMethodSelect() : tree;
  }

  /** This place, at an offset of the file. */
  public Place at(long position) {
    return new Place(unit, tree, position);
  }
}
