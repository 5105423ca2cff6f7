package dev.stepwright.dsl.diagnostic;

import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.Origin;
import dev.stepwright.dsl.json.TextOrigin;
import org.jspecify.annotations.Nullable;

/**
 * Where a finding lies.
 *
 * @param pointer the place in the document
 * @param origin where that place came from, the narrowest that is known; null if the document was
 *     made by a program
 */
public record Position(JsonPointer pointer, @Nullable Origin origin) {

  /** The line from 1, or 0 where no text was read. */
  public int line() {
    return origin instanceof TextOrigin text ? text.line() : 0;
  }

  /** The column in UTF-16 units from 1, or 0 where no text was read. */
  public int column() {
    return origin instanceof TextOrigin text ? text.column() : 0;
  }

  @Override
  public String toString() {
    return line() > 0 ? line() + ":" + column() : pointer.toString();
  }
}
