package dev.stepwright.processor.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;

/**
 * Lombok, which adds members to the types that are being compiled where other processors write
 * types of their own: a copy of a source has those members only if Lombok sees it as well.
 */
final class Lombok {
  private static final Optional<ServiceLoader.Provider<Processor>> PROCESSOR = find();

  private Lombok() {}

  private static Optional<ServiceLoader.Provider<Processor>> find() {
    try {
      return ServiceLoader.load(Processor.class, Lombok.class.getClassLoader()).stream()
          .filter(each -> each.type().getName().startsWith("lombok."))
          .findFirst();
    } catch (ServiceConfigurationError e) {
      System.getLogger(Lombok.class.getName())
          .log(System.Logger.Level.DEBUG, "Cannot look for Lombok", e);
      return Optional.empty();
    }
  }

  /** Whether it may change a file. */
  static boolean changes(SourceFile file) {
    return PROCESSOR.isPresent() && file.text().contains("lombok");
  }

  /** A processor for one compilation; none if there is no Lombok beside this processor. */
  static List<Processor> processors() {
    return PROCESSOR.map(each -> List.of(each.get())).orElse(List.of());
  }
}
