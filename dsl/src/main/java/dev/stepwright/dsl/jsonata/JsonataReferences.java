package dev.stepwright.dsl.jsonata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an expression refers to outside itself, in the order of the source: the facts that the rules
 * of the Amazon States Language are about. Offsets are UTF-16 units of the source.
 *
 * @see <a href="https://states-language.net/spec.html#using-jsonata">Using JSONata</a>
 */
public final class JsonataReferences {
  /** The reserved variable. */
  static final String STATES = "states";

  private final List<TopLevelReference> topLevel;
  private final List<VariableReference> roots;
  private final List<VariableReference> variables = new ArrayList<>();
  private final List<VariableReference> functions = new ArrayList<>();
  private final List<VariableReference> unknownFunctions = new ArrayList<>();
  private final List<StatesReference> states = new ArrayList<>();

  private JsonataReferences(ReferenceCollector collector) {
    topLevel = inOrder(collector.topLevel, Comparator.comparingInt(TopLevelReference::start));
    roots = inOrder(collector.roots, Comparator.comparingInt(VariableReference::start));
    for (VariableReference free :
        inOrder(collector.free, Comparator.comparingInt(VariableReference::start))) {
      if (free.name().equals(STATES)) {
        states.add(StatesReference.of(free, collector.firstSteps.get(free)));
      } else if (JsonataFunctions.contains(free.name())) {
        functions.add(free);
      } else if (free.called()) {
        unknownFunctions.add(free);
      } else {
        variables.add(free);
      }
    }
  }

  private static <T> List<T> inOrder(List<T> found, Comparator<T> order) {
    found.sort(order);
    return found;
  }

  /** Walks the expression once. */
  public static JsonataReferences of(JsonataExpression expression) {
    return new JsonataReferences(ReferenceCollector.collect(expression.root()));
  }

  /**
   * References to the input document, which Step Functions does not have: {@code $}, field names,
   * {@code *}, {@code **} and {@code %} wherever no step, predicate, grouping, ordering or
   * transform has set another context; a step that binds its focus with {@code @} sets none. A
   * function's body has the context of the place where the function is written.
   */
  public List<TopLevelReference> topLevel() {
    return List.copyOf(topLevel);
  }

  /** Every {@code $$}, wherever it stands. */
  public List<VariableReference> roots() {
    return List.copyOf(roots);
  }

  /**
   * Uses of variables that the expression does not bind itself and that are not named like a
   * function: what must be a workflow variable. {@code $states} is not among them.
   */
  public List<VariableReference> variables() {
    return List.copyOf(variables);
  }

  /**
   * Uses of names of {@link JsonataFunctions} that the expression does not bind itself, called or
   * handed on as values. A workflow variable of that name would hide the function.
   */
  public List<VariableReference> functions() {
    return List.copyOf(functions);
  }

  /**
   * Calls of names that neither the expression binds nor {@link JsonataFunctions} knows, {@code
   * $eval} among them. A workflow variable cannot hold a function.
   */
  public List<VariableReference> unknownFunctions() {
    return List.copyOf(unknownFunctions);
  }

  /** Every use of the reserved variable {@code $states}. */
  public List<StatesReference> states() {
    return List.copyOf(states);
  }

  /**
   * A reference to the input document.
   *
   * @param text {@code $}, {@code *}, {@code **}, {@code %} or the field name
   * @param field after {@code $}, the field name that the next step gives, if it is one
   */
  public record TopLevelReference(String text, @Nullable String field, int start, int end) {}

  /**
   * A use of a variable.
   *
   * @param name without its dollar sign
   * @param called whether it stands where a function is called: before an argument list or after
   *     {@code ~>}
   */
  public record VariableReference(String name, boolean called, int start, int end) {}

  /** A use of {@code $states}. */
  public record StatesReference(@Nullable Field firstField, int start, int end) {

    /** A field name and its place. */
    public record Field(String name, int start, int end) {}

    /** The field that the next step names; empty if {@code $states} is used in any other way. */
    public Optional<Field> field() {
      return Optional.ofNullable(firstField);
    }

    private static StatesReference of(VariableReference use, Expression.@Nullable Name step) {
      Field field = step == null ? null : new Field(step.name(), step.start(), step.end());
      return new StatesReference(field, use.start(), use.end());
    }
  }
}
