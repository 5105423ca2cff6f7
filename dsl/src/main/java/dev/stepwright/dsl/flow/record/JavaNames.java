package dev.stepwright.dsl.flow.record;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Names that Java can have, made of names that JSON has. */
final class JavaNames {
  /** Keywords, literals, and what no component of a record may be called. */
  private static final Set<String> RESERVED =
      Set.of(
          ("_ abstract assert boolean break byte case catch char class const continue default do"
                  + " double else enum extends false final finally float for goto if implements"
                  + " import instanceof int interface long native new null package private"
                  + " protected public return short static strictfp super switch synchronized this"
                  + " throw throws transient true try void volatile while"
                  + " clone finalize getClass hashCode notify notifyAll toString wait")
              .split(" "));

  private JavaNames() {}

  /** Whether a member's name can be a component's. */
  static boolean isComponent(String member) {
    return !member.isEmpty()
        && !RESERVED.contains(member)
        && Character.isJavaIdentifierStart(member.codePointAt(0))
        && member
            .codePoints()
            .allMatch(
                c -> Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
  }

  /** A component's name for a member whose name it cannot be: {@code order-id} is orderId. */
  static String component(String member) {
    String words = words(member, false);
    if (words.isEmpty()) {
      return "member";
    }
    String name = isComponent(words) ? words : words + "_";
    return isComponent(name) ? name : "_" + words;
  }

  /** A type's name: {@code Submit Job} and {@code submitJob} become {@code SubmitJob}. */
  static String type(String name, String prefix) {
    String words = words(name, true);
    return words.isEmpty() || !Character.isJavaIdentifierStart(words.codePointAt(0))
        ? prefix + words
        : words;
  }

  private static String words(String name, boolean capital) {
    StringBuilder words = new StringBuilder();
    boolean[] begins = {capital};
    name.codePoints()
        .forEach(
            c -> {
              boolean isPart = Character.isLetterOrDigit(c) && Character.isJavaIdentifierPart(c);
              if (isPart) {
                words.appendCodePoint(begins[0] ? Character.toUpperCase(c) : c);
              }
              begins[0] = !isPart && (capital || !words.isEmpty());
            });
    return words.toString();
  }

  /** A name, with a number if it is taken. */
  static String unique(String name, Predicate<String> isTaken) {
    String unique = name;
    for (int number = 2; isTaken.test(unique); number++) {
      unique = name + number;
    }
    return unique;
  }

  /** A name as a file system may see it that does not tell capitals from small letters. */
  static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
