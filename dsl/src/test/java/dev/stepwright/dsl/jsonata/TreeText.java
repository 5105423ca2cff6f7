package dev.stepwright.dsl.jsonata;

import dev.stepwright.dsl.jsonata.Expression.Entry;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a tree without its positions, for tests to compare. */
final class TreeText implements Expression.Visitor<String> {
  private TreeText() {}

  static String of(String source) {
    return of(JsonataExpression.parse(source).root());
  }

  static String of(Expression expression) {
    return expression.accept(new TreeText());
  }

  private String text(@Nullable Expression expression) {
    return expression == null ? "-" : expression.accept(this);
  }

  private String list(List<? extends Expression> expressions) {
    return expressions.stream().map(this::text).collect(Collectors.joining(" "));
  }

  private static String node(String head, String... parts) {
    return Stream.concat(Stream.of(head), Stream.of(parts))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" ", "(", ")"));
  }

  private String entries(List<Entry> entries) {
    return entries.stream()
        .map(entry -> text(entry.key()) + ":" + text(entry.value()))
        .collect(Collectors.joining(" ", "{", "}"));
  }

  private String step(Step step) {
    StringBuilder text = new StringBuilder(text(step.expression()));
    if (step.focus() != null) {
      text.append('@').append(text(step.focus()));
    }
    if (step.index() != null) {
      text.append('#').append(text(step.index()));
    }
    for (Step.Stage stage : step.stages()) {
      if (stage instanceof Step.Filtering filtering) {
        text.append('[').append(text(filtering.predicate())).append(']');
      } else if (stage instanceof Step.Indexing indexing) {
        text.append('#').append(text(indexing.variable()));
      }
    }
    return text.append(step.keepArray() ? "[]" : "").toString();
  }

  @Override
  public String path(Expression.Path path) {
    return node(
        path.keepArray() ? "path[]" : "path",
        path.steps().stream().map(this::step).toArray(String[]::new));
  }

  @Override
  public String name(Expression.Name name) {
    return name.name();
  }

  @Override
  public String wildcard(Expression.Wildcard wildcard) {
    return "*";
  }

  @Override
  public String descendants(Expression.Descendants descendants) {
    return "**";
  }

  @Override
  public String parent(Expression.Parent parent) {
    return "%";
  }

  @Override
  public String sort(Expression.Sort sort) {
    return sort.terms().stream()
        .map(term -> (term.descending() ? ">" : "<") + text(term.key()))
        .collect(Collectors.joining(" ", "^(", ")"));
  }

  @Override
  public String variable(Expression.Variable variable) {
    return "$" + variable.name();
  }

  @Override
  public String string(Expression.StringLiteral literal) {
    return "'" + literal.value() + "'";
  }

  @Override
  public String number(Expression.NumberLiteral literal) {
    return JsonText.number(literal.value());
  }

  @Override
  public String bool(Expression.BooleanLiteral literal) {
    return String.valueOf(literal.value());
  }

  @Override
  public String nullLiteral(Expression.NullLiteral literal) {
    return "null";
  }

  @Override
  public String regex(Expression.RegexLiteral literal) {
    return "/" + literal.pattern() + "/" + literal.flags();
  }

  @Override
  public String array(Expression.ArrayConstructor array) {
    return "[" + list(array.items()) + "]";
  }

  @Override
  public String range(Expression.Range range) {
    return node("..", text(range.first()), text(range.last()));
  }

  @Override
  public String object(Expression.ObjectConstructor object) {
    return entries(object.entries());
  }

  @Override
  public String groupBy(Expression.GroupBy groupBy) {
    return node("group", text(groupBy.operand()), entries(groupBy.entries()));
  }

  @Override
  public String filter(Expression.Filter filter) {
    return node("filter", text(filter.operand()), list(filter.predicates()));
  }

  @Override
  public String keepArray(Expression.KeepArray keepArray) {
    return node("keep", text(keepArray.operand()));
  }

  @Override
  public String binary(Expression.Binary binary) {
    return node(binary.operator().symbol(), text(binary.left()), text(binary.right()));
  }

  @Override
  public String negation(Expression.Negation negation) {
    return node("-", text(negation.operand()));
  }

  @Override
  public String conditional(Expression.Conditional conditional) {
    return node(
        "?",
        text(conditional.condition()),
        text(conditional.then()),
        text(conditional.otherwise()));
  }

  @Override
  public String block(Expression.Block block) {
    return node("block", list(block.expressions()));
  }

  @Override
  public String bind(Expression.Bind bind) {
    return node(":=", text(bind.variable()), text(bind.value()));
  }

  @Override
  public String lambda(Expression.Lambda lambda) {
    Expression.Signature signature = lambda.signature();
    return node(
        "lambda",
        "(" + list(lambda.parameters()) + ")",
        signature == null ? "" : signature.text(),
        text(lambda.body()));
  }

  @Override
  public String call(Expression.Call call) {
    return node("call", text(call.procedure()), list(call.arguments()));
  }

  @Override
  public String partialApplication(Expression.PartialApplication application) {
    return node("partial", text(application.procedure()), list(application.arguments()));
  }

  @Override
  public String placeholder(Expression.Placeholder placeholder) {
    return "?";
  }

  @Override
  public String apply(Expression.Apply apply) {
    return node("~>", text(apply.argument()), text(apply.function()));
  }

  @Override
  public String transform(Expression.Transform transform) {
    return node(
        "transform",
        text(transform.pattern()),
        text(transform.update()),
        transform.delete() == null ? "" : text(transform.delete()));
  }
}
