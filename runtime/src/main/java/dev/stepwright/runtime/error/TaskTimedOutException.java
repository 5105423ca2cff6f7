package dev.stepwright.runtime.error;

/** The Task of a task token has ended, by a time limit or otherwise. */
public final class TaskTimedOutException extends StepFunctionsException {
  private static final long serialVersionUID = 1L;

  /** The error. */
  public TaskTimedOutException() {
    super("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'");
  }
}
