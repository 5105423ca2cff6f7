package dev.stepwright.dsl.shape.type;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Java type where it is used, with arguments in place of its variables. A variable that nothing
 * is said of, and a wildcard, is its bound.
 */
public interface JavaType {

  /** What there is to a type. */
  enum Kind {
    /** Of a keyword, {@code void} among them. */
    PRIMITIVE,
    ARRAY,
    RECORD,
    ENUM,
    INTERFACE,
    ABSTRACT_CLASS,
    /** A class that objects are made of. */
    CLASS,
    /** Nothing is known, as of a class that is not there. */
    UNKNOWN
  }

  /** What there is to it. */
  Kind kind();

  /** The name that {@link Class#getName()} has; of no meaning for an array. */
  String name();

  /** The name that it is declared with. */
  String simpleName();

  /** The arguments; the type of the elements if it is an array. */
  List<JavaType> arguments();

  /** The class that it extends, and then its interfaces, {@link Object} left out. */
  List<JavaType> supertypes();

  /** The classes that may extend it; empty if it is not sealed. */
  List<JavaType> permitted();

  /** What it declares: constants, and fields first of all, as they are written. */
  List<JavaMember> members();

  /** The annotations of its declaration. */
  List<JavaAnnotation> annotations();

  /** Whether an annotation says, where it is used, that it may be null. */
  boolean isNullable();

  /** It and all that it extends: classes before their interfaces, each once. */
  default List<JavaType> lineage() {
    Map<String, JavaType> found = new LinkedHashMap<>();
    Deque<JavaType> open = new ArrayDeque<>(List.of(this));
    while (!open.isEmpty()) {
      JavaType each = open.pop();
      if (found.putIfAbsent(each.name(), each) == null) {
        open.addAll(each.supertypes());
      }
    }
    return List.copyOf(found.values());
  }

  /** It as one of those that it extends; null if it does not extend that. */
  default @Nullable JavaType as(String name) {
    return lineage().stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
  }
}
