package dev.stepwright.dsl.model;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.path.ReferencePath;
import dev.stepwright.dsl.path.Root;
import dev.stepwright.dsl.template.PayloadTemplate;
import dev.stepwright.dsl.template.Substitutions;
import dev.stepwright.dsl.template.TemplateNode;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What several records check of themselves; a breach is an {@link IllegalArgumentException}. */
final class Checks {
  private Checks() {}

  /** {@code Seconds is at least 0, not -1}. */
  static IllegalArgumentException breach(String expected, @Nullable Object found) {
    return new IllegalArgumentException(expected + ", not " + found);
  }

  static Map<String, State> states(String startAt, Map<String, State> states) {
    Objects.requireNonNull(startAt, "startAt");
    states.forEach(
        (name, state) -> {
          if (!name.equals(state.name())) {
            throw breach("A State stands under its name " + state.name(), name);
          }
        });
    if (!states.containsKey(startAt)) {
      throw breach("StartAt is one of the States " + states.keySet(), startAt);
    }
    return Collections.unmodifiableMap(new LinkedHashMap<>(states));
  }

  static <T> List<T> notEmpty(String field, List<T> elements) {
    if (elements.isEmpty()) {
      throw breach(field + " has an element", elements);
    }
    return List.copyOf(elements);
  }

  /** "States.ALL" […] "MUST appear alone in the "ErrorEquals" array". */
  static List<String> errorNames(List<String> names) {
    if (names.size() > 1 && names.contains(ErrorHandling.ALL)) {
      throw breach("States.ALL stands alone in ErrorEquals", names);
    }
    return List.copyOf(names);
  }

  /** A value that is not JSON null. */
  static void notNull(String field, @Nullable FieldValue<?> value) {
    if (value instanceof FieldValue.Null<?>) {
      throw breach(field + " has a value", value);
    }
  }

  /** A value that no expression can compute, nor null. */
  static void fixed(String field, @Nullable FieldValue<?> value) {
    notNull(field, value);
    if (value instanceof FieldValue.Computed<?>) {
      throw breach(field + " is written out", value);
    }
  }

  static void resource(@Nullable FieldValue<String> resource) {
    fixed("Resource", resource);
    literal("Resource", "an ARN", resource, Arns::isArn);
  }

  /** A value that keeps to a form if it is written out. */
  static <T> void literal(
      String field, String form, @Nullable FieldValue<T> value, Predicate<T> holds) {
    if (value instanceof FieldValue.Literal<T> literal && !holds.test(literal.value())) {
      throw breach(field + " is " + form, literal.value());
    }
  }

  static void integer(String field, @Nullable FieldValue<Long> value, long least, long most) {
    notNull(field, value);
    if (value instanceof FieldValue.Literal<Long> literal
        && (literal.value() < least || literal.value() > most)) {
      throw breach(field + " is from " + least + " to " + most, literal.value());
    }
  }

  static void fixedInteger(String field, @Nullable FieldValue<Long> value, long least, long most) {
    fixed(field, value);
    integer(field, value, least, most);
  }

  static void integer(String field, @Nullable Source<Long> source, long least, long most) {
    integer(field, given(field, source), least, most);
  }

  /** The value given in the definition; only a Fail State may ask an Intrinsic Function for it. */
  static <T> @Nullable FieldValue<T> given(String field, @Nullable Source<T> source) {
    if (source instanceof Source.FromCall<?>) {
      throw breach(field + "Path is a Reference Path", source);
    }
    return source instanceof Source.Given<T> given ? given.value() : null;
  }

  /** {@code ResultPath} is a place in the raw input. */
  static void resultPath(@Nullable FieldValue<ReferencePath> path) {
    literal("ResultPath", "a place in the input", path, found -> found.root() == Root.INPUT);
  }

  /** A template or, instead of all of it, one substitution. */
  static void template(String field, @Nullable FieldValue<PayloadTemplate> template) {
    fixed(field, template);
    if (template instanceof FieldValue.Substitution<?> found
        && !Substitutions.whole(found.text())) {
      throw breach(field + " is one substitution as a whole", found.text());
    }
  }

  /** A template of an object, or an expression that gives one. */
  static void object(String field, @Nullable FieldValue<PayloadTemplate> template) {
    template(field, template);
    literal(
        field,
        "an object",
        template,
        found -> found.json() instanceof JsonObject || isExpression(found));
  }

  /** A template of an array, or an expression that gives one. */
  static void array(String field, @Nullable FieldValue<PayloadTemplate> template) {
    template(field, template);
    literal(
        field,
        "an array",
        template,
        found -> found.json() instanceof JsonArray || isExpression(found));
  }

  private static boolean isExpression(PayloadTemplate template) {
    return template.root() instanceof TemplateNode.JsonataNode
        || template.root() instanceof TemplateNode.SubstitutionNode;
  }

  /** {@code Assign}: an object whose members are named as Variables are. */
  static void assign(@Nullable PayloadTemplate assign) {
    if (assign == null) {
      return;
    }
    if (!(assign.json() instanceof JsonObject object)) {
      throw breach("Assign is an object", assign);
    }
    for (String name : assigned(object, assign.root())) {
      if (!VariableNames.isName(name) || name.equals(VariableNames.RESERVED)) {
        throw breach("Assign has the names of Variables", name);
      }
    }
  }

  private static Collection<String> assigned(JsonObject object, TemplateNode root) {
    return root instanceof TemplateNode.ObjectNode computed
        ? computed.members().stream().map(TemplateNode.Member::name).toList()
        : object.names();
  }

  /** A State has the fields of its type only, and those of one query language. */
  static Languages state(
      StateType type, CommonFields common, DataFlow data, @Nullable Object... parts) {
    boolean worker = type == StateType.TASK || type == StateType.PARALLEL;
    boolean result = worker || type == StateType.MAP;
    allow(type, worker, "Arguments", data.arguments());
    allow(type, result, "ResultSelector", data.resultSelector());
    allow(type, result || type == StateType.PASS, "Parameters", data.parameters());
    allow(type, result || type == StateType.PASS, "ResultPath", data.resultPath());
    allow(type, type != StateType.SUCCEED, "Assign", data.assign());
    Languages languages = Languages.of(common.queryLanguage()).and(data);
    for (Object part : parts) {
      languages.and(part);
    }
    return languages;
  }

  private static void allow(StateType type, boolean allowed, String field, @Nullable Object value) {
    if (!allowed && value != null) {
      throw breach("A " + type.text() + " State has no " + field, value);
    }
  }
}
