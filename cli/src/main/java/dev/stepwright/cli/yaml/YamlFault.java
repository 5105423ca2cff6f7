package dev.stepwright.cli.yaml;

import dev.stepwright.dsl.json.JsonFault;

/** Ends the reading of a text; it says something about the text, so it carries no stack trace. */
final class YamlFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient JsonFault fault;

  YamlFault(JsonFault fault) {
    super(fault.message(), null, false, false);
    this.fault = fault;
  }

  JsonFault fault() {
    return fault;
  }
}
