package dev.stepwright.dsl.definition;

import dev.stepwright.dsl.diagnostic.Diagnostic;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * What reading a definition gave.
 *
 * @param definition the definition, or null if it has errors
 * @param diagnostics every finding, ordered by position
 */
public record ReadResult(@Nullable ParsedDefinition definition, List<Diagnostic> diagnostics) {
  public ReadResult {
    diagnostics = List.copyOf(diagnostics);
  }

  /** Whether no finding is an error. */
  public boolean valid() {
    return definition != null;
  }

  /**
   * The definition.
   *
   * @throws NoSuchElementException if it has errors; the message lists them
   */
  public ParsedDefinition orThrow() {
    if (definition == null) {
      StringBuilder message = new StringBuilder("The definition has errors:");
      diagnostics.forEach(found -> message.append("\n  ").append(found));
      throw new NoSuchElementException(message.toString());
    }
    return definition;
  }
}
