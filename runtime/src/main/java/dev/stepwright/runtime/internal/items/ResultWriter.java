package dev.stepwright.runtime.internal.items;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.ResultWriter.OutputType;
import dev.stepwright.dsl.model.ResultWriter.Transformation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shapes the results of a Map Run, and exports them (specification, "Writing Results"; AWS's guide,
 * "ResultWriter").
 *
 * <p>NONE gives the description of every child, COMPACT the outputs, FLATTEN the outputs with the
 * elements of those that are arrays in their place. A child that failed is described whatever the
 * Transformation.
 *
 * @param transformation NONE where a WriterConfig does not say
 * @param outputType JSON where it does not say
 */
public record ResultWriter(Transformation transformation, OutputType outputType) {
  private static final Set<ChildExecution.Status> FAILED =
      EnumSet.of(
          ChildExecution.Status.FAILED,
          ChildExecution.Status.TIMED_OUT,
          ChildExecution.Status.ABORTED);

  /** The writer of a WriterConfig's evaluated fields, null where they are absent. */
  public static ResultWriter of(
      @Nullable Transformation transformation, @Nullable OutputType outputType) {
    return new ResultWriter(
        transformation == null ? Transformation.NONE : transformation,
        outputType == null ? OutputType.JSON : outputType);
  }

  /**
   * The result of a Map State whose ResultWriter has no Resource: an array, or for JSONL its
   * elements as a text of lines.
   *
   * @param children all of them, in the order of their items
   */
  public JsonValue result(List<ChildExecution> children) {
    List<JsonValue> results = transform(children);
    return switch (outputType) {
      case JSON -> JsonArray.of(results);
      case JSONL -> new JsonString(lines(results));
    };
  }

  /**
   * What is written where, and the State's result.
   *
   * @param resource the Resource
   * @param arguments the Parameters or Arguments, evaluated: {@code Bucket} and {@code Prefix}
   * @param mapRunArn the ARN of the Map Run; its last part names the folder of the files
   * @param children all of them, in the order of their items
   * @throws MapRunException {@code States.ResultWriterFailed}, if the arguments are wrong
   */
  public ResultExport export(
      String resource, JsonObject arguments, String mapRunArn, List<ChildExecution> children) {
    if (!resource.endsWith(":s3:putObject")) {
      throw failure(
          "The Resource "
              + resource
              + " writes no results; expected arn:aws:states:::s3:putObject");
    }
    String bucket = text(arguments, "Bucket");
    String folder = folder(arguments, mapRunArn);
    List<ResultExport.File> files = new ArrayList<>();
    JsonObject manifest =
        JsonObject.builder()
            .put("DestinationBucket", new JsonString(bucket))
            .put("MapRunArn", new JsonString(mapRunArn))
            .put(
                "ResultFiles",
                JsonObject.builder()
                    .put("FAILED", file(folder + "FAILED_0.json", children, FAILED, files))
                    .put(
                        "PENDING",
                        file(
                            folder + "PENDING_0.json",
                            children,
                            EnumSet.of(ChildExecution.Status.PENDING),
                            files))
                    .put(
                        "SUCCEEDED",
                        file(
                            folder + "SUCCEEDED_0.json",
                            children,
                            EnumSet.of(ChildExecution.Status.SUCCEEDED),
                            files))
                    .build())
            .build();
    String manifestKey = folder + "manifest.json";
    files.add(new ResultExport.File(manifestKey, bytes(manifest.toJson())));
    return new ResultExport(bucket, files, result(mapRunArn, bucket, manifestKey));
  }

  /** Adds the file of the children of some statuses, if any; its entry in the manifest. */
  private JsonArray file(
      String key,
      List<ChildExecution> children,
      Set<ChildExecution.Status> statuses,
      List<ResultExport.File> files) {
    List<ChildExecution> those =
        children.stream().filter(child -> statuses.contains(child.status())).toList();
    if (those.isEmpty()) {
      return JsonArray.EMPTY;
    }
    List<JsonValue> results = transform(those);
    byte[] content =
        bytes(
            switch (outputType) {
              case JSON -> JsonArray.of(results).toJson();
              case JSONL -> lines(results);
            });
    files.add(new ResultExport.File(key, content));
    return JsonArray.of(
        JsonObject.builder()
            .put("Key", new JsonString(key))
            .put("Size", JsonNumber.of(content.length))
            .build());
  }

  private List<JsonValue> transform(List<ChildExecution> children) {
    List<JsonValue> results = new ArrayList<>();
    for (ChildExecution child : children) {
      JsonValue output = child.output();
      if (output == null || transformation == Transformation.NONE) {
        results.add(child.record());
      } else if (transformation == Transformation.FLATTEN && output instanceof JsonArray array) {
        results.addAll(array.elements());
      } else {
        results.add(output);
      }
    }
    return results;
  }

  private static JsonObject result(String mapRunArn, String bucket, String manifestKey) {
    return JsonObject.builder()
        .put("MapRunArn", new JsonString(mapRunArn))
        .put(
            "ResultWriterDetails",
            JsonObject.builder()
                .put("Bucket", new JsonString(bucket))
                .put("Key", new JsonString(manifestKey))
                .build())
        .build();
  }

  private static String folder(JsonObject arguments, String mapRunArn) {
    String prefix = arguments.containsKey("Prefix") ? text(arguments, "Prefix") : "";
    String separator = prefix.isEmpty() || prefix.endsWith("/") ? "" : "/";
    return prefix + separator + mapRunArn.substring(mapRunArn.lastIndexOf(':') + 1) + "/";
  }

  private static String text(JsonObject arguments, String field) {
    if (arguments.member(field) instanceof JsonString string) {
      return string.value();
    }
    throw failure("The field " + field + " is " + arguments.member(field) + "; expected a string");
  }

  private static String lines(List<JsonValue> results) {
    StringBuilder lines = new StringBuilder();
    for (JsonValue result : results) {
      lines.append(result.toJson()).append('\n');
    }
    return lines.toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static MapRunException failure(String cause) {
    return MapRunFailure.resultWriter(cause).asException();
  }
}
