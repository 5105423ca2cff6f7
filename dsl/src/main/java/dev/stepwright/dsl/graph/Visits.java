package dev.stepwright.dsl.graph;

/**
 * What came of a State in an Execution, in which it may have been entered several times: in a loop,
 * in the iterations of a Map State.
 *
 * @param entered how often it was entered, at least once
 * @param caught how often it failed and one of its Catchers went on
 * @param failed how often it failed and nothing in it went on
 * @param aborted how often it was ended because another State failed, or the Execution was stopped
 * @param running how often it has not ended yet
 */
public record Visits(int entered, int caught, int failed, int aborted, int running) {
  public Visits {
    if (entered < 1 || Math.min(Math.min(caught, failed), Math.min(aborted, running)) < 0) {
      throw new IllegalArgumentException("Counts of visits to no State: entered " + entered);
    }
    if (caught + failed + aborted + running > entered) {
      throw new IllegalArgumentException("More ends than visits: entered " + entered);
    }
  }

  /** What a picture shows of visits: the worst of what came of them. */
  public enum Outcome {
    SUCCEEDED,
    RUNNING,
    ABORTED,
    CAUGHT,
    FAILED
  }

  /** The worst of what came of the visits. */
  public Outcome outcome() {
    if (failed > 0) {
      return Outcome.FAILED;
    }
    if (caught > 0) {
      return Outcome.CAUGHT;
    }
    if (aborted > 0) {
      return Outcome.ABORTED;
    }
    return running > 0 ? Outcome.RUNNING : Outcome.SUCCEEDED;
  }

  /** The counts in words: {@code entered 3 times, 1 failed}. */
  public String text() {
    return "entered "
        + (entered == 1 ? "once" : entered + " times")
        + part(caught, "caught")
        + part(failed, "failed")
        + part(aborted, "aborted")
        + part(running, "running");
  }

  private static String part(int count, String word) {
    return count == 0 ? "" : ", " + count + " " + word;
  }
}
