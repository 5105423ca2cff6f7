package shop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps reports in memory. */
final class ReportWorker implements ReportTasks {
  private final Map<String, List<Report.Line>> reports = new LinkedHashMap<>();
  private final List<Report.Line> sums = new ArrayList<>();

  @Override
  public Report.Line sum(Report.Line[] rows) {
    long count = Arrays.stream(rows).mapToLong(Report.Line::count).sum();
    double sum = Arrays.stream(rows).mapToDouble(Report.Line::sum).sum();
    String articles =
        Arrays.stream(rows).map(Report.Line::article).distinct().collect(Collectors.joining(","));
    Report.Line line = new Report.Line(articles, count, sum);
    sums.add(line);
    return line;
  }

  @Override
  public Report.Place write(Report.Place place) {
    if (place.bucket().isEmpty() || place.key().isEmpty()) {
      throw new IllegalArgumentException("Nowhere to write to: " + place);
    }
    reports.put(place.bucket() + "/" + place.key(), List.copyOf(sums));
    sums.clear();
    return place;
  }
}
