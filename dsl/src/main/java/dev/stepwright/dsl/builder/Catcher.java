package dev.stepwright.dsl.builder;

import org.jspecify.annotations.Nullable;

/**
 * Where an execution goes after an error.
 *
 * @param <S> the input of the State that failed
 * @param <E> what the State gets that the Catcher goes to
 * @see <a href="https://states-language.net/spec.html#fallback-states">Fallback States</a>
 */
public final class Catcher<S, E> extends Structure<Catcher<S, E>> {
  private final @Nullable Fragment<?, ?> next;

  Catcher(Fields fields, @Nullable Fragment<?, ?> next) {
    super(fields);
    this.next = next;
  }

  @Override
  Catcher<S, E> with(Fields changed) {
    return new Catcher<>(changed, next);
  }

  /** Where the Error Output goes in the State's input, {@code ResultPath}. JSONPath only. */
  public <T extends S> Catcher<T, T> resultPath(Data<T, ErrorOutput> target) {
    return new Catcher<>(fields().with("ResultPath", target), next);
  }

  /** Drops the Error Output: {@code ResultPath} is null. JSONPath only. */
  public <T extends S> Catcher<T, T> withoutResult() {
    return new Catcher<>(fields().with("ResultPath", Constant.NULL), next);
  }

  /** The Variables to set, {@code Assign}. */
  public <T extends S> Catcher<T, E> assign(Expression<? super T, ?> variables) {
    return new Catcher<>(fields().with("Assign", variables), next);
  }

  /** What the next State gets, {@code Output}. JSONata only. */
  public <T extends S, V> Catcher<T, V> output(Expression<? super T, V> output) {
    return new Catcher<>(fields().with("Output", output), next);
  }

  /** The State that follows, {@code Next}, or a fragment or the name of one. */
  public Catcher<S, E> next(Fragment<? super E, ?> next) {
    return new Catcher<>(fields().with("Next", new Target(next)), next);
  }

  @Nullable Fragment<?, ?> target() {
    return next;
  }
}
