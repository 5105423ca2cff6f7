package dev.stepwright.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * A type where it is written.
 *
 * @param type the type
 * @param origin its place: in a declaration, or the value of a member
 * @param isWritten whether the type stands there itself, and not one that has it in it
 */
record TypeUse(TypeMirror type, AnnotationOrigin origin, boolean isWritten) {
  TypeUse(TypeMirror type, AnnotationOrigin origin) {
    this(type, origin, true);
  }

  /** The type of a parameter. */
  static TypeUse of(VariableElement parameter) {
    return new TypeUse(parameter.asType(), AnnotationOrigin.ofType(parameter));
  }

  /** The type that a method returns. */
  static TypeUse returned(ExecutableElement method) {
    return new TypeUse(method.getReturnType(), AnnotationOrigin.ofType(method));
  }

  /** The types that a method throws. */
  static List<TypeUse> thrown(ExecutableElement method) {
    List<TypeUse> uses = new ArrayList<>();
    for (TypeMirror type : method.getThrownTypes()) {
      uses.add(new TypeUse(type, AnnotationOrigin.ofThrown(method, uses.size())));
    }
    return uses;
  }

  /** A type that this one has in it. */
  TypeUse inner(TypeMirror inner) {
    return new TypeUse(inner, origin, false);
  }

  /**
   * The types that this one is made of: an array's component, arguments, a wildcard's upper bound.
   */
  List<TypeUse> parts() {
    if (type instanceof ArrayType array) {
      return List.of(part(array.getComponentType(), 0));
    }
    List<TypeUse> parts = new ArrayList<>();
    if (type instanceof DeclaredType declared) {
      for (TypeMirror argument : declared.getTypeArguments()) {
        parts.add(part(bound(argument), parts.size()));
      }
    }
    return parts;
  }

  /** Whether the type, or a part of it, is not there. */
  boolean isMissing() {
    return type.getKind() == TypeKind.ERROR || parts().stream().anyMatch(TypeUse::isMissing);
  }

  /** The type without its packages. */
  String shortName() {
    return withoutPackages(type.toString());
  }

  static String withoutPackages(String types) {
    return types.replaceAll("\\b[a-z][a-zA-Z0-9_]*\\.", "");
  }

  private TypeUse part(TypeMirror part, int index) {
    return isWritten ? new TypeUse(part, origin.inType(index)) : inner(part);
  }

  private static TypeMirror bound(TypeMirror argument) {
    if (!(argument instanceof WildcardType wildcard)) {
      return argument;
    }
    TypeMirror upper = wildcard.getExtendsBound();
    return upper == null ? argument : upper;
  }
}
