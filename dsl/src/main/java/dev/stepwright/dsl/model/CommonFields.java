package dev.stepwright.dsl.model;

import dev.stepwright.dsl.json.JsonObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fields every State has.
 *
 * @param name the State's name, at most 80 characters
 * @param comment a text for people
 * @param queryLanguage the State's own query language; absent means the State Machine's
 * @param unknownFields fields no specification knows, kept as they are
 */
public record CommonFields(
    String name,
    @Nullable String comment,
    @Nullable QueryLanguage queryLanguage,
    JsonObject unknownFields) {

  /** A State's name may have this many characters (code points). */
  public static final int MAX_NAME_LENGTH = 80;

  public CommonFields {
    Objects.requireNonNull(unknownFields, "unknownFields");
    if (name.isEmpty() || name.codePointCount(0, name.length()) > MAX_NAME_LENGTH) {
      throw Checks.breach("A State's name has 1 to " + MAX_NAME_LENGTH + " characters", name);
    }
  }
}
