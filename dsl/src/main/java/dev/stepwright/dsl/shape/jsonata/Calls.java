package dev.stepwright.dsl.shape.jsonata;

import dev.stepwright.dsl.jsonata.Expression;
import dev.stepwright.dsl.shape.Shape;
import dev.stepwright.dsl.shape.jsonata.Callable.Argument;
import dev.stepwright.dsl.shape.jsonata.Findings.Outcome;
import dev.stepwright.dsl.shape.jsonata.Findings.Text;
import dev.stepwright.dsl.shape.jsonata.JsonataFinding.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls of functions, those of the language and those of the expression. */
final class Calls {
  private final Typer typer;
  private final Set<Expression.Lambda> active = Collections.newSetFromMap(new IdentityHashMap<>());

  Calls(Typer typer) {
    this.typer = typer;
  }

  /**
   * A call.
   *
   * @param first an argument before those that are written
   */
  Result call(Expression.Call call, @Nullable Argument first) {
    List<Argument> arguments = new ArrayList<>();
    if (first != null) {
      arguments.add(first);
    }
    for (Expression argument : call.arguments()) {
      arguments.add(new Argument(typer.typed(argument), argument));
    }
    Callable function = function(call.procedure());
    for (Argument argument : arguments) {
      if (argument.value().isNever()) {
        return Result.NEVER;
      }
    }
    return function == null
        ? typer.unknown()
        : call(function, arguments, typer.view.context(), call);
  }

  private @Nullable Callable function(Expression procedure) {
    if (procedure instanceof Expression.Variable variable && typer.isBuiltin(variable.name())) {
      return new Callable.Named(variable.name());
    }
    return typer.typed(procedure).function();
  }

  /** {@code ~>}. */
  Result apply(Expression.Apply apply) {
    Typed argument = typer.typed(apply.argument());
    if (argument.isNever()) {
      return Result.NEVER;
    }
    Argument first = new Argument(argument, apply.argument());
    if (apply.function().unmodified() instanceof Expression.Call call) {
      return call(call, first);
    }
    Callable function =
        apply.function() instanceof Expression.Variable variable && typer.isBuiltin(variable.name())
            ? new Callable.Named(variable.name())
            : null;
    Typed called = function == null ? typer.typed(apply.function()) : Typed.of(function);
    if (called.function() == null || argument.function() != null || argument.isUnknown()) {
      return called.isNever() ? Result.NEVER : notKnown(apply, called);
    }
    return call(called.function(), List.of(first), Typed.of(Shape.NULL), apply.function());
  }

  private Result notKnown(Expression.Apply apply, Typed called) {
    if (called.function() != null || called.isUnknown()) {
      return typer.unknown();
    }
    typer.findings.look(
        Kind.OPERAND,
        apply.function(),
        Outcome.CERTAIN,
        () -> new Text("`~>` takes a function, its right side is " + called.shape(), null));
    return Result.NEVER;
  }

  /**
   * Calls a function.
   *
   * @param context what stands in for an argument that is left out
   * @param at the call
   */
  Result call(Callable function, List<Argument> arguments, Typed context, Expression at) {
    if (function instanceof Callable.Named named) {
      return Builtins.call(typer, named.name(), arguments, context, at);
    }
    return function instanceof Callable.Closure closure
        ? closure(closure, arguments)
        : typer.unknown();
  }

  private Result closure(Callable.Closure closure, List<Argument> arguments) {
    Expression.Lambda lambda = closure.lambda();
    View view = closure.view().nested();
    for (int i = 0; i < lambda.parameters().size(); i++) {
      Typed value =
          lambda.signature() != null
              ? Typed.ANY
              : i < arguments.size() ? arguments.get(i).value() : Typed.ABSENT;
      view.scope().bind(lambda.parameters().get(i).name(), value);
    }
    if (lambda.signature() != null) {
      typer.complete = false;
    }
    if (!active.add(lambda)) {
      return typer.unknown();
    }
    try {
      return typer.in(view, () -> typer.tail(lambda.body()));
    } finally {
      active.remove(lambda);
    }
  }

  /** What a function gives to a function of the language that calls it. */
  Typed callback(Argument function, List<Argument> arguments) {
    Callable called = function.value().function();
    for (Argument argument : arguments) {
      if (argument.value().isNever()) {
        return Typed.NEVER;
      }
    }
    if (called == null) {
      return typer.unknown().value();
    }
    int count = Math.max(1, called.arity());
    Result result =
        call(called, Argument.first(count, arguments), Typed.of(Shape.NULL), function.at());
    // A sequence that is handed on as it is later is what it would have been from outside.
    boolean raw = result.sequence() != null && result.sequence().least() < 2;
    return raw ? typer.unknown().value() : result.typed();
  }

  /** The items for which a function holds. */
  Shape where(Argument function, Typed item, List<Argument> others) {
    List<Argument> arguments = new ArrayList<>();
    arguments.add(new Argument(item, function.at()));
    arguments.addAll(others);
    if (callback(function, arguments).isNever()) {
      return Shape.NEVER;
    }
    if (!(function.value().function() instanceof Callable.Closure closure)
        || closure.lambda().parameters().isEmpty()
        || closure.lambda().signature() != null) {
      return item.shape();
    }
    String name = closure.lambda().parameters().get(0).name();
    View view = closure.view().nested();
    for (Expression.Variable parameter : closure.lambda().parameters()) {
      view.scope().bind(parameter.name(), Typed.ANY);
    }
    view.scope().bind(name, item);
    View holds = Narrowing.assume(typer, view, closure.lambda().body(), true);
    Typed left = holds == null ? Typed.NEVER : holds.scope().find(name);
    return left == null ? item.shape() : left.shape();
  }
}
