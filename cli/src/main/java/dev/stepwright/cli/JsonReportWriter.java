package dev.stepwright.cli;

import dev.stepwright.dsl.diagnostic.Diagnostic;
import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import java.io.PrintWriter;
import java.util.Locale;

/** Prints every report as one line of JSON. */
record JsonReportWriter(PrintWriter out) implements ReportWriter {

  @Override
  public void write(Report report) {
    JsonObject.Builder line = JsonObject.builder();
    line.put("file", new JsonString(report.label()));
    line.put("valid", report.valid() ? JsonBoolean.TRUE : JsonBoolean.FALSE);
    line.put(
        "diagnostics",
        JsonArray.of(report.diagnostics().stream().map(JsonReportWriter::json).toList()));
    out.print(line.build().toJson());
    out.print('\n');
  }

  private static JsonObject json(Diagnostic found) {
    JsonObject.Builder json = JsonObject.builder();
    json.put("code", new JsonString(found.code().name()));
    json.put("awsCode", new JsonString(found.aws().code().name()));
    json.put("severity", new JsonString(found.severity().name().toLowerCase(Locale.ROOT)));
    json.put("pointer", new JsonString(found.position().pointer().toString()));
    json.put("line", JsonNumber.of(found.position().line()));
    json.put("column", JsonNumber.of(found.position().column()));
    json.put("message", new JsonString(found.message()));
    json.put("hint", found.hint() == null ? JsonNull.NULL : new JsonString(found.hint()));
    return json.build();
  }

  /** Nothing follows the last line. */
  @Override
  public void end() {
    out.flush();
  }
}
