package dev.stepwright.processor.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * What was left out of a copy.
 *
 * @param number its number, from 0
 * @param copy the copy
 * @param attempt the attempt at compiling that showed that it has to be
 * @param errors why; empty where it only seemed to be of no use
 */
record Cut(int number, SourceCopy copy, int attempt, List<CompileError> errors) {

  Cut(int number, SourceCopy copy, int attempt) {
    this(number, copy, attempt, new ArrayList<>());
  }

  /** Whether it was left out because it seemed to be of no use. */
  boolean isUnused() {
    return errors.isEmpty();
  }
}
