package dev.stepwright.dsl.definition;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.diagnostic.Findings;
import dev.stepwright.dsl.json.JsonDocument;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.Origins;
import dev.stepwright.dsl.model.FieldValue;
import dev.stepwright.dsl.model.Limits;
import dev.stepwright.dsl.model.QueryLanguage;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.dsl.validation.Rules;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads definitions: text, bytes, a stream or a document tree become the model, or diagnostics.
 *
 * <p>All faults of a document come at once, except that one of its JSON ends the reading. No input
 * makes it throw or run longer than linear time. Instances are immutable and may be shared.
 *
 * @see <a href="https://states-language.net/spec.html">Amazon States Language</a>
 */
public final class DefinitionReader {

  /** AWS takes definitions of this many bytes. */
  public static final int MAX_BYTES = 1_048_576;

  private static final JsonReader JSON = new JsonReader(MAX_BYTES);

  private static final Field<String> VERSION = Field.of("Version", Scalars.TEXT);
  private static final Field<FieldValue<Long>> TIMEOUT_SECONDS =
      Field.of("TimeoutSeconds", Scalars.fixedInteger(1, Limits.MAX_SECONDS));

  static final FieldTable STATE_MACHINE =
      FieldTable.of(
          "the State Machine",
          CommonTable.COMMENT,
          CommonTable.QUERY_LANGUAGE,
          VERSION,
          TIMEOUT_SECONDS,
          ScopeReader.START_AT,
          ScopeReader.STATES);

  private final ReadOptions options;

  /** A reader of STANDARD workflows that refuses unknown fields. */
  public DefinitionReader() {
    this(ReadOptions.DEFAULT);
  }

  /** A reader with these options. */
  public DefinitionReader(ReadOptions options) {
    this.options = options;
  }

  /** Reads JSON text. */
  public ReadResult read(String json) {
    return read(JSON.read(json));
  }

  /** Reads bytes of JSON text in UTF-8. */
  public ReadResult read(byte[] json) {
    return read(JSON.read(json));
  }

  /**
   * Reads a stream of JSON text in UTF-8 to its end.
   *
   * @throws java.io.UncheckedIOException if the stream fails
   */
  public ReadResult read(InputStream json) {
    return read(JSON.read(json));
  }

  /** Reads a document tree. */
  public ReadResult read(JsonDocument document) {
    return read(document, new Findings(document.origins()));
  }

  private ReadResult read(JsonReader.Result json) {
    JsonDocument document = json.document();
    Findings findings = new Findings(document == null ? Origins.NONE : document.origins());
    JsonFaults.report(json.faults(), json.text(), findings);
    return document == null
        ? new ReadResult(null, findings.diagnostics())
        : read(document, findings);
  }

  private ReadResult read(JsonDocument document, Findings findings) {
    Reading reading = new Reading(findings, options);
    StateMachine machine = stateMachine(document, reading);
    Rules.check(reading.outline, findings);
    return new ReadResult(
        machine == null || findings.hasErrors()
            ? null
            : new ParsedDefinition(machine, document.origins()),
        findings.diagnostics());
  }

  private static @Nullable StateMachine stateMachine(JsonDocument document, Reading reading) {
    if (!(document.root() instanceof JsonObject object)) {
      reading
          .at(
              JsonPointer.ROOT,
              DiagnosticCode.FIELD_TYPE,
              "The definition is "
                  + Reading.phrase(document.root())
                  + "; expected an object with \"StartAt\" and \"States\"")
          .error();
      return null;
    }
    if (object.member("QueryLanguage") instanceof JsonString language
        && language.value().equals(QueryLanguage.JSONATA.text())) {
      reading.machineLanguage = QueryLanguage.JSONATA;
    }
    Fields fields = ScopeReader.read(reading.outline.root(), object, STATE_MACHINE, reading);
    return ScopeReader.build(
        fields,
        reading,
        built ->
            new StateMachine(
                built.comment(),
                built.startAt(),
                built.states(),
                fields.get(VERSION),
                fields.get(TIMEOUT_SECONDS),
                fields.get(CommonTable.QUERY_LANGUAGE),
                fields.unknown()));
  }
}
