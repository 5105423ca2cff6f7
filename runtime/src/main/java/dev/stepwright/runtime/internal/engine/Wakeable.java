package dev.stepwright.runtime.internal.engine;

/** Something that waits for a time. */
interface Wakeable {

  /** When it wants to be woken; {@link Timers#NEVER} for not at all. */
  long wakeAt();

  /** Its time has come. */
  void wake();
}
