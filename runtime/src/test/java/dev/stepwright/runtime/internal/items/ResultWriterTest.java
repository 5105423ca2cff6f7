package dev.stepwright.runtime.internal.items;

import static dev.stepwright.runtime.internal.items.ItemsTesting.failure;
import static dev.stepwright.runtime.internal.items.ItemsTesting.json;
import static dev.stepwright.runtime.internal.items.ItemsTesting.object;
import static dev.stepwright.runtime.internal.items.ItemsTesting.store;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.model.ResultWriter.OutputType;
import dev.stepwright.dsl.model.ResultWriter.Transformation;
import dev.stepwright.runtime.internal.items.ChildExecution.Status;
import dev.stepwright.runtime.objects.ObjectStore;
import dev.stepwright.runtime.objects.StoredObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultWriterTest {
  private static final String PUT_OBJECT = "arn:aws:states:::s3:putObject";
  private static final String MAP_RUN = "arn:aws:states:us-east-2:123456789012:mapRun:csv/Map:7a47";
  private static final Instant START = Instant.parse("2025-02-04T01:49:50.0999Z");

  private static final ChildExecution ONE = succeeded("1", "[{'a': 1}, {'b': 2}]");
  private static final ChildExecution TWO = failed("2", Status.FAILED);
  private static final ChildExecution THREE = succeeded("3", "'three'");

  private static final String TWO_RECORD =
      "{\"Cause\":\"because\",\"Error\":\"Oops\",\"ExecutionArn\":\"arn:2\",\"Input\":\"{\\\"i\\\":2}\","
          + "\"InputDetails\":{\"Included\":true},\"Name\":\"2\",\"RedriveCount\":0,"
          + "\"RedriveStatus\":\"REDRIVABLE\",\"StartDate\":\"2025-02-04T01:49:50.099Z\","
          + "\"StateMachineArn\":\"arn:machine\",\"Status\":\"FAILED\","
          + "\"StopDate\":\"2025-02-04T01:49:51.099Z\"}";

  private static ChildExecution succeeded(String name, String output) {
    return new ChildExecution(
        "arn:" + name,
        name,
        "arn:machine",
        Status.SUCCEEDED,
        false,
        json("{'i': " + name + "}"),
        json(output),
        null,
        null,
        START,
        START.plusSeconds(1));
  }

  private static ChildExecution failed(String name, Status status) {
    boolean started = status != Status.PENDING;
    return new ChildExecution(
        "arn:" + name,
        name,
        "arn:machine",
        status,
        false,
        json("{'i': " + name + "}"),
        null,
        started ? "Oops" : null,
        started ? "because" : null,
        started ? START : null,
        started ? START.plusSeconds(1) : null);
  }

  private static ResultExport export(ResultWriter writer, String arguments, ChildExecution... all) {
    return writer.export(PUT_OBJECT, object(arguments), MAP_RUN, List.of(all));
  }

  private static String text(ResultExport export, String name) {
    return export.files().stream()
        .filter(file -> file.key().endsWith("/" + name))
        .map(file -> new String(file.bytes(), UTF_8))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void exportsChildrenByTheirStatus() {
    ResultExport export =
        export(
            ResultWriter.of(null, null),
            "{'Bucket': 'results', 'Prefix': 'jobs'}",
            ONE,
            TWO,
            failed("4", Status.TIMED_OUT),
            failed("5", Status.PENDING));
    ObjectStore store = store();
    export.writeTo(store);

    assertThat(store.list("results", ""))
        .extracting(StoredObject::key)
        .containsExactly(
            "jobs/7a47/FAILED_0.json",
            "jobs/7a47/PENDING_0.json",
            "jobs/7a47/SUCCEEDED_0.json",
            "jobs/7a47/manifest.json");
    assertThat(export.result().toJson())
        .isEqualTo(
            "{\"MapRunArn\":\""
                + MAP_RUN
                + "\",\"ResultWriterDetails\":{\"Bucket\":\"results\","
                + "\"Key\":\"jobs/7a47/manifest.json\"}}");
    assertThat(text(export, "SUCCEEDED_0.json"))
        .isEqualTo(
            "[{\"ExecutionArn\":\"arn:1\",\"Input\":\"{\\\"i\\\":1}\",\"InputDetails\":{\"Included\":"
                + "true},\"Name\":\"1\",\"Output\":\"[{\\\"a\\\":1},{\\\"b\\\":2}]\",\"OutputDetails\":"
                + "{\"Included\":true},\"RedriveCount\":0,\"RedriveStatus\":\"NOT_REDRIVABLE\","
                + "\"RedriveStatusReason\":\"Execution is SUCCEEDED and cannot be redriven\","
                + "\"StartDate\":\"2025-02-04T01:49:50.099Z\",\"StateMachineArn\":\"arn:machine\","
                + "\"Status\":\"SUCCEEDED\",\"StopDate\":\"2025-02-04T01:49:51.099Z\"}]");
    assertThat(text(export, "FAILED_0.json"))
        .startsWith("[" + TWO_RECORD + ",")
        .contains("TIMED_OUT");
    assertThat(text(export, "PENDING_0.json")).contains("\"Status\":\"PENDING\"");
  }

  @Test
  void namesTheFilesInTheManifest() {
    ResultExport export = export(ResultWriter.of(null, null), "{'Bucket': 'results'}", ONE);

    assertThat(text(export, "manifest.json"))
        .isEqualTo(
            "{\"DestinationBucket\":\"results\",\"MapRunArn\":\""
                + MAP_RUN
                + "\",\"ResultFiles\":{\"FAILED\":[],\"PENDING\":[],\"SUCCEEDED\":[{\"Key\":"
                + "\"7a47/SUCCEEDED_0.json\",\"Size\":"
                + text(export, "SUCCEEDED_0.json").length()
                + "}]}}");
  }

  @Test
  void compactsAndFlattens() {
    ResultWriter compact = ResultWriter.of(Transformation.COMPACT, null);
    ResultWriter flatten = ResultWriter.of(Transformation.FLATTEN, null);
    String arguments = "{'Bucket': 'results', 'Prefix': 'jobs/'}";

    assertThat(text(export(compact, arguments, ONE, THREE), "SUCCEEDED_0.json"))
        .isEqualTo("[[{\"a\":1},{\"b\":2}],\"three\"]");
    assertThat(text(export(flatten, arguments, ONE, THREE), "SUCCEEDED_0.json"))
        .isEqualTo("[{\"a\":1},{\"b\":2},\"three\"]");
    assertThat(text(export(flatten, arguments, TWO), "FAILED_0.json"))
        .isEqualTo("[" + TWO_RECORD + "]");
  }

  @Test
  void writesJsonLines() {
    ResultWriter writer = ResultWriter.of(Transformation.FLATTEN, OutputType.JSONL);
    assertThat(text(export(writer, "{'Bucket': 'b'}", ONE, THREE), "SUCCEEDED_0.json"))
        .isEqualTo("{\"a\":1}\n{\"b\":2}\n\"three\"\n");
  }

  @Test
  void shapesTheResultWithoutAResource() {
    assertThat(
            ResultWriter.of(Transformation.COMPACT, null).result(List.of(ONE, TWO, THREE)).toJson())
        .isEqualTo("[[{\"a\":1},{\"b\":2}]," + TWO_RECORD + ",\"three\"]");
    assertThat(
            ResultWriter.of(Transformation.FLATTEN, OutputType.JSONL).result(List.of(ONE)).toJava())
        .isEqualTo("{\"a\":1}\n{\"b\":2}\n");
  }

  @Test
  void leavesAFailureInItsPlace() {
    assertThat(ONE.result()).isEqualTo(json("[{'a': 1}, {'b': 2}]"));
    assertThat(TWO.result().toJson())
        .isEqualTo("{\"Status\":\"FAILED\",\"Error\":\"Oops\",\"Cause\":\"because\"}");
  }

  @Test
  void saysWhatFails(@TempDir Path folder) {
    ResultWriter writer = ResultWriter.of(null, null);
    assertThat(failure(() -> export(writer, "{}", ONE)))
        .isEqualTo(
            new MapRunFailure(
                "States.ResultWriterFailed", "The field Bucket is null; expected a string"));
    assertThat(failure(() -> writer.export("arn:x", object("{}"), MAP_RUN, List.of())).cause())
        .startsWith("The Resource arn:x writes no results");

    ResultExport export = export(writer, "{'Bucket': '..'}", ONE);
    MapRunFailure failure = failure(() -> export.writeTo(ObjectStore.directory(folder)));
    assertThat(failure.error()).isEqualTo("States.ResultWriterFailed");
    assertThat(failure.cause())
        .startsWith("The object s3://../7a47/SUCCEEDED_0.json cannot be written: ");
  }
}
