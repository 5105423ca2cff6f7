package dev.stepwright.processor.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * What the nested compiler says of a copy.
 *
 * @param copy the copy; null if it is about none
 * @param offset the place in the original file
 * @param message the message
 * @param isDeclaration whether it is outside of bodies, so that the outer compiler says it too
 */
record CompileError(@Nullable SourceCopy copy, int offset, String message, boolean isDeclaration) {

  CompileError asDeclaration() {
    return new CompileError(copy, offset, message, true);
  }
}
