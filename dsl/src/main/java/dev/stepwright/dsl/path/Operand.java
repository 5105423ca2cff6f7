package dev.stepwright.dsl.path;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value in a filter, or an argument of a Path's function.
 *
 * <p>{@code start} and {@code end} are UTF-16 units from the beginning of the Path it is part of.
 */
public sealed interface Operand {
  int start();

  int end();

  <R> R accept(Visitor<R> visitor);

  /** {@code @.a} or {@code $.a}. The Path's own offsets count from {@code start}. */
  record PathOperand(int start, int end, Path path) implements Operand {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.path(this);
    }
  }

  /** {@code 'a'} or {@code "a"}, escapes removed. */
  record StringLiteral(int start, int end, String value) implements Operand {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.string(this);
    }
  }

  /**
   * A string without quotes, as in {@code [?(@.Name==Receipt)]}: AWS's own examples have it,
   * json-path refuses it.
   */
  record BareWord(int start, int end, String value) implements Operand {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.bareWord(this);
    }
  }

  /** A number as it was written. */
  record NumberLiteral(int start, int end, String literal) implements Operand {
    public BigDecimal value() {
      return new BigDecimal(literal);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.number(this);
    }
  }

  /** {@code true} or {@code false}. */
  record BooleanLiteral(int start, int end, boolean value) implements Operand {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.bool(this);
    }
  }

  /** {@code null}. */
  record NullLiteral(int start, int end) implements Operand {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.nul(this);
    }
  }

  /** {@code /pattern/flags}: a regular expression of {@link java.util.regex.Pattern}. */
  record RegexLiteral(int start, int end, String pattern, String flags) implements Operand {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.regex(this);
    }
  }

  /** {@code ['a', 1]}. */
  record ArrayLiteral(int start, int end, List<Operand> elements) implements Operand {
    public ArrayLiteral {
      elements = List.copyOf(elements);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.array(this);
    }
  }

  /** <code>{"a": 1}</code>, in the order written. */
  record ObjectLiteral(int start, int end, Map<String, Operand> members) implements Operand {
    public ObjectLiteral {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.object(this);
    }
  }

  /** One method for each kind of operand. */
  interface Visitor<R> {
    R path(PathOperand operand);

    R string(StringLiteral operand);

    R bareWord(BareWord operand);

    R number(NumberLiteral operand);

    R bool(BooleanLiteral operand);

    R nul(NullLiteral operand);

    R regex(RegexLiteral operand);

    R array(ArrayLiteral operand);

    R object(ObjectLiteral operand);
  }
}
