package dev.stepwright.dsl.flow;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.diagnostic.Severity;
import dev.stepwright.dsl.diagnostic.Suggestion;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonType;
import dev.stepwright.dsl.jsonata.JsonataExpression;
import dev.stepwright.dsl.model.FieldValue;
import dev.stepwright.dsl.model.Source;
import dev.stepwright.dsl.path.Path;
import dev.stepwright.dsl.path.ReferencePath;
import dev.stepwright.dsl.path.Root;
import dev.stepwright.dsl.path.Segment;
import dev.stepwright.dsl.shape.ArrayShape;
import dev.stepwright.dsl.shape.NumberShape;
import dev.stepwright.dsl.shape.ObjectShape;
import dev.stepwright.dsl.shape.PathSelection;
import dev.stepwright.dsl.shape.PathSelection.Miss;
import dev.stepwright.dsl.shape.Shape;
import dev.stepwright.dsl.shape.StringShape;
import dev.stepwright.dsl.template.Argument;
import dev.stepwright.dsl.template.IntrinsicCall;
import dev.stepwright.dsl.template.PayloadTemplate;
import dev.stepwright.dsl.template.Substitutions;
import dev.stepwright.dsl.template.TemplateNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the fields of a State give: Paths, Payload Templates, Intrinsic Functions and JSONata
 * expressions, evaluated with shapes for data.
 */
final class Query {
  private final Reports reports;
  private final Explanation explanation;

  /** What {@code $} is, in a sentence: {@code the input of `Pay`}. */
  private final String phrase;

  private final Shape root;
  private final Shape context;
  private final Map<String, Shape> variables;

  /** The fields of {@code $states}; empty in JSONPath. */
  private final Map<String, Shape> states;

  /** What is wrong for certain where it is evaluated: an error, unless it may never be. */
  private final Severity severity;

  Query(
      Reports reports,
      Explanation explanation,
      String phrase,
      Shape root,
      Shape context,
      Map<String, Shape> variables,
      Map<String, Shape> states) {
    this(reports, explanation, phrase, root, context, variables, states, Severity.ERROR);
  }

  private Query(
      Reports reports,
      Explanation explanation,
      String phrase,
      Shape root,
      Shape context,
      Map<String, Shape> variables,
      Map<String, Shape> states,
      Severity severity) {
    this.reports = reports;
    this.explanation = explanation;
    this.phrase = phrase;
    this.root = root;
    this.context = context;
    this.variables = variables;
    this.states = states;
    this.severity = severity;
  }

  /** The same, for what is evaluated only if something before it goes one way. */
  Query perhaps() {
    return new Query(
        reports, explanation, phrase, root, context, variables, states, Severity.WARNING);
  }

  Shape root() {
    return root;
  }

  Map<String, Shape> variables() {
    return variables;
  }

  /** The same with another {@code $}. */
  Query on(String what, Shape changed) {
    return new Query(
        reports,
        changed.equals(root) ? explanation : Explanation.NONE,
        what,
        changed,
        context,
        variables,
        states,
        severity);
  }

  /** The same with Variables and data that are known better. */
  Query with(Data data) {
    return new Query(
        reports, explanation, phrase, data.value(), context, data.variables(), states, severity);
  }

  /** The same with another Context Object. */
  Query in(Shape changed) {
    return new Query(reports, explanation, phrase, root, changed, variables, states, severity);
  }

  /** The same with a field of {@code $states} more. */
  Query withStates(String field, Shape shape) {
    Map<String, Shape> more = new LinkedHashMap<>(states);
    more.put(field, shape);
    return new Query(reports, explanation, phrase, root, context, variables, more, severity);
  }

  /** What a Path is of. */
  Shape of(Root of) {
    if (of instanceof Root.Input) {
      return root;
    }
    if (of instanceof Root.Context) {
      return context;
    }
    return of instanceof Root.Variable variable
        ? variables.getOrDefault(variable.name(), Shape.ANY)
        : Shape.ANY;
  }

  /** What a field with a Path gives; reports one that leads nowhere. */
  Shape path(FieldValue<Path> field, JsonPointer at) {
    return field instanceof FieldValue.Literal<Path> literal
        ? path(literal.value(), at, 0)
        : field instanceof FieldValue.Null<Path> ? Shape.of(JsonObject.EMPTY) : Shape.ANY;
  }

