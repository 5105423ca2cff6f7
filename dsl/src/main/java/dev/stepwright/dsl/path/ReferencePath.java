package dev.stepwright.dsl.path;

import dev.stepwright.dsl.json.SyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Reference Path: a Path with syntax limited in such a way that it can only identify a single
 * node, a sequence of names and indexes. The operators {@code @}, {@code ,}, {@code :} and {@code
 * ?}, wildcards, {@code ..} and functions are not supported; in a name after a dot those characters
 * are written with a backslash before them.
 *
 * <p>A negative index counts from the end of an array and is accepted, since it too identifies one
 * node. Which root a field allows is for the caller to decide: {@code ResultPath} takes {@code $}
 * only.
 *
 * <p>The steps are held as arrays, so that an interpreter walks them without looking at types:
 *
 * <pre>{@code
 * for (int i = 0; i < path.size(); i++) {
 *   node = path.isName(i) ? field(node, path.name(i)) : element(node, path.index(i));
 * }
 * }</pre>
 *
 * <p>Immutable. Two Reference Paths are equal if their texts are.
 *
 * @see <a href="https://states-language.net/spec.html#ref-paths">Reference Paths</a>
 */
public final class ReferencePath {
  private final Path path;

  /** The name at each step; null where the step is an index. */
  private final @Nullable String[] names;

  private final int[] indexes;

  private ReferencePath(Path path) {
    this.path = path;
    List<Segment> segments = path.segments();
    names = new @Nullable String[segments.size()];
    indexes = new int[names.length];
    for (int i = 0; i < names.length; i++) {
      Segment segment = segments.get(i);
      if (segment instanceof Segment.Child child) {
        names[i] = child.name();
      } else if (segment instanceof Segment.Index index) {
        indexes[i] = index.index();
      } else {
        throw notOneNode(path.text(), segment);
      }
    }
  }

  /**
   * Parses a text that is a Reference Path from beginning to end.
   *
   * @throws SyntaxException if it is not one; no other exception, whatever the text
   */
  public static ReferencePath parse(String text) {
    return new ReferencePath(new PathParser(new Cursor(text), PathParser.Ending.REFERENCE).parse());
  }

  private static SyntaxException notOneNode(String text, Segment segment) {
    return new SyntaxException(
        segment.start(),
        "Found '"
            + text.substring(segment.start(), segment.end())
            + "', expected a name or an index: a Reference Path identifies a single node");
  }

  /** The same as a Path. */
  public Path path() {
    return path;
  }

  /** The Reference Path as it was written. */
  public String text() {
    return path.text();
  }

  public Root root() {
    return path.root();
  }

  /** The number of steps from the root; 0 for {@code $} alone. */
  public int size() {
    return indexes.length;
  }

  /** Whether a step is a name; otherwise it is an index. */
  public boolean isName(int step) {
    return names[step] != null;
  }

  /**
   * The name at a step, escapes removed.
   *
   * @throws IllegalStateException if the step is an index
   */
  public String name(int step) {
    String name = names[step];
    if (name == null) {
      throw new IllegalStateException("Step " + step + " of " + this + " is an index");
    }
    return name;
  }

  /**
   * The index at a step; negative: from the end of the array, -1 being the last element.
   *
   * @throws IllegalStateException if the step is a name
   */
  public int index(int step) {
    if (isName(step)) {
      throw new IllegalStateException("Step " + step + " of " + this + " is a name");
    }
    return indexes[step];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReferencePath that && path.equals(that.path);
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  @Override
  public String toString() {
    return path.text();
  }
}
