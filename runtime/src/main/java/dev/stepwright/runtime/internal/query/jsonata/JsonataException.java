package dev.stepwright.runtime.internal.query.jsonata;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An expression failed while it was evaluated. It says something about the expression and its data,
 * not about the program, so it carries no stack trace.
 */
public final class JsonataException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final Pattern DETAIL = Pattern.compile("\\{\\{\\{(\\w+)}}}|\\{\\{(\\w+)}}");

  private final transient @Nullable ErrorCode code;
  private final String text;
  private transient @Nullable Object value;
  private transient @Nullable Object value2;
  private int index;
  private @Nullable String type;
  private @Nullable String token;

  private JsonataException(@Nullable ErrorCode code, String text) {
    super(null, null, false, false);
    this.code = code;
    this.text = text;
  }

  static JsonataException of(ErrorCode code) {
    return new JsonataException(code, code.text());
  }

  static JsonataException of(ErrorCode code, @Nullable Object value) {
    JsonataException exception = of(code);
    exception.value = value;
    return exception;
  }

  static JsonataException of(ErrorCode code, @Nullable Object value, @Nullable Object value2) {
    JsonataException exception = of(code, value);
    exception.value2 = value2;
    return exception;
  }

  /** An argument that a function does not take. */
  static JsonataException argument(
      ErrorCode code, @Nullable Object value, int index, @Nullable String type) {
    JsonataException exception = of(code, value);
    exception.index = index;
    exception.type = type;
    return exception;
  }

  /** A failure JSONata has no number for. */
  static JsonataException withoutCode(String message) {
    return new JsonataException(null, message.replace("{{", "{ {"));
  }

  /** This, with the operator or function that failed, unless that is known already. */
  JsonataException in(@Nullable String operatorOrFunction) {
    if (token == null) {
      token = operatorOrFunction;
    }
    return this;
  }

  /** JSONata's number of the error, such as {@code T1006}; empty where it has none. */
  public Optional<String> code() {
    return Optional.ofNullable(code).map(Enum::name);
  }

  /** The message, with the code in front where there is one: {@code T1006: Attempted to …}. */
  public String numberedMessage() {
    return code == null ? getMessage() : code.name() + ": " + getMessage();
  }

  /** What went wrong, in JSONata's words, without the code. */
  @Override
  public String getMessage() {
    Matcher matcher = DETAIL.matcher(text);
    StringBuilder message = new StringBuilder();
    while (matcher.find()) {
      String plain = matcher.group(1);
      Object detail = detail(plain == null ? matcher.group(2) : plain);
      String shown =
          plain != null && detail instanceof String string
              ? string
              : detail == null ? "undefined" : JsonText.of(detail);
      matcher.appendReplacement(message, Matcher.quoteReplacement(shown));
    }
    return matcher.appendTail(message).toString();
  }

  private @Nullable Object detail(String name) {
    return switch (name) {
      case "value" -> value;
      case "value2" -> value2;
      case "index" -> index;
      case "type" -> type;
      default -> token;
    };
  }
}
