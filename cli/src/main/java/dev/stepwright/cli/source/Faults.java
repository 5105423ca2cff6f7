package dev.stepwright.cli.source;

import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.diagnostic.AwsDiagnostic;
import dev.stepwright.dsl.diagnostic.Diagnostic;
import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.diagnostic.Position;
import dev.stepwright.dsl.diagnostic.Severity;
import dev.stepwright.dsl.json.JsonDocument;
import dev.stepwright.dsl.json.JsonFault;
import dev.stepwright.dsl.json.JsonPointer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Findings about a file that no reader of definitions makes: faults of its syntax, its size. */
final class Faults {

  private Faults() {}

  /** A fault of syntax as a finding. */
  static Diagnostic diagnostic(JsonFault fault) {
    DiagnosticCode code =
        switch (fault.kind()) {
          case SYNTAX -> DiagnosticCode.JSON_SYNTAX;
          case ENCODING -> DiagnosticCode.JSON_ENCODING;
          case TOO_LARGE -> DiagnosticCode.DEFINITION_TOO_LARGE;
          case TOO_DEEP -> DiagnosticCode.JSON_TOO_DEEP;
          case DUPLICATE_NAME -> DiagnosticCode.DUPLICATE_FIELD;
        };
    return diagnostic(
        code,
        Severity.ERROR,
        new Position(fault.pointer(), fault.origin()),
        fault.readableMessage(),
        null);
  }

  /** A finding that AWS does not word differently. */
  static Diagnostic diagnostic(
      DiagnosticCode code,
      Severity severity,
      Position position,
      String message,
      @Nullable String hint) {
    return new Diagnostic(
        code,
        severity,
        position,
        message,
        hint,
        new AwsDiagnostic(code.awsCode(), position.pointer(), null, message));
  }

  /** A finding if a definition that is no text of its own is larger than AWS takes. */
  static Optional<Diagnostic> tooLarge(JsonDocument document) {
    int bytes = document.root().toJson().getBytes(StandardCharsets.UTF_8).length;
    return bytes <= DefinitionReader.MAX_BYTES
        ? Optional.empty()
        : Optional.of(
            diagnostic(
                DiagnosticCode.DEFINITION_TOO_LARGE,
                Severity.ERROR,
                new Position(JsonPointer.ROOT, document.origins().value(JsonPointer.ROOT)),
                "The definition has "
                    + bytes
                    + " bytes as JSON without white space; expected at most "
                    + DefinitionReader.MAX_BYTES,
                null));
  }

  /** Findings ordered by position. */
  static List<Diagnostic> ordered(List<Diagnostic> found) {
    List<Diagnostic> ordered = new ArrayList<>(found);
    ordered.sort(
        Comparator.comparingInt((Diagnostic each) -> each.position().line())
            .thenComparingInt(each -> each.position().column()));
    return List.copyOf(ordered);
  }
}
