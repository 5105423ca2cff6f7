package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.model.QueryLanguage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that a State makes of its data: part of the data, a constant, what an Intrinsic Function
 * or JSONata gives, or a template of these.
 *
 * @param <S> the data that there must be
 * @param <V> the type of the value
 */
public abstract class Expression<S, V> extends Part {
  Expression() {}

  /** The name of a member of a Payload Template that is to have it. */
  String templateName(String name, QueryLanguage language) {
    return name;
  }

  /**
   * It as a part of a larger expression: an argument of an Intrinsic Function, or an operand in
   * JSONata; null if it cannot be one.
   */
  abstract @Nullable String operand(QueryLanguage language);

  /** What is wrong with it already. */
  List<BuilderProblem> problems() {
    return List.of();
  }

  /**
   * It as a value of a type that Java cannot know.
   *
   * @param type the type
   */
  public final <W> Expression<S, W> as(Class<W> type) {
    return new Retyped<>(this);
  }
}
