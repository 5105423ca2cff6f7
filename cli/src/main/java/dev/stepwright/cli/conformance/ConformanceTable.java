package dev.stepwright.cli.conformance;

import dev.stepwright.cli.conformance.CaseReport.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How many cases passed, per area. */
public final class ConformanceTable {

  /** How many cases of an area, or of all, passed, failed, were skipped; in each column. */
  public record Counts(int cases, Column result, Column history) {
    static final Counts NONE = new Counts(0, Column.NONE, Column.NONE);

    Counts with(CaseReport report) {
      return new Counts(cases + 1, result.with(report.result()), history.with(report.history()));
    }
  }

  /** How many cases passed, failed, were skipped in a column. */
  public record Column(int passed, int failed, int skipped) {
    static final Column NONE = new Column(0, 0, 0);

    Column with(Verdict verdict) {
      return switch (verdict) {
        case PASSED -> new Column(passed + 1, failed, skipped);
        case FAILED -> new Column(passed, failed + 1, skipped);
        case SKIPPED -> new Column(passed, failed, skipped + 1);
        case NONE -> this;
      };
    }

    /** The share of those that ran that passed; 1 if none ran. */
    public double share() {
      int ran = passed + failed;
      return ran == 0 ? 1 : (double) passed / ran;
    }
  }

  private final Map<String, Counts> areas = new TreeMap<>();
  private Counts total = Counts.NONE;

  /** The table of these reports. */
  public ConformanceTable(List<CaseReport> reports) {
    for (CaseReport report : reports) {
      areas.merge(report.area(), Counts.NONE.with(report), (before, one) -> before.with(report));
      total = total.with(report);
    }
  }

  /** The counts of each area. */
  public Map<String, Counts> areas() {
    return areas;
  }

  /** The counts of all areas. */
  public Counts total() {
    return total;
  }

  /** The table as text. */
  public String text() {
    int width = 5;
    for (String area : areas.keySet()) {
      width = Math.max(width, area.length());
    }
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%-" + width + "s  %5s  %-23s  %-23s%n",
            "area",
            "cases",
            "result",
            "history"));
    text.append(
        String.format(
            Locale.ROOT,
            "%-" + width + "s  %5s  %s  %s%n",
            "",
            "",
            "passed  failed  skipped",
            "passed  failed  skipped"));
    areas.forEach((area, counts) -> text.append(row(area, counts, areas.keySet())));
    text.append(row("total", total, areas.keySet()));
    return text.toString().replace(System.lineSeparator(), "\n").replaceAll(" +\n", "\n");
  }

  private static String row(String area, Counts counts, Iterable<String> areas) {
    int width = 5;
    for (String name : areas) {
      width = Math.max(width, name.length());
    }
    return String.format(
        Locale.ROOT,
        "%-" + width + "s  %5d  %s  %s%n",
        area,
        counts.cases(),
        cells(counts.result()),
        cells(counts.history()));
  }

  private static String cells(Column column) {
    return String.format(
        Locale.ROOT, "%6d  %6d  %7d", column.passed(), column.failed(), column.skipped());
  }
}
