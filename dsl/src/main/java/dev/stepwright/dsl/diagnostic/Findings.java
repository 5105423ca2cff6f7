package dev.stepwright.dsl.diagnostic;

import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.Origin;
import dev.stepwright.dsl.json.Origins;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the findings about one document while it is read and checked.
 *
 * <p>Not safe for use by several threads.
 */
public final class Findings {

  /** Words that are compared for one document's hints, which bounds the time they take. */
  private static final int MAX_COMPARED = 20_000;

  private final Origins origins;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private boolean hasErrors;
  private int compared;

  /** An empty collection over a document with these origins. */
  public Findings(Origins origins) {
    this.origins = origins;
  }

  /** Begins a finding about the value at a place. */
  public Finding at(JsonPointer pointer, DiagnosticCode code, String message) {
    return new Finding(pointer, code, message);
  }

  /** Whether a finding so far is an error. */
  public boolean hasErrors() {
    return hasErrors;
  }

  /**
   * "Did you mean `Refund`?", or null if no known word is near; after many words were compared
   * always null, because a document with so many faults is past such help.
   */
  public @Nullable String didYouMean(String typed, Collection<String> known) {
    if (compared > MAX_COMPARED) {
      return null;
    }
    compared += known.size();
    return Suggestion.didYouMean(typed, known);
  }

  /** Every finding so far, ordered by position. */
  public List<Diagnostic> diagnostics() {
    List<Diagnostic> ordered = new ArrayList<>(diagnostics);
    ordered.sort(Findings::byPosition);
    return List.copyOf(ordered);
  }

  // No Comparator.comparingInt, whose classes the JVM can neither archive nor make quickly.
  private static int byPosition(Diagnostic one, Diagnostic other) {
    int lines = Integer.compare(one.position().line(), other.position().line());
    return lines != 0 ? lines : Integer.compare(one.position().column(), other.position().column());
  }

  /** A finding that is being worded; {@link #error()} or {@link #warning()} adds it. */
  public final class Finding {
    private final JsonPointer pointer;
    private final DiagnosticCode code;
    private final String message;
    private @Nullable Origin origin;
    private boolean narrowed;
    private @Nullable String hint;
    private @Nullable JsonPointer awsPointer;
    private @Nullable String awsSource;
    private @Nullable String awsMessage;

    private Finding(JsonPointer pointer, DiagnosticCode code, String message) {
      this.pointer = pointer;
      this.code = code;
      this.message = message;
    }

    /** Points at the member's name instead of its value. */
    public Finding onName() {
      origin = origins.name(pointer);
      narrowed = true;
      return this;
    }

    /** Points at a character of the string value. */
    public Finding onCharacter(int offset) {
      origin = origins.character(pointer, offset);
      narrowed = true;
      return this;
    }

    /** Points at a place that is known already. */
    public Finding onOrigin(Origin known) {
      origin = known;
      narrowed = true;
      return this;
    }

    /** Says what to write instead. */
    public Finding hint(@Nullable String hint) {
      this.hint = hint;
      return this;
    }

    /** Where (null: at the same place) and how AWS reports it. */
    public Finding aws(@Nullable JsonPointer pointer, String message) {
      awsPointer = pointer;
      awsMessage = message;
      return this;
    }

    /** How AWS reports it by quoting the text. */
    public Finding awsQuotes(String source, String message) {
      awsSource = source;
      awsMessage = message;
      return this;
    }

    /** How AWS words it, at the same place. */
    public Finding aws(String message) {
      awsMessage = message;
      return this;
    }

    /** Adds the finding as one that makes the definition unusable. */
    public void error() {
      add(Severity.ERROR);
    }

    /** Adds the finding as one to think about. */
    public void warning() {
      add(Severity.WARNING);
    }

    /** Adds the finding. */
    public void add(Severity severity) {
      hasErrors |= severity == Severity.ERROR;
      diagnostics.add(
          new Diagnostic(
              code,
              severity,
              new Position(pointer, narrowed ? origin : origins.value(pointer)),
              message,
              hint,
              new AwsDiagnostic(
                  code.awsCode(),
                  awsPointer != null ? awsPointer : pointer,
                  awsSource,
                  awsMessage != null ? awsMessage : message)));
    }
  }
}
