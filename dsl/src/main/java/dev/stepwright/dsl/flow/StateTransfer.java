package dev.stepwright.dsl.flow;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.diagnostic.Severity;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonType;
import dev.stepwright.dsl.model.Catcher;
import dev.stepwright.dsl.model.ChoiceRule;
import dev.stepwright.dsl.model.ChoiceState;
import dev.stepwright.dsl.model.DataFlow;
import dev.stepwright.dsl.model.ErrorHandling;
import dev.stepwright.dsl.model.FailState;
import dev.stepwright.dsl.model.FieldValue;
import dev.stepwright.dsl.model.MapState;
import dev.stepwright.dsl.model.ParallelState;
import dev.stepwright.dsl.model.PassState;
import dev.stepwright.dsl.model.QueryLanguage;
import dev.stepwright.dsl.model.State;
import dev.stepwright.dsl.model.SucceedState;
import dev.stepwright.dsl.model.TaskState;
import dev.stepwright.dsl.model.Transition;
import dev.stepwright.dsl.model.WaitState;
import dev.stepwright.dsl.path.Path;
import dev.stepwright.dsl.path.ReferencePath;
import dev.stepwright.dsl.path.Segment;
import dev.stepwright.dsl.shape.ArrayShape;
import dev.stepwright.dsl.shape.Mismatch;
import dev.stepwright.dsl.shape.PathSelection;
import dev.stepwright.dsl.shape.Placement;
import dev.stepwright.dsl.shape.Shape;
import dev.stepwright.dsl.template.Substitutions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Data through one State: what it works with, what it gives, and where that goes. */
final class StateTransfer implements State.Visitor<Void> {
  private final Analysis analysis;
  private final JsonPointer place;
  private final State state;
  private final Data input;
  private final ContextShape context;
  private final Explanation explanation;
  private final boolean jsonata;
  private boolean catches;

  /** The raw input, as fields see it. */
  private final Query raw;

  private final List<Exit> exits = new ArrayList<>();
  private Shape effectiveInput;
  private Shape result = Shape.NEVER;
  private Shape output = Shape.NEVER;
  private Shape caught = Shape.NEVER;

  StateTransfer(
      Analysis analysis,
      JsonPointer place,
      State state,
      Data input,
      ContextShape context,
      Explanation explanation) {
    this.analysis = analysis;
    this.place = place;
    this.state = state;
    this.input = input;
    this.context = context;
    this.explanation = explanation;
    this.jsonata = analysis.language(state) == QueryLanguage.JSONATA;
    this.effectiveInput = input.value();
    boolean hasToken = state instanceof TaskState task && TaskResults.mayHaveToken(task.resource());
    this.raw =
        new Query(
            analysis.reports(),
            explanation,
            "the input of `" + state.name() + "`",
            input.value(),
            context.of(state.name(), state.type(), hasToken),
            input.variables(),
            Map.of("input", input.value()));
  }

  List<Exit> exits() {
    return exits;
  }

  StateFlow flow() {
    return new StateFlow(
        state.name(), input.value(), effectiveInput, result, output, caught, input.variables());
  }

  /** The input after InputPath. */
  private Query selected() {
    FieldValue<Path> path = state.data().inputPath();
    return path == null
        ? raw
        : raw.on(
            "the effective input of `" + state.name() + "`",
            raw.path(path, place.child("InputPath")));
  }

  /** The effective input of a State that has Parameters or Arguments. */
  private Shape effective(Query selected) {
    DataFlow data = state.data();
    if (data.parameters() != null) {
      return selected.template(data.parameters(), place.child("Parameters"));
    }
    return data.arguments() == null
        ? selected.root()
        : selected.template(data.arguments(), place.child("Arguments"));
  }

  /** Goes on with a result, after ResultSelector, ResultPath and OutputPath, or Output. */
  private void complete(Shape given, Transition transition) {
    result = given;
    if (given.isNever()) {
      return;
    }
    DataFlow data = state.data();
    Query withResult =
        jsonata
            ? afterwards().withStates("result", given)
            : afterwards().on("the result of `" + state.name() + "`", given);
    Map<String, Shape> assigned = withResult.assign(data.assign(), place.child("Assign"));
    Shape found;
    if (jsonata) {
      found =
          data.output() == null ? given : withResult.template(data.output(), place.child("Output"));
    } else {
      Shape selected =
          data.resultSelector() == null
              ? given
              : withResult.template(data.resultSelector(), place.child("ResultSelector"));
      found = outputPath(place(data.resultPath(), selected, place.child("ResultPath")));
    }
    exit(target(transition), found, assigned);
  }

  /** A query for what a State does after its work, which it may never do if errors are caught. */
  private Query afterwards() {
    return catches ? raw.perhaps() : raw;
  }

  private static @Nullable String target(Transition transition) {
    return transition instanceof Transition.Next next ? next.state() : null;
  }

  private void exit(@Nullable String target, Shape found, Map<String, Shape> assigned) {
    output = output.join(found);
    exits.add(new Exit(target, input.with(found).assign(assigned)));
  }

