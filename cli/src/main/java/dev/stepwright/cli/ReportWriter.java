package dev.stepwright.cli;

/** Prints reports as they come. */
interface ReportWriter {

  /** Prints one. */
  void write(Report report);

  /** Prints what comes after the last one. */
  void end();
}
