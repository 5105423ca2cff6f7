package dev.stepwright.dsl.flow;

import dev.stepwright.dsl.diagnostic.Findings;
import java.util.function.Consumer;

/** Where findings go: nowhere while shapes are still growing, which would report them too early. */
final class Reports {
  private final Findings findings;
  private boolean open;

  Reports(Findings findings) {
    this.findings = findings;
  }

  /** From here on what is reported counts. */
  void open() {
    open = true;
  }

  void close() {
    open = false;
  }

  boolean isOpen() {
    return open;
  }

  void report(Consumer<Findings> report) {
    if (open) {
      report.accept(findings);
    }
  }
}
