package dev.stepwright.runtime.internal.engine;

/** Something that waits for a time. */
interface Wakeable {

  /** When it wants to be woken; {@link Timers#NEVER} for not at all. */
  long wakeAt();

  /** Who of several is woken first: the one with the lowest number, when it began to wait. */
  long order();

  /** Its time has come. */
  void wake();
}
