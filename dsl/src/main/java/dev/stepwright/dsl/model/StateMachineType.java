package dev.stepwright.dsl.model;

/** The two kinds of workflow AWS runs; a definition does not say which it is for. */
public enum StateMachineType {
  /** Up to a year, at most once, with a history. */
  STANDARD,
  /** Up to five minutes, without Activities, Task Tokens, {@code .sync} and distributed Maps. */
  EXPRESS
}
