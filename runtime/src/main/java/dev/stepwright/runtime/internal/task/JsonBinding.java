package dev.stepwright.runtime.internal.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.stepwright.dsl.json.JsonDocument;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Java objects of JSON values and back, by Jackson; values that are wanted as they are stay so.
 *
 * <p>The first {@link ObjectMapper} of a program takes longer than a whole execution, so there is
 * none until something is bound.
 */
public final class JsonBinding {
  private static final JsonReader READER = new JsonReader(Integer.MAX_VALUE);

  private volatile @Nullable ObjectMapper mapper;

  private JsonBinding(@Nullable ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** What a mapper binds. */
  public static JsonBinding of(ObjectMapper mapper) {
    return new JsonBinding(Objects.requireNonNull(mapper, "mapper"));
  }

  /** By default: with every module of the class path, and lenient as AWS Lambda is. */
  public static JsonBinding byDefault() {
    return new JsonBinding(null);
  }

  /** What binds. */
  public ObjectMapper mapper() {
    ObjectMapper made = mapper;
    if (made == null) {
      synchronized (this) {
        made = mapper;
        if (made == null) {
          made =
              new ObjectMapper()
                  .findAndRegisterModules()
                  .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                  .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
          mapper = made;
        }
      }
    }
    return made;
  }

  /**
   * A Java object of a value.
   *
   * @throws JsonProcessingException if the value does not fit the type
   */
  public Object toJava(JsonValue value, JavaType type) throws JsonProcessingException {
    return JsonValue.class.isAssignableFrom(type.getRawClass())
            && type.getRawClass().isInstance(value)
        ? value
        : mapper().readValue(value.toJson(), type);
  }

  /**
   * The value of a Java object; null is JSON's.
   *
   * @throws JsonProcessingException if it cannot be written
   */
  public JsonValue toJson(@Nullable Object object) throws JsonProcessingException {
    if (object == null) {
      return JsonNull.NULL;
    }
    if (object instanceof JsonValue value) {
      return value;
    }
    JsonDocument document = READER.read(mapper().writeValueAsString(object)).document();
    return Objects.requireNonNull(document, "Jackson wrote no JSON").root();
  }
}
