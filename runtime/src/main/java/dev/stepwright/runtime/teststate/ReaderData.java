package dev.stepwright.runtime.teststate;

import dev.stepwright.dsl.model.FieldValue;
import dev.stepwright.dsl.model.ItemReader;
import dev.stepwright.dsl.model.MapState;
import dev.stepwright.dsl.model.ReaderConfig;
import dev.stepwright.dsl.model.State;
import dev.stepwright.runtime.objects.ObjectStore;
import dev.stepwright.runtime.objects.StoredObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The object an Item Reader reads, under whatever bucket and key it asks for.
 *
 * @param data its text, or null for none
 */
record ReaderData(@Nullable String data) implements ObjectStore {

  /** Whether a State's items can be read: one object has them all, or no Item Reader is there. */
  boolean suffices(State state) {
    ItemReader reader = state instanceof MapState map ? map.items().itemReader() : null;
    return reader == null || (data != null && isOneObject(reader));
  }

  private static boolean isOneObject(ItemReader reader) {
    ReaderConfig config = reader.readerConfig();
    return reader.resource() instanceof FieldValue.Literal<String> resource
        && resource.value().endsWith(":s3:getObject")
        && (config == null
            || (config.manifestType() == null
                && !(config.inputType() instanceof FieldValue.Literal<ReaderConfig.InputType> type
                    && type.value() == ReaderConfig.InputType.MANIFEST)));
  }

  @Override
  public boolean hasBucket(String bucket) {
    return true;
  }

  @Override
  public Optional<byte[]> read(String bucket, String key) {
    return data == null ? Optional.empty() : Optional.of(data.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public List<StoredObject> list(String bucket, String prefix) {
    return List.of();
  }

  @Override
  public void write(String bucket, String key, byte[] bytes) {
    throw new UnsupportedOperationException("A State under test writes no results");
  }
}
