package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.ComparisonOperator;
import dev.stepwright.dsl.model.QueryLanguage;
import dev.stepwright.dsl.path.Path;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the data that a State has: a Path in JSONPath, an expression in JSONata.
 *
 * @param <S> the data
 * @param <V> the type of the part
 */
public final class Data<S, V> extends Expression<S, V> {
  private final String path;
  private final @Nullable String jsonata;
  private final String name;
  private final @Nullable CallOrigin origin;
  private final List<BuilderProblem> problems;
  private final @Nullable Type type;

  Data(
      String path,
      @Nullable String jsonata,
      @Nullable CallOrigin origin,
      List<BuilderProblem> problems,
      @Nullable Type type,
      String name) {
    this.path = path;
    this.name = name;
    this.jsonata = jsonata;
    this.origin = origin;
    this.problems = List.copyOf(problems);
    this.type = type;
  }

  /** Data by the roots that it has in both query languages. */
  static <S, V> Data<S, V> root(String path, String jsonata, @Nullable Type type) {
    return new Data<>(path, jsonata, null, List.of(), type, "");
  }

  /** Data by a Path that is written out. */
  static <V> Data<Object, V> path(String path, @Nullable Type type) {
    return new Data<>(path, null, CallOrigin.here(0), List.of(), type, "");
  }

  /**
   * A component of this.
   *
   * @param accessor the component's accessor: of a record, or a getter that Jackson takes for one
   */
  public <W> Data<S, W> at(Getter<? super V, W> accessor) {
    CallOrigin from = CallOrigin.here(0);
    Reference reference = Reference.of(accessor);
    Component component = Component.of(reference);
    if (component != null) {
      return member(component, from);
    }
    List<BuilderProblem> all = new ArrayList<>(problems);
    all.add(
        new BuilderProblem(
            BuilderProblem.Code.NOT_A_COMPONENT.name(),
            reference.isLambda()
                ? "A lambda expression names no component"
                : reference.type().getSimpleName()
                    + "::"
                    + reference.method()
                    + " is no component of JSON data",
            reference.isLambda()
                ? "Write a method reference such as Order::total."
                : "Name the accessor of a record's component or a getter; the components are "
                    + String.join(", ", Component.names(reference.type()))
                    + ".",
            from));
    return new Data<>(path + ".unknown", jsonata, from, all, null, "");
  }

  private <W> Data<S, W> member(Component component, @Nullable CallOrigin from) {
    String name = component.name();
    String inPath = Path.step(name);
    String inJsonata = inPath.startsWith(".") ? inPath : ".`" + name + "`";
    return new Data<>(
        path + inPath,
        jsonata == null ? null : jsonata + inJsonata,
        from,
        problems,
        component.type(),
        name);
  }

  /** The element of a list at an index, from 0. */
  static <S, E> Data<S, E> element(Data<S, ? extends Iterable<? extends E>> list, int index) {
    String step = "[" + index + "]";
    return new Data<>(
        list.path + step,
        list.jsonata == null ? null : list.jsonata + step,
        CallOrigin.here(0),
        list.problems,
        null,
        "");
  }

  /** The same data as being of another type. */
  <W> Data<S, W> retyped() {
    return new Data<>(path, jsonata, origin, problems, null, name);
  }

  @Override
  String field(String name, QueryLanguage language) {
    return language == QueryLanguage.JSON_PATH && !name.endsWith("Path") ? name + "Path" : name;
  }

  @Override
  String templateName(String name, QueryLanguage language) {
    return language == QueryLanguage.JSON_PATH ? name + ".$" : name;
  }

  @Override
  JsonValue write(Document document, JsonPointer at, QueryLanguage language) {
    document.put(at, origin);
    return text(document, at, language);
  }

