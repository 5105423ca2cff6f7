package dev.stepwright.runtime.internal.query.jsonata;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A function that the expression defines, with the variables of the place where it does. */
final class LambdaValue extends FunctionValue {
  private final Definition definition;
  private final Frame frame;
  private final @Nullable Object input;
  private final @Nullable Object[] given;
  private final int[] open;
  private final boolean checked;

  /**
   * What is the same for every function of one definition.
   *
   * @param scope the parameters, in front, and what the body binds
   */
  record Definition(Scope scope, int parameters, @Nullable Signature signature, Node body) {}

  LambdaValue(Definition definition, Frame frame, @Nullable Object input) {
    this(definition, frame, input, new @Nullable Object[0], null);
  }

  private LambdaValue(
      Definition definition,
      Frame frame,
      @Nullable Object input,
      @Nullable Object[] given,
      int @Nullable [] open) {
    this.definition = definition;
    this.frame = frame;
    this.input = input;
    this.given = given;
    this.checked = open == null && definition.signature != null;
    this.open = open == null ? all(definition.parameters) : open;
  }

  private static int[] all(int parameters) {
    int[] all = new int[parameters];
    for (int i = 0; i < parameters; i++) {
      all[i] = i;
    }
    return all;
  }

  @Override
  int arity() {
    return open.length;
  }

  @Override
  @Nullable Object call(
      Evaluation evaluation, @Nullable Object[] arguments, @Nullable Object context) {
    FunctionValue function = this;
    @Nullable Object[] next = arguments;
    Object nextInput = context;
    while (function instanceof LambdaValue lambda) {
      Object result = lambda.once(evaluation, next, nextInput);
      if (!(result instanceof TailCall call)) {
        return result;
      }
      function = call.function();
      next = call.arguments();
      nextInput = call.input();
    }
    evaluation.enterCall();
    Object result = function.call(evaluation, next, nextInput);
    evaluation.leaveCall();
    return result;
  }

  /** The value, or the call that gives it. */
  private @Nullable Object once(
      Evaluation evaluation, @Nullable Object[] arguments, @Nullable Object context) {
    Signature signature = definition.signature;
    @Nullable Object[] values =
        checked && signature != null ? signature.check(evaluation, arguments, context) : arguments;
    @Nullable Object[] slots = new @Nullable Object[definition.scope.size()];
    System.arraycopy(given, 0, slots, 0, given.length);
    Arrays.fill(slots, definition.parameters, slots.length, Frame.UNBOUND);
    for (int i = 0; i < open.length; i++) {
      slots[open[i]] = i < values.length ? values[i] : null;
    }
    return definition.body.evaluate(input, new Frame(evaluation, frame, slots));
  }

  @Override
  FunctionValue partial(Evaluation evaluation, @Nullable Object[] arguments) {
    evaluation.allocate(definition.parameters);
    @Nullable Object[] bound = new @Nullable Object[definition.parameters];
    System.arraycopy(given, 0, bound, 0, given.length);
    int[] left = new int[open.length];
    int count = 0;
    for (int i = 0; i < open.length; i++) {
      Object argument = i < arguments.length ? arguments[i] : null;
      if (argument == OPEN) {
        left[count++] = open[i];
        argument = null;
      }
      bound[open[i]] = argument;
    }
    return new LambdaValue(definition, frame, input, bound, Arrays.copyOf(left, count));
  }
}
