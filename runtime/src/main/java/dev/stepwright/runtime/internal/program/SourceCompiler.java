package dev.stepwright.runtime.internal.program;

import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.FieldValue;
import dev.stepwright.dsl.model.Limits;
import dev.stepwright.dsl.model.Source;
import dev.stepwright.dsl.model.Timestamps;
import dev.stepwright.dsl.path.Path;
import dev.stepwright.dsl.path.ReferencePath;
import dev.stepwright.dsl.template.PayloadTemplate;
import dev.stepwright.dsl.template.TemplateNode;
import dev.stepwright.runtime.internal.query.Evaluator;
import dev.stepwright.runtime.internal.query.ExpressionCompiler;
import dev.stepwright.runtime.internal.query.FieldCompiler;
import dev.stepwright.runtime.internal.query.QueryException;
import dev.stepwright.runtime.internal.query.QueryFailure;
import dev.stepwright.runtime.internal.query.ResultType;
import dev.stepwright.runtime.internal.query.TypedEvaluator;
import dev.stepwright.runtime.internal.query.intrinsic.IntrinsicEvaluator;
import dev.stepwright.runtime.internal.query.path.PathEvaluator;
import dev.stepwright.runtime.internal.query.path.RequiredPath;
import dev.stepwright.runtime.internal.query.template.TemplateCompiler;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the fields of States in whatever form they come: written out, computed, or behind a
 * Path, each with AWS's text for what is not there or of no use.
 */
final class SourceCompiler {
  private static final String PATH = "Path";

  private final ExpressionCompiler expressions;
  private final TemplateCompiler templates;
  private final FieldCompiler fields;

  SourceCompiler(ExpressionCompiler expressions) {
    this.expressions = expressions;
    this.templates = new TemplateCompiler(expressions);
    this.fields = new FieldCompiler(expressions);
  }

  /** {@code InputPath}, {@code OutputPath}: null selects nothing, {@code {}}. */
  static @Nullable Evaluator selection(@Nullable FieldValue<Path> path, String field) {
    if (path == null) {
      return null;
    }
    if (path instanceof FieldValue.Null<Path>) {
      return Evaluator.constant(JsonObject.EMPTY);
    }
    if (path instanceof FieldValue.Literal<Path> literal) {
      return literal.value().text().equals("$") ? null : RequiredPath.selection(literal.value());
    }
    return unfilled(path, field);
  }

  /** A template that need not be there. */
  @Nullable Evaluator template(@Nullable FieldValue<PayloadTemplate> template, String location) {
    if (template == null) {
      return null;
    }
    if (template instanceof FieldValue.Literal<PayloadTemplate> literal) {
      return templates.compile(literal.value(), location);
    }
    if (template instanceof FieldValue.Computed<PayloadTemplate> computed) {
      return expressions.compile(computed.expression(), location);
    }
    if (template instanceof FieldValue.Null<PayloadTemplate>) {
      return Evaluator.constant(JsonNull.NULL);
    }
    return unfilled(template, location);
  }

  /** A template that need not be there. */
  @Nullable Evaluator template(@Nullable PayloadTemplate template, String location) {
    return template == null ? null : templates.compile(template, location);
  }

  /**
   * {@code Items} and {@code ItemsPath}.
   *
   * @param orObject whether the members of an object may be the items, as in a distributed Map
   */
  @Nullable Evaluator items(@Nullable Source<PayloadTemplate> items, boolean orObject) {
    if (items instanceof Source.FromPath<PayloadTemplate> from) {
      return from.path() instanceof FieldValue.Literal<ReferencePath> path
          ? RequiredPath.items(path.value().path(), orObject)
          : unfilled(from.path(), "ItemsPath");
    }
    if (items instanceof Source.Given<PayloadTemplate> given) {
      ResultType<? extends JsonValue> type =
          orObject ? ResultType.ARRAY_OR_OBJECT : ResultType.ARRAY;
      if (given.value() instanceof FieldValue.Computed<PayloadTemplate> computed) {
        return fields.compile(computed.expression(), "Items", type)::evaluate;
      }
      if (given.value() instanceof FieldValue.Literal<PayloadTemplate> literal
          && literal.value().root() instanceof TemplateNode.JsonataNode node) {
        return fields.compile(node.expression(), "Items", type)::evaluate;
      }
      return template(given.value(), "Items");
    }
    return null;
  }

