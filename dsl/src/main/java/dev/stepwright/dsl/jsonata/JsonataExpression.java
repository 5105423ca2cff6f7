package dev.stepwright.dsl.jsonata;

import dev.stepwright.dsl.json.SyntaxException;

/**
 * A JSONata 2.0.6 expression: its text, without the <code>{%</code> and <code>%}</code> that a
 * definition puts around it, and its syntax tree.
 *
 * <p>Immutable; two are equal if their texts are.
 *
 * @see <a href="https://states-language.net/spec.html#using-jsonata">Using JSONata</a>
 */
public final class JsonataExpression {

  /**
   * How deep an expression may nest, in its brackets and in its tree; a chain of binary operators
   * is as deep as it is long. Step Functions itself stops evaluating at a depth of 100, so nothing
   * that runs there comes near.
   */
  public static final int MAX_DEPTH = 512;

  private final String source;
  private final Expression root;

  private JsonataExpression(String source, Expression root) {
    this.source = source;
    this.root = root;
  }

  /**
   * Reads an expression. The time it takes grows with the length of the source.
   *
   * @throws SyntaxException if the source is no JSONata 2.0.6 expression or nests deeper than
   *     {@link #MAX_DEPTH}; message and code are those of the reference implementation
   */
  public static JsonataExpression parse(String source) {
    return new JsonataExpression(source, new Parser(source).parse());
  }

  /** The text this was read from. */
  public String source() {
    return source;
  }

  /** The node of the whole expression. */
  public Expression root() {
    return root;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JsonataExpression that && source.equals(that.source);
  }

  @Override
  public int hashCode() {
    return source.hashCode();
  }

  /** The source. */
  @Override
  public String toString() {
    return source;
  }
}
