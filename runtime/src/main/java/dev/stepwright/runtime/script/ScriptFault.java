package dev.stepwright.runtime.script;

/** A file of tasks, mocks or history is wrong; the message is one line that names the place. */
public final class ScriptFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ScriptFault(String message) {
    super(message, null, false, false);
  }
}
