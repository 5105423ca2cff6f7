package dev.stepwright.dsl.jsonata;

import dev.stepwright.dsl.jsonata.Expression.Entry;
import dev.stepwright.dsl.jsonata.Expression.SortTerm;
import dev.stepwright.dsl.jsonata.Expression.Variable;
import java.util.ArrayList;
import java.util.List;

/**
 * The half of the {@link Parser} that reads what may follow an operand: operators, argument lists
 * and what modifies a step of a path.
 */
final class Continuation {
  private final Parser parser;
  private final Lexer lexer;

  Continuation(Parser parser, Lexer lexer) {
    this.parser = parser;
    this.lexer = lexer;
  }

  /** Reads one operator and what belongs to it. */
  Operand read(Operand left) {
    Token token = lexer.token;
    BinaryOperator operator = token.operator;
    if (operator != null) {
      return binary(left, operator, token.bindingPower);
    }
    switch (token) {
      case DOT -> step(left);
      case OPEN_BRACKET -> predicate(left);
      case OPEN_BRACE -> grouping(left);
      case CARET -> sort(left);
      case AT, HASH -> binding(left, token);
      case OPEN_PAREN -> {
        return call(left);
      }
      case QUESTION -> {
        return conditional(left);
      }
      case BIND -> {
        return bind(left);
      }
      case APPLY -> {
        return apply(left);
      }
      default -> throw new IllegalStateException("no operator: " + token);
    }
    return left;
  }

  private Operand binary(Operand left, BinaryOperator operator, int bindingPower) {
    lexer.next(false);
    Operand right = parser.expression(bindingPower);
    Expression first = left.finish();
    Expression second = right.finish();
    return Operand.of(
        new Expression.Binary(operator, first, second, first.start(), second.end()),
        Math.max(left.height(), right.height()) + 1);
  }

  private void step(Operand left) {
    lexer.next(false);
    Operand right = parser.expression(Token.DOT.bindingPower);
    parser.orPostpone(() -> left.append(right));
  }

  private void predicate(Operand left) {
    int start = lexer.start;
    lexer.next(false);
    if (lexer.token == Token.CLOSE_BRACKET) {
      left.keepArray(lexer.end);
      lexer.next(false);
      return;
    }
    Operand predicate = parser.expression(0);
    int end = parser.close(Token.CLOSE_BRACKET);
    parser.orPostpone(() -> left.filter(predicate.finish(), predicate.height(), start, end));
  }

  private void grouping(Operand left) {
    int start = lexer.start;
    lexer.next(false);
    List<Entry> entries = parser.entries();
    int height = parser.entriesHeight();
    int end = parser.close(Token.CLOSE_BRACE);
    parser.orPostpone(() -> left.group(entries, height, start, end));
  }

  private void sort(Operand left) {
    int start = lexer.start;
    lexer.next(false);
    parser.expect(Token.OPEN_PAREN, false);
    List<SortTerm> terms = new ArrayList<>();
    int height = 0;
    do {
      boolean descending = lexer.token == Token.GREATER;
      if (descending || lexer.token == Token.LESS) {
        lexer.next(false);
      }
      Operand key = parser.expression(0);
      terms.add(new SortTerm(key.finish(), descending));
      height = Math.max(height, key.height());
    } while (parser.skip(Token.COMMA));
    int end = lexer.end;
    parser.expect(Token.CLOSE_PAREN, false);
    left.sort(new Expression.Sort(terms, start, end), height);
  }

  private void binding(Operand left, Token token) {
    int start = lexer.start;
    lexer.next(false);
    int rightStart = lexer.start;
    Variable variable = parser.expression(token.bindingPower).asVariable();
    if (variable == null) {
      throw Faults.rightSideNotVariable(rightStart, token);
    }
    if (token == Token.AT) {
      parser.orPostpone(() -> left.bindFocus(variable, start));
    } else {
      left.bindIndex(variable, start);
    }
  }

