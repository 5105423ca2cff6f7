package dev.stepwright.dsl.template;

import dev.stepwright.dsl.json.SyntaxException;
import java.util.List;

/**
 * A call of an Intrinsic Function: its name followed immediately by zero or more arguments,
 * enclosed by parentheses and separated by commas.
 *
 * <p>Immutable. Two calls are equal if their texts are.
 *
 * @see <a href="https://states-language.net/spec.html#intrinsic-functions">Intrinsic Functions</a>
 */
public final class IntrinsicCall implements Argument {
  private final String source;
  private final int start;
  private final int end;
  private final IntrinsicFunction function;
  private final List<Argument> arguments;

  IntrinsicCall(
      String source, int start, int end, IntrinsicFunction function, List<Argument> arguments) {
    this.source = source;
    this.start = start;
    this.end = end;
    this.function = function;
    this.arguments = List.copyOf(arguments);
  }

  /**
   * Parses a text that is a call from beginning to end; white space is allowed around arguments and
   * at the end.
   *
   * <p>Arguments with only white space between them are taken apart as well: an example of AWS's
   * own tools has them. {@link #problems} tells.
   *
   * @throws SyntaxException if it is not one, names an unknown function or nests more than 10
   *     calls; no other exception, whatever the text
   */
  public static IntrinsicCall parse(String text) {
    return new IntrinsicParser(text).parse();
  }

  /** The call as it was written. */
  public String text() {
    return source.substring(start, end);
  }

  @Override
  public int start() {
    return start;
  }

  @Override
  public int end() {
    return end;
  }

  public IntrinsicFunction function() {
    return function;
  }

  public List<Argument> arguments() {
    return arguments;
  }

  /** What is wrong with the arguments of this call and of those within it, in order of position. */
  public List<ArgumentProblem> problems() {
    return IntrinsicArguments.check(this);
  }

  /** Whether a comma stands between an argument and the one before it. */
  boolean isSeparated(int index) {
    for (int i = arguments.get(index - 1).end(); i < arguments.get(index).start(); i++) {
      if (source.charAt(i) == ',') {
        return true;
      }
    }
    return false;
  }

  /** An argument of this call as it was written. */
  String textOf(Argument argument) {
    return source.substring(argument.start(), argument.end());
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.call(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IntrinsicCall call && text().equals(call.text());
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
