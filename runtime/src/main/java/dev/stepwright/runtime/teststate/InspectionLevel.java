package dev.stepwright.runtime.teststate;

/** How much AWS's answer shows of a test. */
public enum InspectionLevel {
  /** Status, output, next State, Error Name and Cause. */
  INFO,
  /** Besides, every intermediate value. */
  DEBUG,
  /** On AWS besides what an HTTP Task sent and got; here the same as {@link #DEBUG}. */
  TRACE
}
