package dev.stepwright.runtime.error;

/** A task token is of a Task that was never scheduled. */
public final class TaskDoesNotExistException extends StepFunctionsException {
  private static final long serialVersionUID = 1L;

  /** The error. */
  public TaskDoesNotExistException() {
    super("TaskDoesNotExist", "Task Does Not Exist: 'Provided task does not exist'");
  }
}
