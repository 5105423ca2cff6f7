package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.json.CharacterOrigin;
import org.jspecify.annotations.Nullable;

/**
 * An argument of a call of the builder.
 *
 * @param site the call
 * @param argument which argument it is, from 0; -1 for the call
 * @param offset a character of the argument, which is a text; -1 for all of it
 */
public record CallOrigin(CallSite site, int argument, int offset) implements CharacterOrigin {

  /** An argument of the user's call that led here; null if places are not being recorded. */
  static @Nullable CallOrigin here(int argument) {
    CallSite site = CallSite.here();
    return site == null ? null : new CallOrigin(site, argument, -1);
  }

  @Override
  public CallOrigin at(int character) {
    return new CallOrigin(site, argument, character);
  }
}