  private Operand conditional(Operand left) {
    int question = lexer.start;
    lexer.next(false);
    boolean adjacent = lexer.start == question + 1;
    if (adjacent && (lexer.token == Token.QUESTION || lexer.token == Token.COLON)) {
      throw Faults.newerOperator(question, lexer.token);
    }
    Operand then = parser.expression(0);
    Operand otherwise = parser.skip(Token.COLON) ? parser.expression(0) : null;
    Expression condition = left.finish();
    Expression first = then.finish();
    Expression second = otherwise == null ? null : otherwise.finish();
    int height = Math.max(left.height(), then.height());
    return Operand.of(
        new Expression.Conditional(
            condition,
            first,
            second,
            condition.start(),
            second == null ? first.end() : second.end()),
        (otherwise == null ? height : Math.max(height, otherwise.height())) + 1);
  }

  private Operand bind(Operand left) {
    lexer.next(false);
    Variable variable = left.asVariable();
    if (variable == null) {
      throw Faults.bindsNoVariable(left.start());
    }
    Operand right = parser.expression(Token.BIND.bindingPower - 1);
    Expression value = right.finish();
    return Operand.of(
        new Expression.Bind(variable, value, variable.start(), value.end()), right.height() + 1);
  }

  private Operand apply(Operand left) {
    lexer.next(false);
    Operand right = parser.expression(Token.APPLY.bindingPower);
    Expression argument = left.finish();
    Expression function = right.finish();
    Operand applied =
        Operand.of(
            new Expression.Apply(argument, function, argument.start(), function.end()),
            Math.max(left.height(), right.height()) + 1);
    if (left.keepsArray() || right.keepsArray()) {
      applied.keepArray(function.end());
    }
    return applied;
  }

  private Operand call(Operand left) {
    lexer.next(false);
    List<Expression> arguments = new ArrayList<>();
    boolean partial = false;
    int height = left.height();
    if (lexer.token != Token.CLOSE_PAREN) {
      do {
        if (lexer.token == Token.QUESTION) {
          partial = true;
          arguments.add(new Expression.Placeholder(lexer.start, lexer.end));
          lexer.next(false);
        } else {
          Operand argument = parser.expression(0);
          arguments.add(argument.finish());
          height = Math.max(height, argument.height());
        }
      } while (parser.skip(Token.COMMA));
    }
    int end = parser.close(Token.CLOSE_PAREN);
    if (left.isName("function") || left.isName("λ")) {
      return lambda(left.start(), arguments);
    }
    Expression procedure = left.finish();
    Expression call =
        partial
            ? new Expression.PartialApplication(procedure, arguments, procedure.start(), end)
            : new Expression.Call(procedure, arguments, procedure.start(), end);
    return Operand.of(call, height + 1);
  }

  private Operand lambda(int start, List<Expression> arguments) {
    List<Variable> parameters = new ArrayList<>(arguments.size());
    for (Expression argument : arguments) {
      Expression inner =
          argument instanceof Expression.KeepArray keepArray ? keepArray.operand() : argument;
      if (!(inner instanceof Variable parameter)) {
        throw Faults.parameterNotVariable(argument.start(), parameters.size() + 1);
      }
      parameters.add(parameter);
    }
    Expression.Signature signature = lexer.token == Token.LESS ? signature() : null;
    parser.expect(Token.OPEN_BRACE, false);
    Operand body = parser.expression(0);
    int end = lexer.end;
    parser.expect(Token.CLOSE_BRACE, false);
    return Operand.of(
        new Expression.Lambda(parameters, signature, body.finish(), start, end), body.height() + 1);
  }

  /** Between angle brackets stand tokens, not types: white space and comments drop out. */
  private Expression.Signature signature() {
    int start = lexer.start;
    StringBuilder text = new StringBuilder("<");
    int open = 1;
    while (open > 0 && lexer.token != Token.OPEN_BRACE && lexer.token != Token.END) {
      lexer.next(false);
      if (lexer.token == Token.GREATER) {
        open--;
      } else if (lexer.token == Token.LESS) {
        open++;
      }
      text.append(lexer.plain());
    }
    int end = lexer.end;
    parser.expect(Token.GREATER, false);
    // Positions in the text are positions in the source only if nothing has dropped out.
    boolean verbatim = end - start == text.length();
    SignatureCheck.check(text.toString(), start, verbatim);
    return new Expression.Signature(text.toString(), start, end);
  }
}
