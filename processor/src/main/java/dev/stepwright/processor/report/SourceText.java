package dev.stepwright.processor.report;

import com.sun.source.tree.CompilationUnitTree;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The text of source files. */
final class SourceText {
  private SourceText() {}

  /** The text of a file; null where it cannot be read again: then places are less exact. */
  static @Nullable CharSequence of(CompilationUnitTree unit) {
    try {
      return unit.getSourceFile().getCharContent(true);
    } catch (IOException e) {
      System.getLogger(SourceText.class.getName())
          .log(System.Logger.Level.DEBUG, "Cannot read " + unit.getSourceFile(), e);
      return null;
    }
  }
}
