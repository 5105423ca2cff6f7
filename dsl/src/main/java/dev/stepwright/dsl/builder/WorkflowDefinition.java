package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.definition.DefinitionWriter;
import dev.stepwright.dsl.definition.ReadResult;
import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.json.JsonDocument;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.model.QueryLanguage;
import dev.stepwright.dsl.model.StateMachine;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.StringJoiner;

/**
 * A workflow: its definition, the methods behind its Tasks, and the types of its input and output.
 *
 * <p>A static method or a constant of this type that is annotated with {@code Workflow} is
 * evaluated while it is compiled; what comes of it is checked and written then.
 *
 * @param <I> the type of the input
 * @param <O> the type of the output
 */
public final class WorkflowDefinition<I, O> {
  private static final BuiltDocument TOO_LARGE =
      new BuiltDocument(
          JsonDocument.of(JsonObject.EMPTY),
          List.of(
              new BuilderProblem(
                  DiagnosticCode.DEFINITION_TOO_LARGE.name(),
                  "The definition has more than "
                      + DefinitionReader.MAX_BYTES
                      + " bytes, which is the most that is taken",
                  "Split the workflow: a Task may start an Execution of another one.",
                  null)),
          Set.of(JsonPointer.ROOT),
          List.of());

  private final Fields fields;
  private final Fragment<I, O> states;

  WorkflowDefinition(Fields fields, Fragment<I, O> states) {
    this.fields = fields;
    this.states = states;
  }

  /** A comment, {@code Comment}. */
  public WorkflowDefinition<I, O> comment(String comment) {
    return with(fields.with("Comment", new JsonString(comment)));
  }

  /** The version of the States Language, {@code Version}. */
  public WorkflowDefinition<I, O> version(String version) {
    return with(fields.with("Version", new JsonString(version)));
  }

  /** The query language of the States that do not say theirs, {@code QueryLanguage}. */
  public WorkflowDefinition<I, O> queryLanguage(QueryLanguage language) {
    return with(fields.with("QueryLanguage", new Language(language)));
  }

  /** After how many seconds an execution has timed out, {@code TimeoutSeconds}. */
  public WorkflowDefinition<I, O> timeoutSeconds(long seconds) {
    return with(fields.with("TimeoutSeconds", JsonNumber.of(seconds)));
  }

  /** After how many seconds an execution has timed out, as a substitution. */
  public WorkflowDefinition<I, O> timeoutSeconds(Expression<Object, ? extends Number> seconds) {
    return with(fields.with("TimeoutSeconds", seconds));
  }

  /** After how many whole seconds an execution has timed out. */
  public WorkflowDefinition<I, O> timeout(Duration timeout) {
    return with(fields.with("TimeoutSeconds", JsonNumber.of(timeout.toSeconds())));
  }

  /** A JSON object of more fields of the State Machine, as they are to be written. */
  public WorkflowDefinition<I, O> raw(String json) {
    return with(fields.with("", new Raw(json)));
  }

  private WorkflowDefinition<I, O> with(Fields changed) {
    return new WorkflowDefinition<>(changed, states);
  }

  /** The document that a person would have written, not yet checked. */
  public BuiltDocument document() {
    QueryLanguage language =
        fields.get("QueryLanguage") instanceof Language own
            ? own.language()
            : QueryLanguage.JSON_PATH;
    Document document = new Document(language);
    try {
      JsonDocument written =
          new JsonDocument(document.scope(fields, states, JsonPointer.ROOT), document.origins);
      return new BuiltDocument(written, document.problems, document.unknown, document.tasks);
    } catch (Document.TooLarge e) {
      return TOO_LARGE;
    }
  }

  /**
   * The State Machine.
   *
   * @throws NoSuchElementException if the definition has errors; the message lists them
   */
  public StateMachine stateMachine() {
    BuiltDocument built = document();
    ReadResult read = new DefinitionReader().read(built.document());
    if (built.problems().isEmpty()) {
      return read.orThrow().stateMachine();
    }
    StringJoiner message = new StringJoiner("\n  ", "The definition has errors:\n  ", "");
    built.problems().forEach(problem -> message.add(problem.toString()));
    read.diagnostics().stream()
        .filter(found -> !built.isUnknown(found.position().pointer()))
        .forEach(found -> message.add(found.toString()));
    throw new NoSuchElementException(message.toString());
  }

  /**
   * The definition in the Amazon States Language.
   *
   * @throws NoSuchElementException if the definition has errors; the message lists them
   */
  public String toJson() {
    return DefinitionWriter.write(stateMachine());
  }
}