  /**
   * What a Path gives; reports one that leads nowhere.
   *
   * @param offset where in the string it begins
   */
  Shape path(Path path, JsonPointer at, int offset) {
    PathSelection.Selected selected = PathSelection.of(path, this::of);
    Miss miss = selected.miss();
    if (miss == null) {
      return selected.shape().present();
    }
    report(path, miss, at, offset);
    return miss.certain() ? Shape.ANY : selected.shape().present();
  }

  /** What a Path gives, absence included; nothing is reported. */
  PathSelection.Selected find(Path path) {
    return PathSelection.of(path, this::of);
  }

  void report(Path path, Miss miss, JsonPointer at, int offset) {
    String where =
        path.root() instanceof Root.Input
            ? phrase
            : path.root() instanceof Root.Variable variable
                ? "the Variable `$" + variable.name() + "`"
                : "the Context Object";
    String of = description(miss);
    boolean isOurs = path.root() instanceof Root.Input;
    reports.report(
        findings ->
            findings
                .at(
                    at,
                    miss.certain()
                        ? DiagnosticCode.DATA_PATH_IMPOSSIBLE
                        : DiagnosticCode.DATA_PATH_UNCERTAIN,
                    "`"
                        + path.text()
                        + (miss.certain() ? "` leads nowhere in " : "` may be missing in ")
                        + where
                        + (of.isEmpty() ? "" : ": " + of)
                        + (isOurs && miss.certain() ? explanation.path() : ""))
                .onCharacter(offset + miss.segment().start())
                .hint(hint(path, miss))
                // AWS takes a Path that selects several nodes for an empty array.
                .add(miss.certain() && path.isDefinite() ? severity : Severity.WARNING));
  }

  /** What is there instead. */
  private static String description(Miss miss) {
    if (!miss.certain()) {
      return "";
    }
    if (miss.of().objects().size() == 1 && miss.segment() instanceof Segment.Child) {
      return miss.of().objects().get(0).description();
    }
    return miss.of().objects().isEmpty() ? "there is " + miss.of() : "";
  }

  private @Nullable String hint(Path path, Miss miss) {
    if (!miss.certain()) {
      return "Ask with IsPresent in a Choice State before, or make sure that it is there.";
    }
    if (!(miss.segment() instanceof Segment.Child child)) {
      return null;
    }
    if (path.root() instanceof Root.Input) {
      String dropped =
          explanation.whyMissing(
              data -> PathSelection.of(path, any -> data).miss() == null, "`" + path.text() + "`");
      if (dropped == null && path.segments().size() > 1) {
        dropped = elsewhere(path);
      }
      if (dropped != null) {
        return dropped;
      }
    }
    String text = path.text();
    String before = text.substring(0, child.start());
    String deeper = deeper(path, miss);
    if (deeper != null) {
      int end = before.length();
      while (".['\"".indexOf(before.charAt(end - 1)) >= 0) {
        end--;
      }
      return "Did you mean `" + text.substring(0, end) + deeper + text.substring(end) + "`?";
    }
    if (Set.of(JsonType.STRING, JsonType.NULL).containsAll(miss.of().types())
        && miss.of().mayBe(JsonType.STRING)) {
      return "A text has no fields; States.StringToJson reads JSON that is in one.";
    }
    Set<String> known = new LinkedHashSet<>();
    miss.of().objects().forEach(object -> known.addAll(object.fields().keySet()));
    String nearest = Suggestion.nearest(child.name(), known);
    if (nearest == null) {
      return null;
    }
    String after = text.substring(child.end());
    String step = text.substring(child.start(), child.end()).replace(child.name(), nearest);
    return "Did you mean `" + before + step + after + "`?";
  }

