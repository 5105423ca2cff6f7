package dev.stepwright.dsl.template;

import dev.stepwright.dsl.path.Path;
import java.math.BigDecimal;

/**
 * An argument of an Intrinsic Function: a string, a number, a boolean, null, a Path or another
 * call.
 *
 * <p>{@code start} and {@code end} are UTF-16 units from the beginning of the outermost call,
 * {@code end} exclusive. Booleans are missing from the specification's list of arguments and
 * present in its example of {@code States.JsonMerge}.
 */
public sealed interface Argument
    permits Argument.StringLiteral,
        Argument.NumberLiteral,
        Argument.BooleanLiteral,
        Argument.NullLiteral,
        Argument.PathArgument,
        IntrinsicCall {
  int start();

  int end();

  <R> R accept(Visitor<R> visitor);

  /**
   * A string in apostrophes.
   *
   * @param raw what stands between the apostrophes; {@link FormatTemplate} reads it, since there
   *     <code>\{}</code> and <code>{}</code> differ
   * @param value its value, escapes removed
   */
  record StringLiteral(int start, int end, String raw, String value) implements Argument {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.string(this);
    }
  }

  /** A number of JSON, as it was written. */
  record NumberLiteral(int start, int end, String literal) implements Argument {
    public BigDecimal value() {
      return new BigDecimal(literal);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.number(this);
    }
  }

  /** {@code true} or {@code false}. */
  record BooleanLiteral(int start, int end, boolean value) implements Argument {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.bool(this);
    }
  }

  /** {@code null}. */
  record NullLiteral(int start, int end) implements Argument {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.nul(this);
    }
  }

  /** A Path. Its own offsets count from {@code start}. */
  record PathArgument(int start, int end, Path path) implements Argument {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.path(this);
    }
  }

  /** One method for each kind of argument. */
  interface Visitor<R> {
    R string(StringLiteral argument);

    R number(NumberLiteral argument);

    R bool(BooleanLiteral argument);

    R nul(NullLiteral argument);

    R path(PathArgument argument);

    R call(IntrinsicCall argument);
  }
}
