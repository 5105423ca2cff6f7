package dev.stepwright.runtime.internal.query.jsonata;

import dev.stepwright.dsl.json.JsonNull;
import org.jspecify.annotations.Nullable;

/**
 * {@code |pattern|update,delete|}: a function that gives a copy of its argument in which the
 * objects the pattern selects have members added and removed.
 */
final class TransformNode extends Node {
  private static final Signature SIGNATURE = Signature.parse("<(oa):o>");

  private final Node clone;
  private final Node pattern;
  private final Node update;
  private final @Nullable Node delete;

  /**
   * @param clone the function that copies, which the expression or a Variable may hide
   */
  TransformNode(Node clone, Node pattern, Node update, @Nullable Node delete) {
    this.clone = clone;
    this.pattern = pattern;
    this.update = update;
    this.delete = delete;
  }

  @Override
  @Nullable Object compute(@Nullable Object input, Frame frame) {
    return new Transformer(frame);
  }

  private final class Transformer extends FunctionValue {
    private final Frame frame;

    Transformer(Frame frame) {
      this.frame = frame;
    }

    @Override
    int arity() {
      return 1;
    }

    @Override
    @Nullable Object call(
        Evaluation evaluation, @Nullable Object[] arguments, @Nullable Object input) {
      return transform(SIGNATURE.check(evaluation, arguments, input)[0], frame);
    }

    @Override
    FunctionValue partial(Evaluation evaluation, @Nullable Object[] arguments) {
      return new PartialFunction(this, arguments, (all, given) -> transform(all[0], frame));
    }
  }

  private @Nullable Object transform(@Nullable Object value, Frame frame) {
    if (value == null) {
      return null;
    }
    if (!(clone.compute(null, frame) instanceof FunctionValue copy)) {
      throw JsonataException.of(ErrorCode.T2013);
    }
    @Nullable Object[] argument = {value};
    Object result = copy.call(frame.evaluation, argument, JsonNull.NULL);
    Object matches = pattern.evaluate(result, frame);
    if (matches == null) {
      return result;
    }
    Object all = Values.toArray(frame.evaluation, matches);
    for (int i = 0; i < Values.size(all); i++) {
      change(Values.item(all, i), frame);
    }
    return result;
  }

  private void change(@Nullable Object match, Frame frame) {
    Object changes = update.evaluate(match, frame);
    if (changes != null) {
      if (!Values.isObject(changes)) {
        throw JsonataException.of(ErrorCode.T2011, changes);
      }
      if (match instanceof ObjectValue object) {
        Values.forEachMember(changes, (name, member) -> object.put(frame.evaluation, name, member));
      }
    }
    Object names = delete == null ? null : delete.evaluate(match, frame);
    if (names == null) {
      return;
    }
    Object all = Values.toArray(frame.evaluation, names);
    if (!Values.isArrayOfStrings(all)) {
      throw JsonataException.of(ErrorCode.T2012, names);
    }
    if (match instanceof ObjectValue object) {
      for (int i = 0; i < Values.size(all); i++) {
        object.remove(String.valueOf(Values.item(all, i)));
      }
    }
  }
}