  private Shape outputPath(Shape found) {
    return state.data().outputPath() == null
        ? found
        : afterwards()
            .on("the output of `" + state.name() + "`", found)
            .path(state.data().outputPath(), place.child("OutputPath"));
  }

  /** A result put where ResultPath says. */
  private Shape place(@Nullable FieldValue<ReferencePath> path, Shape given, JsonPointer at) {
    if (path == null) {
      return given;
    }
    if (path instanceof FieldValue.Null<ReferencePath>) {
      return input.value();
    }
    if (!(path instanceof FieldValue.Literal<ReferencePath> literal)) {
      return Shape.ANY;
    }
    Placement placed = Placement.of(input.value(), literal.value(), given);
    Placement.Miss miss = placed.miss();
    if (miss != null) {
      analysis
          .reports()
          .report(
              findings ->
                  findings
                      .at(
                          at,
                          miss.certain()
                              ? DiagnosticCode.DATA_PATH_IMPOSSIBLE
                              : DiagnosticCode.DATA_PATH_UNCERTAIN,
                          "`"
                              + literal.value().text()
                              + "` "
                              + (miss.certain() ? "cannot" : "may not")
                              + " be put into the input of `"
                              + state.name()
                              + "`: `"
                              + miss.path()
                              + "` is "
                              + miss.found())
                      .hint(
                          Objects.requireNonNullElse(
                              explanation.whyMissing(
                                  data -> Placement.of(data, literal.value(), given).miss() == null,
                                  "an object"),
                              "A ResultPath leads through objects, and to elements that are"
                                  + " there."))
                      .add(miss.certain() && !catches ? Severity.ERROR : Severity.WARNING));
    }
    return placed.shape().isNever() && miss != null ? Shape.ANY : placed.shape();
  }

  private void catchers(ErrorHandling errors) {
    if (errors.catchers() == null) {
      return;
    }
    catches = true;
    int index = 0;
    for (Catcher catcher : errors.catchers()) {
      JsonPointer at = place.child("Catch").child(index++);
      Shape error = analysis.errorOutput();
      Query withError =
          jsonata
              ? raw.perhaps().withStates("errorOutput", error)
              : raw.perhaps().on("the Error Output", error);
      Map<String, Shape> assigned = withError.assign(catcher.assign(), at.child("Assign"));
      Shape found;
      if (jsonata) {
        found =
            catcher.output() == null
                ? error
                : withError.template(catcher.output(), at.child("Output"));
      } else {
        found = place(catcher.resultPath(), error, at.child("ResultPath"));
      }
      caught = caught.join(found);
      exits.add(new Exit(catcher.next(), input.with(found).assign(assigned)));
    }
  }

  @Override
  public Void pass(PassState pass) {
    effectiveInput = effective(selected());
    complete(
        pass.result() == null
            ? effectiveInput
            : Shape.of(pass.result(), text -> !Substitutions.in(text)),
        pass.transition());
    return null;
  }

  @Override
  public Void task(TaskState task) {
    Query selected = selected();
    effectiveInput = effective(selected);
    selected.source(task.timeoutSeconds(), JsonType.NUMBER, "TimeoutSeconds", place);
    selected.source(task.heartbeatSeconds(), JsonType.NUMBER, "HeartbeatSeconds", place);
    if (task.credentials() != null) {
      selected.template(task.credentials(), place.child("Credentials"));
    }
    TaskTypes types = analysis.task(place);
    if (types != null && types.parameter() != null && TaskResults.isFunction(task.resource())) {
      parameter(types.parameter(), String.valueOf(types.parameterName()), task);
    }
    catchers(task.errors());
    complete(TaskResults.of(task.resource(), types), task.transition());
    return null;
  }

  /** Reports what the Task's work cannot take. */
  private void parameter(Shape expected, String name, TaskState task) {
    Shape given = TaskResults.toFunction(task.resource(), effectiveInput);
    Mismatch.of(expected, given)
        .ifPresent(
            found ->
                parameter(
                    found, TaskResults.payload(task.resource()) + found.path().substring(1), name));
  }

  private void parameter(Mismatch found, String path, String name) {
    EffectivePart part = EffectivePart.of(path, state, place);
    String is =
        found.found().isAbsent()
            ? "is missing"
            : (found.certain() ? "is " : "may be ") + found.found();
    String there = found.path().equals("$") ? "" : " there";
    analysis
        .reports()
        .report(
            findings ->
                findings
                    .at(
                        part.at(),
                        DiagnosticCode.DATA_PARAMETER,
                        "`"
                            + path
                            + "` "
                            + is
                            + ", but "
                            + name
                            + " expects "
                            + found.expected()
                            + there)
                    .hint(whence(part.input(), found))
                    .add(found.certain() ? Severity.ERROR : Severity.WARNING));
  }

