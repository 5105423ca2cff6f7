package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.ProcessorConfig.Mode;
import dev.stepwright.dsl.model.QueryLanguage;
import dev.stepwright.dsl.model.StateMachineType;

/**
 * States that transition among each other only, with what is said of all of them: a branch of a
 * Parallel State, the Item Processor of a Map State.
 *
 * @param <I> what the first State works with
 * @param <O> what comes out of the last one
 */
public final class Scope<I, O> extends Fragment<I, O> {
  private final Fields fields;
  private final boolean iterator;

  Scope(Group group, Fields fields, boolean iterator) {
    super(group);
    this.fields = fields;
    this.iterator = iterator;
  }

  /** A comment, {@code Comment}. */
  public Scope<I, O> comment(String comment) {
    return with(fields.with("Comment", new JsonString(comment)));
  }

  /** A JSON object of more fields, as they are to be written. */
  public Scope<I, O> raw(String json) {
    return with(fields.with("", new Raw(json)));
  }

  /** How the iterations of a Map State are run, {@code ProcessorConfig}. */
  public Scope<I, O> mode(Mode mode) {
    return config("Mode", Structure.text(mode.name()));
  }

  /** How the iterations of a Map State are run, as a substitution. */
  public Scope<I, O> mode(Expression<Object, String> mode) {
    return config("Mode", mode);
  }

  /** Of which type the Executions of a distributed Map are, {@code ExecutionType}. */
  public Scope<I, O> executionType(StateMachineType type) {
    return config("ExecutionType", Structure.text(type.name()));
  }

  /** Of which type the Executions of a distributed Map are, as a substitution. */
  public Scope<I, O> executionType(Expression<Object, String> type) {
    return config("ExecutionType", type);
  }

  /** A JSON object of more fields of {@code ProcessorConfig}, as they are to be written. */
  public Scope<I, O> rawConfig(String json) {
    return config("", new Raw(json));
  }

  /** It under the deprecated name {@code Iterator} of an Item Processor. */
  public Scope<I, O> iterator() {
    return new Scope<>(group(), fields, true);
  }

  private Scope<I, O> config(String name, Part part) {
    return with(fields.within("ProcessorConfig", name, part));
  }

  private Scope<I, O> with(Fields changed) {
    return new Scope<>(group(), changed, iterator);
  }

  /** States as the value of a field. */
  static Part part(Fragment<?, ?> states) {
    return new Part() {
      @Override
      String field(String name, QueryLanguage language) {
        return states instanceof Scope<?, ?> scope && scope.iterator ? "Iterator" : name;
      }

      @Override
      JsonValue write(Document document, JsonPointer at, QueryLanguage language) {
        return document.scope(
            states instanceof Scope<?, ?> scope ? scope.fields : Fields.NONE, states, at);
      }
    };
  }
}
