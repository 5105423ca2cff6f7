package dev.stepwright.dsl.validation;

import dev.stepwright.dsl.model.CommonFields;
import dev.stepwright.dsl.validation.Outline.Scope;
import java.util.stream.Collectors;

/** Words about States that several findings use. */
public final class States {

  /** More names than this help nobody. */
  private static final int LISTED = 12;

  private States() {}

  /** "States here: Charge, Refund." */
  public static String in(Scope scope) {
    String names =
        scope.names().stream()
            .limit(LISTED)
            .filter(name -> name.length() <= 2 * CommonFields.MAX_NAME_LENGTH)
            .collect(Collectors.joining(", "));
    return "States in this scope: " + names + (scope.names().size() > LISTED ? ", …" : ".");
  }
}
