package dev.stepwright.dsl.definition;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.QueryLanguage;
import dev.stepwright.dsl.model.VariableNames;
import dev.stepwright.dsl.validation.Outline.VariableUse;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what {@code Assign} assigns. */
final class Variables {
  private Variables() {}

  /** Checks the name of a member of {@code Assign} and notes the assignment. */
  static void checkName(String member, JsonPointer at, Reading reading) {
    String name = name(member, reading.language);
    if (name.equals(VariableNames.RESERVED)) {
      reading
          .at(
              at,
              DiagnosticCode.VARIABLE_RESERVED,
              "The Variable `states` is reserved and cannot be assigned")
          .onName()
          .hint("Choose another name.")
          .error();
    } else if (!VariableNames.isName(name)) {
      reading
          .at(
              at,
              DiagnosticCode.VARIABLE_NAME_INVALID,
              "\""
                  + name
                  + "\" is no Variable name; expected a letter and then letters, digits and"
                  + " underscores, at most "
                  + VariableNames.MAX_LENGTH
                  + " characters")
          .onName()
          .error();
    } else if (reading.state != null) {
      reading.state.assignments().add(new VariableUse(name, at, -1));
    }
  }

  /** The names that an {@code Assign} assigns. */
  static Set<String> names(@Nullable JsonValue assign, QueryLanguage language) {
    Set<String> names = new HashSet<>();
    if (assign instanceof JsonObject object) {
      object.names().forEach(member -> names.add(name(member, language)));
    }
    return names;
  }

  private static String name(String member, QueryLanguage language) {
    return language == QueryLanguage.JSON_PATH && member.endsWith(".$")
        ? member.substring(0, member.length() - 2)
        : member;
  }
}
