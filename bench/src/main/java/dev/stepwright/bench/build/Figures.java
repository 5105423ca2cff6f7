package dev.stepwright.bench.build;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Figures of one run.
 *
 * @param values one for each round
 */
record Figures(List<Double> values) {
  Figures {
    values = List.copyOf(values);
  }

  /** These by others, round by round. */
  Figures over(Figures others) {
    return new Figures(
        IntStream.range(0, values.size())
            .mapToObj(i -> values.get(i) / others.values.get(i))
            .toList());
  }

  /** The value below which a part of them is. */
  private double quantile(double part) {
    List<Double> sorted = values.stream().sorted().toList();
    double place = part * (sorted.size() - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.size() - 1);
    return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
  }

  /** The median, and the quartiles. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%.3f [%.3f, %.3f]", quantile(0.5), quantile(0.25), quantile(0.75));
  }
}
