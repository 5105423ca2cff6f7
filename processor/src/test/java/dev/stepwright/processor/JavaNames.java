package dev.stepwright.processor;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Legal and unique names of one scope of Java, made of any text. */
final class JavaNames {
  private final Set<String> taken = new HashSet<>();

  private JavaNames(Collection<String> reserved) {
    reserved.forEach(name -> taken.add(name.toLowerCase(Locale.ROOT)));
  }

  /** Names of types, none of them a reserved one. */
  static JavaNames ofTypes(Collection<String> reserved) {
    return new JavaNames(reserved);
  }

  /** Names of methods without parameters, none of them one of {@code Object}. */
  static JavaNames ofMethods() {
    return new JavaNames(
        Arrays.stream(Object.class.getDeclaredMethods()).map(method -> method.getName()).toList());
  }

  /** {@code Submit Job} becomes {@code SubmitJob}. */
  String type(String text) {
    return unique(capitals(text));
  }

  /** {@code Submit Job} becomes {@code submitJob}. */
  String method(String text) {
    String words = capitals(text);
    return unique(words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1));
  }

  private static String capitals(String text) {
    StringBuilder capitals = new StringBuilder();
    for (String word : List.of(text.split("[^\\p{L}\\p{Nd}]+", -1))) {
      if (!word.isEmpty()) {
        capitals.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    return SourceVersion.isIdentifier(capitals) ? capitals.toString() : "The" + capitals;
  }

  private String unique(String name) {
    String base = SourceVersion.isKeyword(name) ? name + "State" : name;
    String unique = base;
    for (int number = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); number++) {
      unique = base + number;
    }
    return unique;
  }
}
