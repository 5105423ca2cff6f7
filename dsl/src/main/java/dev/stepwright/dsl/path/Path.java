package dev.stepwright.dsl.path;

import dev.stepwright.dsl.json.SyntaxException;
import java.util.List;

/**
 * A Path: a string beginning with {@code $}, in the syntax of JSONPath, that identifies components
 * within a JSON text. Beginning with {@code $$} it applies to the Context Object, beginning with
 * {@code $name} to a Variable.
 *
 * <p>The dialect is that of AWS Step Functions, which is json-path's with these differences: the
 * roots above; a backslash in a name after a dot stands for the character that follows it, as the
 * specification's examples have it; within quotes it does so only before the quote and another
 * backslash; a string in a filter may lack its quotes; {@code [(@.length-1)]} is known. Texts that
 * json-path takes without making sense of them ({@code $.a]}, {@code $['a']b}, {@code
 * $.a.nosuch()}) are refused.
 *
 * <p>Immutable. Two Paths are equal if their texts are.
 *
 * @see <a href="https://states-language.net/spec.html#path">Paths</a>
 */
public final class Path {
  private final String text;
  private final Root root;
  private final List<Segment> segments;
  private final boolean definite;

  Path(String text, Root root, List<Segment> segments) {
    this.text = text;
    this.root = root;
    this.segments = List.copyOf(segments);
    this.definite = isFunction() || selectsOne(this.segments);
  }

  /**
   * Parses a text that is a Path from beginning to end.
   *
   * @throws SyntaxException if it is not one; no other exception, whatever the text
   */
  public static Path parse(String text) {
    return new PathParser(new Cursor(text), PathParser.Ending.TEXT).parse();
  }

  /**
   * Parses the Path that begins at an offset of a longer text and ends where its syntax does, at
   * the latest before a comma, a closing parenthesis or white space: an argument of an Intrinsic
   * Function. The length of the result's text tells where the Path ended. Its segments count their
   * offsets from the beginning of the Path, a {@link SyntaxException} from that of the whole text.
   *
   * @throws SyntaxException if no Path begins there
   */
  public static Path parseArgument(String text, int offset) {
    return new PathParser(new Cursor(text, offset), PathParser.Ending.ARGUMENT).parse();
  }

  /** The Path as it was written. */
  public String text() {
    return text;
  }

  public Root root() {
    return root;
  }

  /** The steps from the root, in order; none for {@code $} alone. */
  public List<Segment> segments() {
    return segments;
  }

  /**
   * Whether it yields at most one value and fails where there is none. Any other Path yields an
   * array of what it found, which may be empty.
   */
  public boolean isDefinite() {
    return definite;
  }

  /** Whether it ends in a function, {@code $.items.length()}. */
  public boolean isFunction() {
    return !segments.isEmpty() && segments.get(segments.size() - 1) instanceof Segment.FunctionCall;
  }

  /** The step to a field as a Path has it: {@code .a}, {@code ['a b']}. */
  public static String step(String name) {
    return name.matches("[A-Za-z_][A-Za-z0-9_]*")
        ? "." + name
        : "['" + name.replace("\\", "\\\\").replace("'", "\\'") + "']";
  }

  private static boolean selectsOne(List<Segment> segments) {
    int last = segments.size() - 1;
    for (int i = 0; i <= last; i++) {
      Segment segment = segments.get(i);
      // Several names at the end are gathered into one object.
      if (!segment.isDefinite() && !(i == last && segment instanceof Segment.Children)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Path path && text.equals(path.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
