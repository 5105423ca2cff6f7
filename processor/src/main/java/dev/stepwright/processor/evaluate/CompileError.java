package dev.stepwright.processor.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * What the nested compiler says of a copy.
 *
 * @param copy the copy; null if it is about none
 * @param offset the place in the original file
 * @param message the message
 * @param isOfName whether a name stands there that means nothing, or what cannot be used
 * @param isDeclaration whether it is outside of bodies, where the outer compiler says it too,
 *     unless it knows more names
 */
record CompileError(
    @Nullable SourceCopy copy,
    int offset,
    String message,
    boolean isOfName,
    boolean isDeclaration) {

  CompileError asDeclaration() {
    return new CompileError(copy, offset, message, isOfName, true);
  }
}
