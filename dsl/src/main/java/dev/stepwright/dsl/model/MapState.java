package dev.stepwright.dsl.model;

import dev.stepwright.dsl.json.JsonNumber;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Map State: runs its Item Processor once for every item or batch of items.
 *
 * @param common the fields every State has
 * @param data the fields that select, build and keep data; {@code parameters} is the deprecated
 *     form of the Item Selector
 * @param itemProcessor what is done with each item
 * @param items which items, and what each iteration receives
 * @param maxConcurrency how many iterations run at once; 0 and absent mean no limit
 * @param tolerance how many may fail
 * @param label a distributed Map's name in its Map Run's ARN, unique in the definition
 * @param resultWriter where a distributed Map writes its results
 * @param errors what to do about errors
 * @param transition what follows
 */
public record MapState(
    CommonFields common,
    DataFlow data,
    ItemProcessor itemProcessor,
    MapItems items,
    @Nullable Source<Long> maxConcurrency,
    Tolerance tolerance,
    @Nullable FieldValue<String> label,
    @Nullable ResultWriter resultWriter,
    ErrorHandling errors,
    Transition transition)
    implements State {
  public MapState {
    Objects.requireNonNull(itemProcessor, "itemProcessor");
    Objects.requireNonNull(errors, "errors");
    Objects.requireNonNull(transition, "transition");
    Checks.integer("MaxConcurrency", maxConcurrency, 0, Long.MAX_VALUE);
    Checks.fixed("Label", label);
    Checks.literal("Label", "1 to 40 characters that an ARN may have", label, ArnNames::isLabel);
    if (data.parameters() != null && items.itemSelector() != null) {
      throw Checks.breach("A Map State has Parameters or ItemSelector", items.itemSelector());
    }
    Checks.state(
        StateType.MAP,
        common,
        data,
        items,
        maxConcurrency,
        tolerance.count(),
        tolerance.percentage(),
        errors.catchers());
  }

  /**
   * How many iterations of a distributed Map may fail before the Map does.
   *
   * @param count as a number of items, from 0
   * @param percentage as a share of all items, from 0 to 100
   */
  public record Tolerance(@Nullable Source<Long> count, @Nullable Source<JsonNumber> percentage) {

    /** No iteration may fail. */
    public static final Tolerance NONE = new Tolerance(null, null);

    public Tolerance {
      Checks.integer("ToleratedFailureCount", count, 0, Long.MAX_VALUE);
      FieldValue<JsonNumber> share = Checks.given("ToleratedFailurePercentage", percentage);
      Checks.notNull("ToleratedFailurePercentage", share);
      Checks.literal(
          "ToleratedFailurePercentage",
          "from 0 to 100",
          share,
          number -> number.doubleValue() >= 0 && number.doubleValue() <= 100);
    }
  }

  @Override
  public StateType type() {
    return StateType.MAP;
  }

  @Override
  public List<ItemProcessor> scopes() {
    return List.of(itemProcessor);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.map(this);
  }
}