  /**
   * A field that takes an integer.
   *
   * @param location where it stands, relative to its State, without {@code Path}
   */
  @Nullable TypedEvaluator<Long> integer(
      @Nullable Source<Long> source, String location, long least, long most) {
    if (source instanceof Source.FromPath<Long> from) {
      String field = name(location) + PATH;
      return value(
          from.path(),
          field,
          (value, path) -> {
            JsonNumber number = number(value);
            // What may be 0 is checked where it is used, which has words of its own.
            boolean positive = least > 0;
            if (number == null
                || !number.isIntegral()
                || (positive && (number.longValue() < least || number.longValue() > most))) {
              throw invalid(field, "integer", value, path);
            }
            return number.longValue();
          });
    }
    return given(source, location, ResultType.integer(least, most));
  }

  /** {@code ToleratedFailurePercentage}. */
  @Nullable TypedEvaluator<JsonNumber> percentage(
      @Nullable Source<JsonNumber> source, String location) {
    if (source instanceof Source.FromPath<JsonNumber> from) {
      String field = name(location) + PATH;
      return value(
          from.path(),
          field,
          (value, path) -> {
            JsonNumber number = number(value);
            if (number == null) {
              throw invalid(field, "float", value, path);
            }
            return number;
          });
    }
    return given(source, location, ResultType.number(0, 100));
  }

  /** {@code Seconds} of a Wait State. */
  @Nullable TypedEvaluator<Long> waitSeconds(@Nullable Source<Long> source) {
    if (source instanceof Source.FromPath<Long> from) {
      return reference(
          from.path(),
          "SecondsPath",
          (value, path) -> {
            JsonNumber number = number(value);
            if (number == null || !number.isIntegral()) {
              throw parameter("cannot be parsed as a long value", value, path);
            }
            if (number.longValue() < 0) {
              throw parameter("references a negative value", value, path);
            }
            return number.longValue();
          });
    }
    return given(source, "Seconds", ResultType.integer(0, Limits.MAX_SECONDS));
  }

  private static QueryException parameter(String what, JsonValue value, String path) {
    return QueryFailure.runtime(
            "The SecondsPath parameter " + what + ": " + path + " == " + plain(value))
        .asException();
  }

  /** {@code Timestamp} of a Wait State. */
  @Nullable TypedEvaluator<Instant> waitTimestamp(@Nullable Source<String> source) {
    if (source instanceof Source.FromPath<String> from) {
      return reference(
          from.path(),
          "TimestampPath",
          (value, path) -> {
            Instant instant =
                value instanceof JsonString string ? Timestamps.parse(string.value()) : null;
            if (instant == null) {
              throw QueryFailure.runtime(
                      "The TimestampPath parameter does not reference a valid ISO-8601 extended"
                          + " offset date-time format string: "
                          + path
                          + " == "
                          + plain(value))
                  .asException();
            }
            return instant;
          });
    }
    if (!(source instanceof Source.Given<String> given)) {
      return null;
    }
    if (given.value() instanceof FieldValue.Computed<String> computed) {
      return fields.compile(computed.expression(), "Timestamp", ResultType.TIMESTAMP);
    }
    if (given.value() instanceof FieldValue.Literal<String> literal) {
      Instant instant = Timestamps.parse(literal.value());
      if (instant == null) {
        throw new IllegalArgumentException("The model lets no other text through: " + literal);
      }
      return data -> instant;
    }
    Evaluator unfilled = unfilled(given.value(), "Timestamp");
    return data -> {
      throw new IllegalStateException("A substitution has a value: " + unfilled.evaluate(data));
    };
  }

