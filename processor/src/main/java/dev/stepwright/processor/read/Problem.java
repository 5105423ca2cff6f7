package dev.stepwright.processor.read;

import dev.stepwright.dsl.diagnostic.Severity;

/**
 * What is wrong with annotations, or with the Java they stand on.
 *
 * @param code what kind of thing
 * @param severity an error if no definition can be made of it
 * @param origin where it stands
 * @param message what was found and what was expected
 * @param hint what to write instead; empty for nothing
 */
public record Problem(
    String code, Severity severity, AnnotationOrigin origin, String message, String hint) {

  /** Something that no definition can be made of. */
  public Problem(String code, AnnotationOrigin origin, String message, String hint) {
    this(code, Severity.ERROR, origin, message, hint);
  }

  /** The same as something legal that is hardly meant. */
  public Problem warning() {
    return new Problem(code, Severity.WARNING, origin, message, hint);
  }

  /** Whether no definition can be made of it. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
