package shop;

import dev.stepwright.dsl.client.WorkflowExecutor;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.task.TaskBindings;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Has reports written, and finds them. */
public final class ReportService {
  private static final Set<String> LONG = Set.of(ReportStates.UNTIL_NIGHT, ReportStates.SUM_UP);
  private static final LocalTime NIGHT = LocalTime.of(2, 30);

  private final ReportClient client;
  private final String bucket;
  private final NavigableMap<LocalDate, Report.Place> places = new TreeMap<>();

  /** Days in a row. */
  record Days(LocalDate first, LocalDate last) {
    Days {
      if (last.isBefore(first)) {
        throw new IllegalArgumentException(last + " is before " + first);
      }
    }
  }

  /** A service on what runs executions. */
  public ReportService(WorkflowExecutor executor, String bucket) {
    this.client = new ReportClient(executor);
    this.bucket = bucket;
  }

  /** The work of the Tasks. */
  public static TaskBindings tasks() {
    return ReportTasks.of(new ReportWorker());
  }

  /** Has the reports of some days written. */
  public void write(Days days) throws InterruptedException {
    for (LocalDate day = days.first(); !day.isAfter(days.last()); day = day.plusDays(1)) {
      String start = day.atTime(NIGHT).toInstant(ZoneOffset.UTC).toString();
      JsonValue output = client.run(new Report.Night(day.toString(), bucket, start));
      if (output instanceof JsonObject object
          && object.member("written") instanceof JsonObject written
          && written.member("key") instanceof JsonString key) {
        places.put(day, new Report.Place(bucket, key.value()));
      }
    }
  }

  /** The report of a day, or of the last one before it. */
  public Report.Place find(LocalDate day) {
    var entry = places.floorEntry(day);
    return entry == null ? new Report.Place(bucket, "") : entry.getValue();
  }

  /** Whether one may wait long in a State. */
  public static boolean isLong(String state) {
    return LONG.contains(state);
  }
}
