package dev.stepwright.runtime.internal.query.intrinsic;

import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.template.Argument;
import dev.stepwright.dsl.template.IntrinsicCall;
import dev.stepwright.dsl.template.IntrinsicFunction;
import dev.stepwright.runtime.internal.query.Evaluator;
import dev.stepwright.runtime.internal.query.QueryData;
import dev.stepwright.runtime.internal.query.QueryFailure;
import dev.stepwright.runtime.internal.query.path.RequiredPath;
import java.util.List;

/** A compiled call of an Intrinsic Function. */
public final class IntrinsicEvaluator implements Evaluator {
  private final String text;
  private final Evaluator call;

  private IntrinsicEvaluator(String text, Evaluator call) {
    this.text = text;
    this.call = call;
  }

  /** Compiles a call. */
  public static IntrinsicEvaluator of(IntrinsicCall call) {
    return new IntrinsicEvaluator(call.text(), call.accept(new Compiler(call.text())));
  }

  @Override
  public JsonValue evaluate(QueryData data) {
    try {
      return call.evaluate(data);
    } catch (IntrinsicFault e) {
      throw QueryFailure.runtime(
              "There was an error while evaluating the intrinsic function: "
                  + text
                  + ". "
                  + e.getMessage())
          .asException();
    }
  }

  @Override
  public String toString() {
    return text;
  }

  /** One call with its compiled arguments. */
  private static final class Call implements Evaluator {
    private final IntrinsicFunction function;
    private final Intrinsic intrinsic;
    private final Evaluator[] arguments;

    Call(IntrinsicFunction function, Intrinsic intrinsic, Evaluator[] arguments) {
      this.function = function;
      this.intrinsic = intrinsic;
      this.arguments = arguments;
    }

    @Override
    public JsonValue evaluate(QueryData data) {
      JsonValue[] values = new JsonValue[arguments.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = arguments[i].evaluate(data);
      }
      Arguments evaluated = new Arguments(function, values);
      if (values.length < function.minimumArguments()
          || values.length > function.maximumArguments()) {
        throw evaluated.invalid();
      }
      return intrinsic.apply(evaluated, data.scope());
    }
  }

  /** Compiles the arguments; errors name the outermost call. */
  private static final class Compiler implements Argument.Visitor<Evaluator> {
    private final String text;

    Compiler(String text) {
      this.text = text;
    }

    @Override
    public Evaluator string(Argument.StringLiteral argument) {
      return Evaluator.constant(new JsonString(argument.value()));
    }

    @Override
    public Evaluator number(Argument.NumberLiteral argument) {
      return Evaluator.constant(JsonNumber.parse(argument.literal()));
    }

    @Override
    public Evaluator bool(Argument.BooleanLiteral argument) {
      return Evaluator.constant(JsonBoolean.of(argument.value()));
    }

    @Override
    public Evaluator nul(Argument.NullLiteral argument) {
      return Evaluator.constant(JsonNull.NULL);
    }

    @Override
    public Evaluator path(Argument.PathArgument argument) {
      return RequiredPath.argument(argument.path(), text);
    }

    @Override
    public Evaluator call(IntrinsicCall call) {
      List<Argument> arguments = call.arguments();
      Evaluator[] compiled = new Evaluator[arguments.size()];
      for (int i = 0; i < compiled.length; i++) {
        compiled[i] = arguments.get(i).accept(this);
      }
      return new Call(call.function(), Intrinsics.of(call), compiled);
    }
  }
}