  /** {@code Error} and {@code Cause}. */
  @Nullable TypedEvaluator<String> text(@Nullable Source<String> source, String field) {
    if (source instanceof Source.FromPath<String> from) {
      Evaluator path =
          from.path() instanceof FieldValue.Literal<ReferencePath> literal
              ? RequiredPath.field(literal.value().path(), field + PATH)
              : unfilled(from.path(), field + PATH);
      return string(path, field + PATH);
    }
    if (source instanceof Source.FromCall<String> from) {
      return string(IntrinsicEvaluator.of(from.call()), field + PATH);
    }
    return given(source, field, ResultType.STRING);
  }

  /** A text that need not be there: {@code ItemsPointer}. */
  @Nullable TypedEvaluator<String> text(@Nullable FieldValue<String> value, String location) {
    return value == null ? null : fields.compile(value, location, ResultType.STRING);
  }

  private static TypedEvaluator<String> string(Evaluator evaluator, String field) {
    return data -> {
      JsonValue value = evaluator.evaluate(data);
      if (value instanceof JsonString string) {
        return string.value();
      }
      throw QueryFailure.runtime(
              "The " + field + " field refers to a value that is not a string: " + value.toJson())
          .asException();
    };
  }

  private <T> @Nullable TypedEvaluator<T> given(
      @Nullable Source<T> source, String location, ResultType<T> type) {
    if (source == null) {
      return null;
    }
    if (source instanceof Source.Given<T> given) {
      return given.value() instanceof FieldValue.Null<T>
          ? null
          : fields.compile(given.value(), location, type);
    }
    throw new IllegalArgumentException("Unknown form of " + location + ": " + source);
  }

  /** Makes of a value behind a Path what the field takes. */
  private interface PathValue<T> {
    T read(JsonValue value, String path);
  }

  /** A value that must be there, with the text of most fields. */
  private static <T> TypedEvaluator<T> value(
      FieldValue<ReferencePath> path, String field, PathValue<T> reader) {
    String text = text(path);
    Evaluator evaluator =
        path instanceof FieldValue.Literal<ReferencePath> literal
            ? RequiredPath.selection(literal.value().path())
            : unfilled(path, field);
    return data -> reader.read(evaluator.evaluate(data), text);
  }

  /** A value that must be there, with the text of a Wait State. */
  private static <T> TypedEvaluator<T> reference(
      FieldValue<ReferencePath> path, String field, PathValue<T> reader) {
    if (!(path instanceof FieldValue.Literal<ReferencePath> literal)) {
      return value(path, field, reader);
    }
    PathEvaluator evaluator = PathEvaluator.of(literal.value());
    String text = text(path);
    return data -> {
      JsonValue value = evaluator.find(data);
      if (value == null || value == JsonNull.NULL) {
        throw QueryFailure.runtime(
                "The " + field + " parameter does not reference an input value: " + text)
            .asException();
      }
      return reader.read(value, text);
    };
  }

  private static String text(FieldValue<ReferencePath> path) {
    return path instanceof FieldValue.Literal<ReferencePath> literal
        ? literal.value().text()
        : path.toString();
  }

  private static QueryException invalid(
      String field, String expected, JsonValue value, String path) {
    return QueryFailure.runtime(
            "The "
                + field
                + " field refers to value \""
                + plain(value)
                + "\" which is not a valid "
                + expected
                + ": "
                + path)
        .asException();
  }

  /** A number, also one that is written as a string. */
  private static @Nullable JsonNumber number(JsonValue value) {
    if (value instanceof JsonNumber number) {
      return number;
    }
    if (value instanceof JsonString string) {
      try {
        return JsonNumber.parse(string.value());
      } catch (NumberFormatException e) {
        return null;
      }
    }
    return null;
  }

  private static String plain(JsonValue value) {
    return value instanceof JsonString string ? string.value() : value.toJson();
  }

  private static String name(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private static Evaluator unfilled(FieldValue<?> value, String field) {
    String text =
        value instanceof FieldValue.Substitution<?> substitution
            ? substitution.text()
            : value.toString();
    QueryFailure failure = QueryFailure.unfilled(text, field);
    return data -> {
      throw failure.asException();
    };
  }
}
