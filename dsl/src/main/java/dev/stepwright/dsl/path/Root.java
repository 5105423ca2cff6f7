package dev.stepwright.dsl.path;

/**
 * What a Path starts from.
 *
 * @see <a href="https://states-language.net/spec.html#path">Paths</a>
 */
public sealed interface Root {
  /** {@code $}: the data the field applies to, such as the raw input; in a filter, all of it. */
  Root INPUT = new Input();

  /** {@code $$}: the Context Object. */
  Root CONTEXT = new Context();

  /** {@code @}: the element that a filter is looking at. Occurs in filters only. */
  Root CURRENT = new Current();

  <R> R accept(Visitor<R> visitor);

  /** The data the field applies to. */
  record Input() implements Root {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.input(this);
    }
  }

  /** The Context Object. */
  record Context() implements Root {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.context(this);
    }
  }

  /**
   * {@code $name}: a Variable. The name {@code states} is reserved and holds nothing while the
   * Query Language is JSONPath; whoever checks the field says so.
   */
  record Variable(String name) implements Root {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.variable(this);
    }
  }

  /** The element that a filter is looking at. */
  record Current() implements Root {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.current(this);
    }
  }

  /** One method for each kind of root. */
  interface Visitor<R> {
    R input(Input root);

    R context(Context root);

    R variable(Variable root);

    R current(Current root);
  }
}
