package dev.stepwright.processor.evaluate;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A source file of the outer compilation. */
final class SourceFile {
  private static final String EXTENSION = ".java";

  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final String packageName;
  private final String simpleName;
  private final List<String> types = new ArrayList<>();
  private @Nullable String text;
  private @Nullable Lines lines;
  private @Nullable Mentions mentions;

  SourceFile(CompilationUnitTree unit, SourcePositions positions) {
    this.unit = unit;
    this.positions = positions;
    this.packageName = unit.getPackageName() == null ? "" : unit.getPackageName().toString();
    String path = unit.getSourceFile().getName();
    String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    this.simpleName =
        file.endsWith(EXTENSION) ? file.substring(0, file.length() - EXTENSION.length()) : file;
    for (Tree declared : unit.getTypeDecls()) {
      if (declared instanceof ClassTree type) {
        types.add(type.getSimpleName().toString());
      }
    }
  }

  CompilationUnitTree unit() {
    return unit;
  }

  SourcePositions positions() {
    return positions;
  }

  String packageName() {
    return packageName;
  }

  /** The name of the class that the file is named for. */
  String binaryName() {
    return qualified(simpleName);
  }

  /** The simple names of its types. */
  List<String> types() {
    return types;
  }

  /** The binary names of its types. */
  List<String> binaryNames() {
    return types.stream().map(this::qualified).toList();
  }

  /** Whether all of its types can be found by the name of the file. */
  boolean isNamedForItsType() {
    return types.equals(List.of(simpleName));
  }

  private String qualified(String name) {
    return packageName.isEmpty() ? name : packageName + "." + name;
  }

  String text() {
    String known = text;
    if (known == null) {
      try {
        known = unit.getSourceFile().getCharContent(true).toString();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      text = known;
    }
    return known;
  }

  Lines lines() {
    Lines known = lines;
    if (known == null) {
      known = new Lines(unit, positions, text());
      lines = known;
    }
    return known;
  }

  Mentions mentions() {
    Mentions known = mentions;
    if (known == null) {
      known = new Mentions(unit);
      mentions = known;
    }
    return known;
  }
}
