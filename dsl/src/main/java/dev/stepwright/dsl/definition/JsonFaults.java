package dev.stepwright.dsl.definition;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.diagnostic.Findings;
import dev.stepwright.dsl.json.JsonFault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Faults of JSON text as diagnostics. */
final class JsonFaults {

  /** AWS quotes the text it was given up to this many characters. */
  private static final int AWS_QUOTE = 500;

  private JsonFaults() {}

  static void report(List<JsonFault> faults, String text, Findings findings) {
    boolean first = true;
    for (JsonFault fault : faults) {
      Findings.Finding finding =
          findings
              .at(fault.pointer(), code(fault.kind()), fault.readableMessage())
              .onOrigin(fault.origin())
              .hint(hint(fault, text));
      // AWS stops at the first.
      if (first) {
        String source = source(fault, text);
        finding.awsQuotes(source, fault.message() + "\n at " + source);
      }
      finding.error();
      first = false;
    }
  }

  private static DiagnosticCode code(JsonFault.Kind kind) {
    return switch (kind) {
      case SYNTAX -> DiagnosticCode.JSON_SYNTAX;
      case ENCODING -> DiagnosticCode.JSON_ENCODING;
      case TOO_LARGE -> DiagnosticCode.DEFINITION_TOO_LARGE;
      case TOO_DEEP -> DiagnosticCode.JSON_TOO_DEEP;
      case DUPLICATE_NAME -> DiagnosticCode.DUPLICATE_FIELD;
    };
  }

  private static @Nullable String hint(JsonFault fault, String text) {
    return switch (fault.kind()) {
      case SYNTAX ->
          text.startsWith("\uFEFF")
              ? "The text begins with a byte order mark, which JSON does not allow. Save it"
                  + " without."
              : fault.message().contains("'$'")
                  ? "A substitution outside a string is no JSON. Write \"${Name}\" in quotes."
                  : null;
      case ENCODING -> "Save the file as UTF-8.";
      case TOO_LARGE -> "Split the workflow: a Task may start an Execution of another one.";
      case TOO_DEEP -> null;
      case DUPLICATE_NAME -> "Remove one of the two, or give it another name.";
    };
  }

  /** The place as the JSON library that AWS uses words it. */
  private static String source(JsonFault fault, String text) {
    String quoted =
        text.length() <= AWS_QUOTE
            ? "\"" + text + "\""
            : "\""
                + text.substring(0, AWS_QUOTE)
                + "\"[truncated "
                + (text.length() - AWS_QUOTE)
                + " chars]";
    return "[Source: (String)"
        + quoted
        + "; line: "
        + fault.readTo().line()
        + ", column: "
        + fault.readTo().column()
        + "]";
  }
}