  /** Where what does not fit came from. */
  private String whence(@Nullable List<Segment> part, Mismatch found) {
    String hint = null;
    if (part != null) {
      hint =
          found.found().mayBeAbsent()
              ? explanation.whyMissing(data -> PathSelection.of(part, data).miss() == null, "it")
              : explanation.whence(data -> PathSelection.of(part, data).shape());
    }
    return hint == null
        ? "What `"
            + state.name()
            + "` gets is decided by InputPath and Parameters, and by what the States before leave."
        : hint;
  }

  @Override
  public Void choice(ChoiceState choice) {
    Query selected = selected();
    effectiveInput = selected.root();
    Conditions conditions = new Conditions(analysis.reports());
    Data open = new Data(selected.root(), input.variables());
    int index = 0;
    for (ChoiceRule rule : choice.choices()) {
      if (open.value().isNever()) {
        return null;
      }
      JsonPointer at = place.child("Choices").child(index++);
      Conditions.Outcome outcome = conditions.of(rule.condition(), at, selected.with(open));
      Query holds = known(selected, outcome.holds());
      if (!outcome.holds().value().isNever()) {
        Map<String, Shape> assigned = holds.assign(rule.assign(), at.child("Assign"));
        Shape found =
            rule.output() != null
                ? holds.template(rule.output(), at.child("Output"))
                : choiceOutput(holds);
        output = output.join(found);
        exits.add(
            new Exit(rule.next(), new Data(found, outcome.holds().variables()).assign(assigned)));
      }
      open = outcome.fails();
    }
    if (choice.otherwise() != null && !open.value().isNever()) {
      Query fails = known(selected, open);
      Map<String, Shape> assigned = fails.assign(state.data().assign(), place.child("Assign"));
      Shape found = choiceOutput(fails);
      output = output.join(found);
      exits.add(new Exit(choice.otherwise(), new Data(found, open.variables()).assign(assigned)));
    }
    return null;
  }

  /** A query of a Choice State where more is known of its data. */
  private Query known(Query selected, Data data) {
    Query known = selected.with(data);
    return jsonata ? known.withStates("input", data.value()) : known;
  }

  private Shape choiceOutput(Query known) {
    if (jsonata) {
      return state.data().output() == null
          ? known.root()
          : known.template(state.data().output(), place.child("Output"));
    }
    return outputPath(known.root());
  }

  @Override
  public Void wait(WaitState wait) {
    Query selected = selected();
    effectiveInput = selected.root();
    selected.source(wait.seconds(), JsonType.NUMBER, "Seconds", place);
    selected.source(wait.timestamp(), JsonType.STRING, "Timestamp", place);
    if (jsonata) {
      complete(input.value(), wait.transition());
      result = Shape.NEVER;
    } else {
      exit(
          target(wait.transition()),
          outputPath(selected.root()),
          selected.assign(state.data().assign(), place.child("Assign")));
    }
    return null;
  }

  @Override
  public Void succeed(SucceedState succeed) {
    Query selected = selected();
    effectiveInput = selected.root();
    if (jsonata) {
      Shape found =
          state.data().output() == null
              ? input.value()
              : raw.withStates("result", input.value())
                  .template(state.data().output(), place.child("Output"));
      exit(null, found, Map.of());
    } else {
      exit(null, outputPath(selected.root()), Map.of());
    }
    return null;
  }

  @Override
  public Void fail(FailState fail) {
    raw.source(fail.error(), JsonType.STRING, "Error", place);
    raw.source(fail.cause(), JsonType.STRING, "Cause", place);
    return null;
  }

  @Override
  public Void parallel(ParallelState parallel) {
    effectiveInput = effective(selected());
    List<Shape> results = new ArrayList<>();
    boolean ends = true;
    Data inner = new Data(effectiveInput, input.variables());
    for (int i = 0; i < parallel.branches().size(); i++) {
      Shape given =
          new ScopeFlow(
                  parallel.branches().get(i),
                  place.child("Branches").child(i),
                  context,
                  "the effective input of `" + state.name() + "`",
                  effectiveInput.equals(input.value()) ? explanation : Explanation.NONE,
                  analysis)
              .follow(inner);
      ends &= !given.isNever();
      results.add(given);
    }
    catchers(parallel.errors());
    complete(ends ? Shape.of(new ArrayShape(results, null)) : Shape.NEVER, parallel.transition());
    return null;
  }

  @Override
  public Void map(MapState map) {
    MapTransfer transfer = new MapTransfer(map, place, selected(), context);
    effectiveInput = transfer.items();
    Shape item = transfer.input();
    ContextShape inMap = context.inMap(transfer.item());
    boolean isDistributed = map.itemProcessor().isDistributed();
    Shape given =
        new ScopeFlow(
                map.itemProcessor(),
                place.child(map.itemProcessor().field()),
                isDistributed ? new ContextShape(Shape.ANY, null).inMap(Shape.ANY) : inMap,
                "what `" + state.name() + "` makes of an item",
                Explanation.NONE,
                analysis)
            .follow(new Data(item, isDistributed ? Map.of() : input.variables()));
    catchers(map.errors());
    complete(transfer.result(given), map.transition());
    return null;
  }
}
