package dev.stepwright.dsl.task;

import com.fasterxml.jackson.core.type.TypeReference;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * The Java functions that do the work of a workflow's Tasks. Generated code makes them, an engine
 * takes them.
 *
 * @param bindings the functions
 */
public record TaskBindings(List<Binding> bindings) {
  public TaskBindings {
    bindings = List.copyOf(bindings);
  }

  /**
   * A function and what it does.
   *
   * @param resource the Tasks' {@code Resource}, or the name of the Lambda function they invoke
   * @param input the type of the function's input
   * @param function the function
   */
  public record Binding(String resource, Type input, TaskFunction<?, ?> function) {}

  /** No functions yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** Gathers functions. */
  public static final class Builder {
    private final List<Binding> bindings = new ArrayList<>();

    private Builder() {}

    /** Has a function do the work of a {@code Resource}. */
    public <I> Builder bind(String resource, Class<I> input, TaskFunction<? super I, ?> function) {
      bindings.add(new Binding(resource, input, function));
      return this;
    }

    /** Has a function whose input is of a generic type do the work of a {@code Resource}. */
    public <I> Builder bind(
        String resource, TypeReference<I> input, TaskFunction<? super I, ?> function) {
      bindings.add(new Binding(resource, input.getType(), function));
      return this;
    }

    /** The functions. */
    public TaskBindings build() {
      return new TaskBindings(bindings);
    }
  }
}
