package dev.stepwright.dsl.shape.type;

import java.util.List;

/**
 * What a Java type declares, as far as Jackson may care.
 *
 * @param kind what it is
 * @param name its name
 * @param type its type: of a field, what a method returns, or what it takes
 * @param isPublic whether it is public
 * @param annotations its annotations; those of its parameter as well
 */
public record JavaMember(
    Kind kind, String name, JavaType type, boolean isPublic, List<JavaAnnotation> annotations) {

  /** What a member is. */
  public enum Kind {
    /** A constant of an enum. */
    CONSTANT,
    /** A field that is neither static nor transient; of a record, a component. */
    FIELD,
    /** A method of objects that takes nothing and returns something. */
    GETTER,
    /** A method of objects that takes one value. */
    SETTER,
    /** A constructor or a static method that takes one value. */
    FACTORY,
    /** A parameter of a constructor or a static method that takes several. */
    PARAMETER
  }

  public JavaMember {
    annotations = List.copyOf(annotations);
  }
}
