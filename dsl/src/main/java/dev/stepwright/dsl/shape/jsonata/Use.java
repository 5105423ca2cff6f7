package dev.stepwright.dsl.shape.jsonata;

import dev.stepwright.dsl.json.JsonType;
import dev.stepwright.dsl.jsonata.Expression;
import dev.stepwright.dsl.shape.ArrayShape;
import dev.stepwright.dsl.shape.Shape;
import dev.stepwright.dsl.shape.jsonata.Callable.Argument;
import java.util.List;

/** A use of a function of the language, with arguments that fit; those left out are absent. */
record Use(Typer typer, List<Argument> arguments, Expression at) {

  Typed value(int index) {
    return arguments.get(index).value();
  }

  Shape shape(int index) {
    return value(index).shape();
  }

  boolean isGiven(int index) {
    return !shape(index).isAbsent() || value(index).function() != null;
  }

  /** The items of an argument that is an array, or absent. */
  Shape items(int index) {
    return shape(index).elements();
  }

  /** An argument's arrays. */
  ArrayShape array(int index) {
    ArrayShape array = shape(index).array();
    return array == null ? shape(index).isAny() ? Items.many(Shape.ANY) : Items.NONE : array;
  }

  /** A result that is undefined where one of these arguments is. */
  Result unlessMissing(Shape result, int... which) {
    return unlessMissing(Result.of(result), which);
  }

  Result unlessMissing(Result result, int... which) {
    Result told = result;
    for (int index : which) {
      Typed argument = value(index);
      if (argument.function() != null) {
        continue;
      }
      if (argument.isUnknown()) {
        return Result.ANY;
      }
      if (argument.shape().isAbsent()) {
        return Result.of(argument);
      }
      if (argument.shape().mayBeAbsent()) {
        told = told.optional().missingAt(argument.missing());
      }
    }
    return told;
  }

  /** Whether an argument is a function that is no regular expression. */
  boolean isComputedMatcher(int index) {
    return index < arguments.size()
        && value(index).function() != null
        && !(value(index).function() instanceof Callable.Opaque opaque
            && opaque.expression() instanceof Expression.RegexLiteral);
  }

  boolean isInteger(int index) {
    Shape shape = shape(index);
    return shape.number() != null
        && shape.number().integer()
        && Typer.isOnly(shape, JsonType.NUMBER);
  }
}
