package dev.stepwright.dsl.model;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.template.PayloadTemplate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a distributed Map reads its items.
 *
 * @param comment a text for people
 * @param resource what reads them, such as {@code arn:aws:states:::s3:getObject}
 * @param parameters what it is told: Parameters in JSONPath, Arguments in JSONata
 * @param readerConfig how the items are laid out
 * @param unknownFields fields no specification knows, kept as they are
 */
public record ItemReader(
    @Nullable String comment,
    FieldValue<String> resource,
    @Nullable FieldValue<PayloadTemplate> parameters,
    @Nullable ReaderConfig readerConfig,
    JsonObject unknownFields) {
  public ItemReader {
    Objects.requireNonNull(resource, "resource");
    Objects.requireNonNull(unknownFields, "unknownFields");
    Checks.resource(resource);
    Checks.object("Parameters", parameters);
  }
}