  /** The segment that is missing in front of one that leads nowhere; null if none would help. */
  private static @Nullable String deeper(Path path, Miss miss) {
    List<Segment> segments = path.segments();
    List<Segment> rest = segments.subList(segments.indexOf(miss.segment()), segments.size());
    ArrayShape array = miss.of().array();
    if (array != null) {
      for (int i = 0; i < array.first().size(); i++) {
        if (leads(rest, array.first().get(i).present())) {
          return "[" + i + "]";
        }
      }
      return leads(rest, array.elements()) ? "[*]" : null;
    }
    if (miss.of().objects().stream().noneMatch(TaskResults::isEnvelope)) {
      return null;
    }
    Shape payload = miss.of().field("Payload");
    return payload.isAny() || leads(rest, payload) ? ".Payload" : null;
  }

  private static boolean leads(List<Segment> segments, Shape data) {
    Miss miss = PathSelection.of(segments, data).miss();
    return !data.isAny() && !data.isNever() && (miss == null || !miss.certain());
  }

  /** Why what a Path leads to is where the first segment would have led to. */
  private @Nullable String elsewhere(Path path) {
    Segment first = path.segments().get(0);
    return first instanceof Segment.Child
        ? explanation.whyElsewhere(
            result ->
                PathSelection.of(path.segments().subList(1, path.segments().size()), result).miss()
                    == null,
            "`" + path.text().substring(path.segments().get(1).start()) + "`",
            path.text().substring(0, first.end()))
        : null;
  }

  /** What a template gives. */
  Shape template(PayloadTemplate template, JsonPointer at) {
    return node(template.root(), at);
  }

  /** What a field with a template gives; anything if a substitution stands in its place. */
  Shape template(FieldValue<PayloadTemplate> field, JsonPointer at) {
    return field instanceof FieldValue.Literal<PayloadTemplate> literal
        ? template(literal.value(), at)
        : Shape.ANY;
  }

  /** What the Variables become that Assign sets. */
  Map<String, Shape> assign(@Nullable PayloadTemplate template, JsonPointer at) {
    Shape assigned = template == null ? Shape.NEVER : template(template, at);
    return assigned.objects().size() == 1 ? assigned.objects().get(0).fields() : Map.of();
  }

  private Shape node(TemplateNode node, JsonPointer at) {
    if (node instanceof TemplateNode.Constant constant) {
      return Shape.of(constant.value(), text -> !Substitutions.in(text));
    }
    if (node instanceof TemplateNode.ObjectNode object) {
      Map<String, Shape> fields = new LinkedHashMap<>();
      for (TemplateNode.Member member : object.members()) {
        Shape value = node(member.value(), at.child(EffectivePart.field(member)));
        fields.put(member.name(), value.isNever() ? Shape.ANY : value);
      }
      return Shape.of(ObjectShape.of(fields));
    }
    if (node instanceof TemplateNode.ArrayNode array) {
      List<Shape> elements = new ArrayList<>();
      for (TemplateNode element : array.elements()) {
        elements.add(node(element, at.child(elements.size())));
      }
      return Shape.of(new ArrayShape(elements, null));
    }
    if (node instanceof TemplateNode.PathNode path) {
      return path(path.path(), at, 0);
    }
    if (node instanceof TemplateNode.CallNode call) {
      return call(call.call(), at);
    }
    return node instanceof TemplateNode.JsonataNode jsonata
        ? jsonata(jsonata.expression(), at)
        : Shape.ANY;
  }

  /** What a JSONata expression gives. */
  Shape jsonata(JsonataExpression expression, JsonPointer at) {
    return new JsonataQuery(this::variable, reports, explanation, severity).of(expression, at);
  }

  /** A Variable of a JSONata expression. */
  private Shape variable(String name) {
    if (name.equals("states")) {
      Map<String, Shape> fields = new LinkedHashMap<>(states);
      fields.put("context", context);
      return Shape.of(new ObjectShape("$states", fields, null));
    }
    return variables.getOrDefault(name, Shape.ANY);
  }

  /** What an Intrinsic Function gives. */
  Shape call(IntrinsicCall call, JsonPointer at) {
    List<Shape> arguments = new ArrayList<>();
    for (Argument argument : call.arguments()) {
      Shape shape = argument(argument, at);
      JsonType expected = IntrinsicShapes.expected(call.function(), arguments.size());
      if (expected != null && !(argument instanceof IntrinsicCall)) {
        Path path = argument instanceof Argument.PathArgument from ? from.path() : null;
        String taker = call.function().functionName() + " takes ";
        expect(expected, shape, path, taker, at, argument.start());
      }
      arguments.add(shape);
    }
    return IntrinsicShapes.result(call.function(), arguments);
  }