  /** It as a string of the definition. */
  private JsonValue text(Document document, JsonPointer at, QueryLanguage language) {
    if (!problems.isEmpty()) {
      document.problems.addAll(problems);
      document.unknown.add(at);
    }
    if (language == QueryLanguage.JSON_PATH) {
      return new JsonString(path);
    }
    if (jsonata == null) {
      document.problem(
          BuilderProblem.Code.NOT_IN_QUERY_LANGUAGE,
          origin,
          "The State's query language is JSONata, which has no Path `" + path + "`",
          "Write jsonata(\"{% $states.input… %}\"), or data by its accessors.");
      document.unknown.add(at);
    }
    return new JsonString("{% " + jsonata + " %}");
  }

  /** The Path of a Choice Rule's variable. */
  JsonValue variable(Document document, JsonPointer at) {
    document.put(at, origin);
    return text(document, at, QueryLanguage.JSON_PATH);
  }

  @Override
  List<BuilderProblem> problems() {
    return problems;
  }

  @Override
  @Nullable String operand(QueryLanguage language) {
    return language == QueryLanguage.JSON_PATH ? path : jsonata;
  }

  /** The name of the last component. */
  String name() {
    return name;
  }

  /** The type of the value, where it is known. */
  @Nullable Type type() {
    return type;
  }

  /** Holds if this is equal to a value. */
  public Rule<S> is(V value) {
    return Comparison.rule(this, Comparison.Kind.EQUALS, value);
  }

  /** Holds if this is equal to another part of the data. */
  public Rule<S> isSameAs(Data<? super S, ? extends V> other) {
    return Comparison.rule(this, Comparison.Kind.EQUALS, other);
  }

  /** Holds if this comes before a value, or before another part of the data. */
  public Rule<S> lessThan(V value) {
    return Comparison.rule(this, Comparison.Kind.LESS_THAN, value);
  }

  /** Holds if this comes before another part of the data. */
  public Rule<S> lessThan(Data<? super S, ? extends V> other) {
    return Comparison.rule(this, Comparison.Kind.LESS_THAN, other);
  }

  /** Holds if this comes before a value or is equal to it. */
  public Rule<S> atMost(V value) {
    return Comparison.rule(this, Comparison.Kind.LESS_THAN_EQUALS, value);
  }

  /** Holds if this comes before another part of the data or is equal to it. */
  public Rule<S> atMost(Data<? super S, ? extends V> other) {
    return Comparison.rule(this, Comparison.Kind.LESS_THAN_EQUALS, other);
  }

  /** Holds if this comes after a value. */
  public Rule<S> greaterThan(V value) {
    return Comparison.rule(this, Comparison.Kind.GREATER_THAN, value);
  }

  /** Holds if this comes after another part of the data. */
  public Rule<S> greaterThan(Data<? super S, ? extends V> other) {
    return Comparison.rule(this, Comparison.Kind.GREATER_THAN, other);
  }

  /** Holds if this comes after a value or is equal to it. */
  public Rule<S> atLeast(V value) {
    return Comparison.rule(this, Comparison.Kind.GREATER_THAN_EQUALS, value);
  }

  /** Holds if this comes after another part of the data or is equal to it. */
  public Rule<S> atLeast(Data<? super S, ? extends V> other) {
    return Comparison.rule(this, Comparison.Kind.GREATER_THAN_EQUALS, other);
  }

  /** Holds if this is there, be it null. */
  public Rule<S> isPresent() {
    return test(ComparisonOperator.IS_PRESENT, true);
  }

  /** Holds if this is null. */
  public Rule<S> isNull() {
    return test(ComparisonOperator.IS_NULL, true);
  }

  /**
   * Holds if this is a text of a pattern. JSONPath only.
   *
   * @param pattern the text, with {@code *} for any characters
   */
  public Rule<S> matches(String pattern) {
    return test(ComparisonOperator.STRING_MATCHES, pattern);
  }

  /**
   * A Data-test expression as it is written. JSONPath only, but for what is there or null.
   *
   * @param operator the comparison
   * @param operand a string, number or boolean, or the Path that a Path operator compares with
   */
  public Rule<S> test(ComparisonOperator operator, Object operand) {
    return new Rule<>(
        new Comparison(this, operator, Values.json(operand), CallOrigin.here(1), null));
  }
}
