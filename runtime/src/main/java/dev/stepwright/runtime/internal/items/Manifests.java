package dev.stepwright.runtime.internal.items;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.objects.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Objects that name the objects whose items are read. */
final class Manifests {
  private static final String URI_SCHEME = "s3://";
  private static final String BUCKET_ARN = "arn:aws:s3:::";
  private static final int MAX_LINE_LENGTH = 1 << 14;
  private static final int MAX_INVENTORY_BYTES = 1 << 28;
  private static final JsonReader READER = new JsonReader(MAX_INVENTORY_BYTES);

  private Manifests() {}

  /**
   * An S3 Inventory.
   *
   * @param columns the names of the columns of its files
   * @param files in order
   */
  record Inventory(List<String> columns, List<DataSet> files) {
    Inventory {
      columns = List.copyOf(columns);
      files = List.copyOf(files);
    }
  }

  /** The files of a {@code …-manifest.csv} of Athena's UNLOAD: an {@code s3://} URI a line. */
  static List<DataSet> athena(DataSet manifest, ObjectStore objects) {
    List<DataSet> files = new ArrayList<>();
    try (InputStream stream = manifest.open(objects)) {
      DataText text = new DataText(manifest, stream);
      for (String line = text.nextLine(MAX_LINE_LENGTH);
          line != null;
          line = text.nextLine(MAX_LINE_LENGTH)) {
        if (!line.isBlank()) {
          files.add(file(manifest, unquoted(line.strip())));
        }
      }
    } catch (IOException e) {
      throw manifest.unreadable(e);
    }
    return files;
  }

  private static DataSet file(DataSet manifest, String uri) {
    int slash = uri.indexOf('/', URI_SCHEME.length());
    if (!uri.startsWith(URI_SCHEME) || slash < 0) {
      throw manifest.failure(
          "is no manifest of Athena: expected s3://bucket/key in every line, found " + uri);
    }
    return new DataSet(uri.substring(URI_SCHEME.length(), slash), uri.substring(slash + 1));
  }

  private static String unquoted(String line) {
    boolean quoted = line.length() > 1 && line.startsWith("\"") && line.endsWith("\"");
    return quoted ? line.substring(1, line.length() - 1) : line;
  }

  /**
   * The {@code manifest.json} of an S3 Inventory: {@code {"destinationBucket", "fileFormat",
   * "fileSchema", "files": [{"key"}]}}. Only the format CSV is read, as on AWS.
   */
  static Inventory inventory(DataSet manifest, ObjectStore objects) {
    JsonObject document = document(manifest, objects);
    String format = text(manifest, document, "fileFormat");
    if (!format.equals("CSV")) {
      throw manifest.failure("is the inventory of files of format " + format + "; expected CSV");
    }
    String bucket = text(manifest, document, "destinationBucket");
    bucket = bucket.startsWith(BUCKET_ARN) ? bucket.substring(BUCKET_ARN.length()) : bucket;
    List<String> columns = new ArrayList<>();
    for (String column : text(manifest, document, "fileSchema").split(",", -1)) {
      columns.add(column.strip());
    }
    if (!(document.member("files") instanceof JsonArray entries)) {
      throw inventoryFailure(manifest, "files", document.member("files"));
    }
    List<DataSet> files = new ArrayList<>();
    for (JsonValue entry : entries.elements()) {
      if (!(entry instanceof JsonObject file)) {
        throw inventoryFailure(manifest, "files", entry);
      }
      files.add(new DataSet(bucket, text(manifest, file, "key")));
    }
    return new Inventory(columns, files);
  }

  private static JsonObject document(DataSet manifest, ObjectStore objects) {
    try (InputStream stream = manifest.open(objects)) {
      JsonReader.Result result = READER.read(stream.readNBytes(MAX_INVENTORY_BYTES + 1));
      if (result.document() != null && result.document().root() instanceof JsonObject object) {
        return object;
      }
    } catch (IOException e) {
      throw manifest.unreadable(e);
    }
    throw manifest.failure("is no manifest of an S3 Inventory: expected a JSON object");
  }

  private static String text(DataSet manifest, JsonObject object, String member) {
    if (object.member(member) instanceof JsonString string) {
      return string.value();
    }
    throw inventoryFailure(manifest, member, object.member(member));
  }

  private static MapRunException inventoryFailure(
      DataSet manifest, String member, @Nullable JsonValue found) {
    return manifest.failure(
        "is no manifest of an S3 Inventory: its member \"" + member + "\" is " + found);
  }
}
