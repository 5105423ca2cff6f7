package dev.stepwright.dsl.jsonata;

import dev.stepwright.dsl.json.SyntaxException;
import dev.stepwright.dsl.jsonata.Expression.Entry;
import dev.stepwright.dsl.jsonata.Expression.Variable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one expression by operator precedence, with the token after an operand deciding whether it
 * goes on.
 *
 * <p>The reference implementation first reads the whole text and then rewrites the tree; faults it
 * finds while rewriting are reported only if the text could be read to its end. Here both happen at
 * once, so a fault of the second kind waits in {@link #postponed}.
 */
final class Parser {
  private final String source;
  private final Lexer lexer;
  private final Continuation continuation;
  private int depth;
  private boolean usesParent;
  private @Nullable SyntaxException postponed;

  /** How deep the entries that were just read nest. */
  private int entriesHeight;

  Parser(String source) {
    this.source = source;
    this.lexer = new Lexer(source);
    this.continuation = new Continuation(this, lexer);
  }

  Expression parse() {
    lexer.next(false);
    Expression root = expression(0).finish();
    if (lexer.token != Token.END) {
      throw Faults.unexpected(lexer.start, lexer.quoted());
    }
    if (postponed != null) {
      throw postponed;
    }
    if (usesParent) {
      Ancestry.check(root, source);
    }
    return root;
  }

  Operand expression(int rightBindingPower) {
    if (++depth > JsonataExpression.MAX_DEPTH) {
      throw Faults.tooDeep(lexer.start);
    }
    Operand left = prefix();
    while (true) {
      if (left.height() > JsonataExpression.MAX_DEPTH) {
        throw Faults.tooDeep(lexer.start);
      }
      if (rightBindingPower >= lexer.token.bindingPower) {
        depth--;
        return left;
      }
      left = continuation.read(left);
    }
  }

  private Operand prefix() {
    int start = lexer.start;
    int end = lexer.end;
    Token token = lexer.token;
    return switch (token) {
      case NAME -> Operand.ofName(new Expression.Name(takeText(), start, end));
      // Where an operand is expected the three words are field names.
      case AND, OR, IN -> {
        lexer.next(true);
        yield Operand.ofName(new Expression.Name(token.symbol, start, end));
      }
      case VARIABLE -> leaf(new Variable(takeText(), start, end));
      case STRING -> leaf(new Expression.StringLiteral(takeText(), start, end));
      case NUMBER -> {
        double value = lexer.number;
        yield leaf(new Expression.NumberLiteral(value, takeText(), start, end));
      }
      case REGEX -> {
        String flags = lexer.regexFlags;
        yield leaf(new Expression.RegexLiteral(takeText(), flags, start, end));
      }
      case TRUE, FALSE -> symbol(new Expression.BooleanLiteral(token == Token.TRUE, start, end));
      case NULL -> symbol(new Expression.NullLiteral(start, end));
      case STAR -> symbol(new Expression.Wildcard(start, end));
      case DOUBLE_STAR -> symbol(new Expression.Descendants(start, end));
      case PERCENT -> {
        usesParent = true;
        yield symbol(new Expression.Parent(start, end));
      }
      case MINUS -> negation();
      case OPEN_PAREN -> block();
      case OPEN_BRACKET -> array();
      case OPEN_BRACE -> object();
      case BAR -> transform();
      case END -> {
        postpone(Faults.unexpectedEnd(start));
        yield leaf(new Expression.NullLiteral(start, end));
      }
      default -> {
        // The token after it is read first: a fault in that one is the one to report.
        lexer.next(true);
        throw Faults.notUnary(start, token);
      }
    };
  }

  private String takeText() {
    String text = lexer.text;
    lexer.next(true);
    return text;
  }

  private Operand symbol(Expression expression) {
    lexer.next(true);
    return leaf(expression);
  }

  private static Operand leaf(Expression expression) {
    return Operand.of(expression, 1);
  }

  private Operand negation() {
    int start = lexer.start;
    // As after every operand, though none has ended: a slash here is no regular expression.
    lexer.next(true);
    Operand operand = expression(70);
    if (operand.negate(start)) {
      return operand;
    }
    Expression negated = operand.finish();
    return Operand.of(new Expression.Negation(negated, start, negated.end()), operand.height() + 1);
  }

  private Operand block() {
    int start = lexer.start;
    lexer.next(true);
    List<Expression> expressions = new ArrayList<>();
    int height = 0;
    while (lexer.token != Token.CLOSE_PAREN) {
      Operand part = expression(0);
      expressions.add(part.finish());
      height = Math.max(height, part.height());
      if (lexer.token != Token.SEMICOLON) {
        break;
      }
      lexer.next(false);
    }
    int end = close(Token.CLOSE_PAREN);
    return Operand.of(new Expression.Block(expressions, start, end), height + 1);
  }

  private Operand array() {
    int start = lexer.start;
    lexer.next(true);
    List<Expression> items = new ArrayList<>();
    int height = 0;
    if (lexer.token != Token.CLOSE_BRACKET) {
      do {
        Operand first = expression(0);
        Expression item = first.finish();
        height = Math.max(height, first.height());
        if (skip(Token.RANGE)) {
          Operand last = expression(0);
          Expression to = last.finish();
          item = new Expression.Range(item, to, item.start(), to.end());
          height = Math.max(height, Math.max(first.height(), last.height()) + 1);
        }
        items.add(item);
      } while (skip(Token.COMMA));
    }
    int end = close(Token.CLOSE_BRACKET);
    return Operand.of(new Expression.ArrayConstructor(items, start, end), height + 1);
  }

  private Operand object() {
    int start = lexer.start;
    lexer.next(true);
    List<Entry> entries = entries();
    int height = entriesHeight;
    int end = close(Token.CLOSE_BRACE);
    return Operand.of(new Expression.ObjectConstructor(entries, start, end), height + 1);
  }

  /** Reads keys and values up to the closing brace and leaves {@link #entriesHeight}. */
  List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    int height = 0;
    if (lexer.token != Token.CLOSE_BRACE) {
      do {
        Operand key = expression(0);
        expect(Token.COLON, false);
        Operand value = expression(0);
        entries.add(new Entry(key.finish(), value.finish()));
        height = Math.max(height, Math.max(key.height(), value.height()));
      } while (skip(Token.COMMA));
    }
    entriesHeight = height;
    return entries;
  }

  private Operand transform() {
    int start = lexer.start;
    lexer.next(true);
    Operand pattern = expression(0);
    expect(Token.BAR, false);
    Operand update = expression(0);
    Operand delete = skip(Token.COMMA) ? expression(0) : null;
    int end = lexer.end;
    expect(Token.BAR, false);
    int height = Math.max(pattern.height(), update.height());
    return Operand.of(
        new Expression.Transform(
            pattern.finish(), update.finish(), delete == null ? null : delete.finish(), start, end),
        (delete == null ? height : Math.max(height, delete.height())) + 1);
  }

  int entriesHeight() {
    return entriesHeight;
  }

  /** Closes an operand, so that a slash after it divides. Returns the end of the bracket. */
  int close(Token bracket) {
    int end = lexer.end;
    expect(bracket, true);
    return end;
  }

  boolean skip(Token token) {
    if (lexer.token != token) {
      return false;
    }
    lexer.next(false);
    return true;
  }

  void expect(Token token, boolean afterOperand) {
    if (lexer.token == Token.END && token != Token.END) {
      throw Faults.expectedBeforeEnd(lexer.start, token);
    }
    if (lexer.token != token) {
      throw Faults.expected(lexer.start, token, lexer.quoted());
    }
    lexer.next(afterOperand);
  }

  /** Does what may be a fault of the rewritten tree. */
  void orPostpone(Runnable rewriting) {
    try {
      rewriting.run();
    } catch (SyntaxException fault) {
      postpone(fault);
    }
  }

  private void postpone(SyntaxException fault) {
    if (postponed == null) {
      postponed = fault;
    }
  }
}
