package dev.stepwright.dsl.template;

import java.util.ArrayList;
import java.util.List;

/**
 * The first argument of {@code States.Format}, cut at each <code>{}</code>.
 *
 * <p>A backslash before one of <code>' { } \</code> makes it an ordinary character. A brace that is
 * neither escaped nor one of a pair is against the specification and taken as it stands, and so is
 * <code>${Name}</code>, which a deployment will replace.
 *
 * @param parts the texts before, between and after the places, escapes removed: one more than there
 *     are places
 * @see <a href="https://states-language.net/spec.html#appendix-b">Appendix B</a>
 */
public record FormatTemplate(List<String> parts) {
  public FormatTemplate {
    parts = List.copyOf(parts);
  }

  /** Cuts a template that still has its backslashes; any text is one. */
  public static FormatTemplate of(String template) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      if (isPlace(template, i)) {
        parts.add(part.toString());
        part.setLength(0);
        i++;
      } else if (isEscape(template, i)) {
        part.append(template.charAt(++i));
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
    return new FormatTemplate(parts);
  }

  /** How many values it takes. */
  public int places() {
    return parts.size() - 1;
  }

  /** The offset of the first brace that should have been escaped; -1 if there is none. */
  static int strayBrace(String template) {
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      if (isPlace(template, i) || isEscape(template, i)) {
        i++;
      } else if (c == '$' && substitutionEnd(template, i) > 0) {
        i = substitutionEnd(template, i);
      } else if (c == '{' || c == '}') {
        return i;
      }
    }
    return -1;
  }

  private static boolean isPlace(String template, int at) {
    return template.startsWith("{}", at);
  }

  private static boolean isEscape(String template, int at) {
    return template.charAt(at) == '\\'
        && at + 1 < template.length()
        && IntrinsicParser.isReserved(template.charAt(at + 1));
  }

  /** Where the name of a substitution, {@code ${Name}}, closes; -1 if none begins here. */
  private static int substitutionEnd(String template, int at) {
    if (!template.startsWith("${", at)) {
      return -1;
    }
    int end = at + 2;
    while (end < template.length() && isSubstitutionPart(template.charAt(end))) {
      end++;
    }
    return end > at + 2 && template.startsWith("}", end) ? end : -1;
  }

  private static boolean isSubstitutionPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == ':' || c == '.' || c == '-';
  }
}
