package dev.stepwright.cli.conformance;

/** A file that is not a case: a member that nothing reads, or one that is missing. */
public final class CaseFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String place;

  CaseFault(String place, String message) {
    super(message, null, false, false);
    this.place = place;
  }

  /** The JSON Pointer of the place in the file, empty for the whole. */
  public String place() {
    return place;
  }
}
