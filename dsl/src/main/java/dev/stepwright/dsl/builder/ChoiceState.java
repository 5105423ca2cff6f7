package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.QueryLanguage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Choice State: goes where the first rule that holds says.
 *
 * <p>What {@linkplain #then follows} it comes after all branches that end with it, and is where it
 * goes if no rule holds and nothing else is said.
 *
 * @param <T> the data
 * @see <a href="https://states-language.net/spec.html#choice-state">Choice State</a>
 */
public final class ChoiceState<T> extends Fragment<T, JsonValue> {
  private final Settings settings;

  ChoiceState(Group group) {
    super(group);
    this.settings = new Settings(group);
  }

  /** The Choice Rules and where they go. */
  private static final class Choices extends Part {
    private final List<Choice> choices;

    Choices(List<Choice> choices) {
      this.choices = List.copyOf(choices);
    }

    private record Choice(Rule<?> rule, Fields next, @Nullable CallOrigin origin) {}

    Choices and(Rule<?> rule, Fields next, @Nullable CallOrigin origin) {
      List<Choice> all = new ArrayList<>(choices);
      all.add(new Choice(rule, next, origin));
      return new Choices(List.copyOf(all));
    }

    @Override
    JsonValue write(Document document, JsonPointer at, QueryLanguage language) {
      List<JsonValue> written = new ArrayList<>();
      for (Choice choice : choices) {
        JsonPointer place = at.child(written.size());
        document.put(place, choice.origin());
        written.add(choice.rule().write(document, place, language, choice.next()));
      }
      return JsonArray.of(written);
    }
  }

  /**
   * Goes somewhere if a rule holds.
   *
   * @param rule the rule
   * @param next where it goes: a State, a fragment, or the name of a State
   */
  public ChoiceState<T> when(Rule<? super T> rule, Fragment<? super T, ?> next) {
    Choices choices =
        settings.fields().get("Choices") instanceof Choices known ? known : new Choices(List.of());
    Fields target = Fields.NONE.with("Next", new Target(next), 1);
    Group changed = settings.with("Choices", choices.and(rule, target, CallOrigin.here(0)));
    return new ChoiceState<>(Fragment.union(changed, List.of(next.group()), CallOrigin.here(1)));
  }

  /**
   * Goes somewhere if no rule holds, {@code Default}.
   *
   * @param next where it goes: a State, a fragment, or the name of a State
   */
  public ChoiceState<T> otherwise(Fragment<? super T, ?> next) {
    CallOrigin origin = next.startOrigin() == null ? CallOrigin.here(0) : next.startOrigin();
    Node choice = settings.group().main().get(0);
    Group changed = Fragment.changed(settings.group(), choice.to(next.start(), origin));
    return new ChoiceState<>(Fragment.union(changed, List.of(next.group()), CallOrigin.here(0)));
  }

  /** A comment, {@code Comment}. */
  public ChoiceState<T> comment(String comment) {
    return new ChoiceState<>(settings.with("Comment", comment));
  }

  /** The query language of this State, {@code QueryLanguage}; by default the workflow's. */
  public ChoiceState<T> queryLanguage(QueryLanguage language) {
    return new ChoiceState<>(settings.with(language));
  }

  /** A part of the State's input to work with, {@code InputPath}. JSONPath only. */
  public ChoiceState<T> inputPath(Data<? super T, ?> input) {
    return new ChoiceState<>(settings.with("InputPath", input));
  }

  /** Works with an empty object: {@code InputPath} is null. JSONPath only. */
  public ChoiceState<T> withoutInput() {
    return new ChoiceState<>(settings.with("InputPath", Constant.NULL));
  }

  /** The Variables to set where no rule holds, {@code Assign}. */
  public ChoiceState<T> assign(Expression<?, ?> variables) {
    return new ChoiceState<>(settings.with("Assign", variables));
  }

  /** The output where no rule holds, {@code Output}. JSONata only. */
  public ChoiceState<T> output(Expression<? super T, ?> output) {
    return new ChoiceState<>(settings.with("Output", output));
  }

  /** The part of the output that goes on, {@code OutputPath}. JSONPath only. */
  public ChoiceState<T> outputPath(Data<? super T, ?> output) {
    return new ChoiceState<>(settings.with("OutputPath", output));
  }

  /** An empty object goes on: {@code OutputPath} is null. JSONPath only. */
  public ChoiceState<T> withoutOutput() {
    return new ChoiceState<>(settings.with("OutputPath", Constant.NULL));
  }

  /** A JSON object of more fields of the State, as they are to be written. */
  public ChoiceState<T> raw(String json) {
    return new ChoiceState<>(settings.raw(json));
  }
}
