package dev.stepwright.runtime.internal.query.jsonata;

import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** Functions of arrays of numbers. */
final class AggregateFunctions {
  private AggregateFunctions() {}

  /** Takes one number after another into a value. */
  @FunctionalInterface
  private interface Step {
    double apply(double soFar, double next);
  }

  static void addTo(Builtins all) {
    all.add("sum", 1, "<a<n>:n>", (e, a) -> a[0] == null ? null : fold(e, a[0], 0, Double::sum));
    all.add("count", 1, "<a:n>", (e, a) -> a[0] == null ? 0.0 : (double) Values.size(a[0]));
    all.add(
        "max",
        1,
        "<a<n>:n>",
        (e, a) -> unlessEmpty(a[0], () -> fold(e, a[0], Double.NEGATIVE_INFINITY, Math::max)));
    all.add(
        "min",
        1,
        "<a<n>:n>",
        (e, a) -> unlessEmpty(a[0], () -> fold(e, a[0], Double.POSITIVE_INFINITY, Math::min)));
    all.add(
        "average",
        1,
        "<a<n>:n>",
        (e, a) -> unlessEmpty(a[0], () -> fold(e, a[0], 0, Double::sum) / size(a[0])));
  }

  private static @Nullable Object unlessEmpty(@Nullable Object numbers, DoubleSupplier value) {
    return numbers == null || Values.size(numbers) == 0 ? null : value.getAsDouble();
  }

  private static int size(@Nullable Object numbers) {
    return numbers == null ? 0 : Values.size(numbers);
  }

  private static double fold(
      Evaluation evaluation, @Nullable Object numbers, double start, Step step) {
    double value = start;
    int size = size(numbers);
    evaluation.steps(size);
    for (int i = 0; i < size; i++) {
      if (numbers != null && Values.item(numbers, i) instanceof Number number) {
        value = step.apply(value, number.doubleValue());
      }
    }
    return value;
  }
}
