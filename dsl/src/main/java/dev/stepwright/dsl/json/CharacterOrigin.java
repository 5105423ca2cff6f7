package dev.stepwright.dsl.json;

/** The origin of a text whose characters have origins of their own. */
public interface CharacterOrigin extends Origin {

  /**
   * Where a character of the text stands.
   *
   * @param character in UTF-16 units from 0; the text's length is its end
   */
  Origin at(int character);
}
