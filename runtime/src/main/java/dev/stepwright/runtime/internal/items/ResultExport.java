package dev.stepwright.runtime.internal.items;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.runtime.objects.ObjectStore;
import dev.stepwright.runtime.objects.ObjectStoreException;
import java.util.List;

/**
 * The results of a Map Run as files: {@code SUCCEEDED_0.json}, {@code FAILED_0.json} and {@code
 * PENDING_0.json} as far as there are such children, and last the {@code manifest.json} that names
 * them. Results are never split over several files, which AWS does past 5 GB.
 *
 * @param bucket where they go
 * @param files what is written, in order
 * @param result the State's result: {@code {"MapRunArn", "ResultWriterDetails": {"Bucket", "Key"}}}
 */
public record ResultExport(String bucket, List<File> files, JsonObject result) {
  public ResultExport {
    files = List.copyOf(files);
  }

  /** The bytes of one object; not to be changed. */
  @SuppressWarnings("ArrayRecordComponent")
  public record File(String key, byte[] bytes) {}

  /**
   * Writes the files.
   *
   * @throws MapRunException {@code States.ResultWriterFailed}, if the store fails
   */
  public void writeTo(ObjectStore objects) {
    for (File file : files) {
      try {
        objects.write(bucket, file.key(), file.bytes());
      } catch (ObjectStoreException e) {
        throw MapRunFailure.resultWriter(
                "The object s3://"
                    + bucket
                    + "/"
                    + file.key()
                    + " cannot be written: "
                    + e.getMessage())
            .asException();
      }
    }
  }
}
