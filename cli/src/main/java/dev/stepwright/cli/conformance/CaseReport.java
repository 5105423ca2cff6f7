package dev.stepwright.cli.conformance;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What came of a case.
 *
 * @param id the case
 * @param kind its kind, as the file spells it
 * @param area what it is about
 * @param result whether status, output, error and Cause are AWS's
 * @param history whether the History Events are
 * @param differences how it differs; none unless it failed
 * @param reason why it was skipped, or null
 */
public record CaseReport(
    String id,
    String kind,
    String area,
    Verdict result,
    Verdict history,
    List<Difference> differences,
    @Nullable String reason) {

  /** What became of one column of a case. */
  public enum Verdict {
    PASSED,
    FAILED,
    SKIPPED,
    /** The case has nothing to compare there. */
    NONE;

    /** The word for the report. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public CaseReport {
    differences = List.copyOf(differences);
  }

  /** Whether either column failed. */
  public boolean failed() {
    return result == Verdict.FAILED || history == Verdict.FAILED;
  }

  /** One line of the report: the first difference, or the reason for skipping. */
  public JsonObject json() {
    JsonObject.Builder line =
        JsonObject.builder()
            .put("id", new JsonString(id))
            .put("kind", new JsonString(kind))
            .put("area", new JsonString(area))
            .put("result", new JsonString(result.word()))
            .put("history", new JsonString(history.word()));
    if (!differences.isEmpty()) {
      line.put("difference", new JsonString(differences.get(0).toString()));
    } else if (reason != null) {
      line.put("difference", new JsonString(reason));
    }
    return line.build();
  }
}
