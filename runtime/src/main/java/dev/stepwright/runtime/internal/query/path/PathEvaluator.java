package dev.stepwright.runtime.internal.query.path;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.path.Path;
import dev.stepwright.dsl.path.ReferencePath;
import dev.stepwright.dsl.path.Root;
import dev.stepwright.runtime.internal.query.QueryData;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A compiled Path.
 *
 * <p>A definite Path gives the one node it leads to. Any other gives an array of what it found,
 * which may be empty, and is so too where a name on the way is missing.
 *
 * @see <a href="https://states-language.net/spec.html#path">Paths</a>
 */
public final class PathEvaluator {
  private final Path path;
  private final RootReader root;

  /** The way there, if it is names and indexes alone. */
  private final @Nullable DefiniteSteps steps;

  /** Otherwise, the first step. */
  private final @Nullable Step selector;

  private final boolean definite;

  /** Whether the root is {@code $}, as it nearly always is. */
  private final boolean readsInput;

  private PathEvaluator(Path path) {
    this.path = path;
    this.root = path.root().accept(RootReader.COMPILER);
    this.steps = DefiniteSteps.of(path.segments());
    this.selector = steps == null ? StepCompiler.compile(path.segments()) : null;
    this.definite = StepCompiler.isDefinite(path);
    this.readsInput = path.root() instanceof Root.Input;
  }

  /** Compiles a Path. */
  public static PathEvaluator of(Path path) {
    return new PathEvaluator(path);
  }

  /** Compiles a Reference Path. */
  public static PathEvaluator of(ReferencePath path) {
    return new PathEvaluator(path.path());
  }

  /** The Path that was compiled. */
  public Path path() {
    return path;
  }

  /** What the Path selects, or null where it leads to nothing; {@link #explain} says why. */
  public @Nullable JsonValue find(QueryData data) {
    JsonValue start = readsInput ? data.input() : root.read(data);
    if (start == null) {
      return null;
    }
    if (steps != null) {
      return steps.find(start);
    }
    Selection selection = select(start);
    if (selection.misapplied() != null) {
      return null;
    }
    return definite ? selection.last() : selection.all();
  }

  private Selection select(JsonValue start) {
    Selection selection = new Selection(new Search(path, start));
    if (selector != null) {
      selector.select(start, selection);
    }
    return selection;
  }

  /** Says why {@link #find} found nothing. */
  public Miss explain(QueryData data) {
    JsonValue start = root.read(data);
    if (start == null) {
      return Miss.absent(path.text(), "No results for path: " + path.text());
    }
    if (steps != null) {
      return steps.explain(start);
    }
    Supplier<Miss> misapplied = select(start).misapplied();
    return misapplied != null
        ? misapplied.get()
        : Miss.absent(path.text(), "No results for path: " + path.text());
  }

  @Override
  public String toString() {
    return path.text();
  }

  /** Reads what a Path starts from. */
  private interface RootReader {
    @Nullable JsonValue read(QueryData data);

    Root.Visitor<RootReader> COMPILER =
        new Root.Visitor<>() {
          @Override
          public RootReader input(Root.Input root) {
            return QueryData::input;
          }

          @Override
          public RootReader context(Root.Context root) {
            return data -> data.scope().context();
          }

          @Override
          public RootReader variable(Root.Variable root) {
            return data -> data.scope().variable(root.name());
          }

          @Override
          public RootReader current(Root.Current root) {
            throw new IllegalArgumentException("'@' occurs in filters only");
          }
        };
  }
}
