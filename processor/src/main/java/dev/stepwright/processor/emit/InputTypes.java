package dev.stepwright.processor.emit;

import com.fasterxml.jackson.core.type.TypeReference;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Types that Jackson is to know at run time. */
final class InputTypes {
  private InputTypes() {}

  /** Whether no class says all of a type. */
  private static boolean isGeneric(TypeName type) {
    return type instanceof ArrayTypeName array
        ? isGeneric(array.componentType())
        : type instanceof ParameterizedTypeName;
  }

  /** What tells Jackson the type of a method's first parameter. */
  static CodeBlock of(ExecutableElement method) {
    return forJackson(TypeName.get(method.getParameters().get(0).asType()).box());
  }

  /** What tells Jackson a type. */
  static CodeBlock forJackson(TypeName type) {
    return isGeneric(type)
        ? CodeBlock.of("new $T<$T>() {}", TypeReference.class, type)
        : CodeBlock.of("$T.class", type);
  }

  /** Whether a type is generic and lacks its arguments. */
  static boolean isRaw(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && declared.getTypeArguments().isEmpty()
        && !element.getTypeParameters().isEmpty();
  }
}