  private Shape argument(Argument argument, JsonPointer at) {
    if (argument instanceof Argument.PathArgument path) {
      return path(path.path(), at, path.start());
    }
    if (argument instanceof IntrinsicCall call) {
      return call(call, at);
    }
    if (argument instanceof Argument.StringLiteral text) {
      return Shape.texts(Set.of(text.value()));
    }
    if (argument instanceof Argument.NumberLiteral) {
      return Shape.NUMBER;
    }
    return argument instanceof Argument.BooleanLiteral ? Shape.BOOLEAN : Shape.NULL;
  }

  /**
   * Reports data of a type that can never be right.
   *
   * @param path what led to it; null if no Path did
   */
  void expect(
      JsonType expected,
      Shape found,
      @Nullable Path path,
      String taker,
      JsonPointer at,
      int offset) {
    if (!found.isAny() && !found.isNever() && !found.mayBe(expected)) {
      wrong(expected, found, path, taker, at, offset, severity);
    }
  }

  /** What to do about a value that was put where another one was; null if none was. */
  @Nullable String whyReplaced(Path path) {
    return path.root() instanceof Root.Input
        ? explanation.whyReplaced(data -> PathSelection.of(path, any -> data).shape())
        : null;
  }

  /** Where what a Path leads to came from; null if that cannot be said. */
  private @Nullable String whence(Path path) {
    return path.root() instanceof Root.Input
        ? explanation.whence(data -> PathSelection.of(path, any -> data).shape())
        : null;
  }

  private void wrong(
      JsonType expected,
      Shape found,
      @Nullable Path path,
      String taker,
      JsonPointer at,
      int offset,
      Severity how) {
    reports.report(
        findings ->
            findings
                .at(
                    at,
                    DiagnosticCode.DATA_TYPE,
                    taker + expected.phrase() + ", but this is " + found.present())
                .onCharacter(offset)
                .hint(path == null ? null : whence(path))
                .add(how));
  }

  /**
   * Reports a number, a text, … that a field takes from data and that is something else.
   *
   * @param field its name where it is written out; {@code …Path} where a Path stands
   */
  <T> void source(@Nullable Source<T> source, JsonType type, String field, JsonPointer state) {
    if (source instanceof Source.FromPath<T> from
        && from.path() instanceof FieldValue.Literal<ReferencePath> path) {
      JsonPointer at = state.child(field + "Path");
      Shape found = path(path.value().path(), at, 0);
      String taker = field + "Path leads to ";
      if (type == JsonType.NUMBER && found.mayBe(JsonType.STRING) && !found.mayBe(type)) {
        // AWS reads a text as a number, if it is one.
        if (!areNumbers(found)) {
          wrong(type, found, path.value().path(), taker, at, 0, Severity.WARNING);
        }
      } else {
        expect(type, found, path.value().path(), taker, at, 0);
        fraction(found, type, field, at);
      }
    } else if (source instanceof Source.FromCall<T> from) {
      call(from.call(), state.child(field + "Path"));
    } else if (source instanceof Source.Given<T> given
        && given.value() instanceof FieldValue.Computed<T> computed) {
      JsonPointer at = state.child(field);
      expect(type, jsonata(computed.expression(), at), null, field + " is ", at, 0);
    }
  }

  /** Reports a number that may have a fraction where AWS reads an integer. */
  private void fraction(Shape found, JsonType type, String field, JsonPointer at) {
    NumberShape number = found.number();
    if (type != JsonType.NUMBER
        || number == null
        || number.integer()
        || field.equals("ToleratedFailurePercentage")) {
      return;
    }
    reports.report(
        findings ->
            findings
                .at(
                    at,
                    DiagnosticCode.DATA_TYPE,
                    field + "Path leads to a number that may have a fraction; AWS takes integers")
                .onCharacter(0)
                .warning());
  }

  private static boolean areNumbers(Shape found) {
    StringShape texts = found.string();
    return texts != null
        && texts.values() != null
        && texts.values().stream().allMatch(text -> text.matches("-?\\d+(\\.\\d+)?"));
  }
}
