package dev.stepwright.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.stepwright.processor.read.Nameable;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * Types with the annotations of their uses, such as {@code @Nullable} of JSpecify, which JavaPoet
 * leaves out.
 */
final class AnnotatedTypes {
  private final Element workflow;

  /** Those that the code beside a workflow names. */
  AnnotatedTypes(Element workflow) {
    this.workflow = workflow;
  }

  /** The name of a type. */
  TypeName of(TypeMirror type) {
    TypeName name = withParts(type);
    List<AnnotationSpec> annotations =
        type.getAnnotationMirrors().stream()
            .filter(each -> each.getAnnotationType().getKind() == TypeKind.DECLARED)
            .filter(each -> Nameable.isNameable(each.getAnnotationType(), workflow))
            .map(AnnotationSpec::get)
            .toList();
    return annotations.isEmpty() ? name : name.annotated(annotations);
  }

  private TypeName withParts(TypeMirror type) {
    TypeName name = TypeName.get(type);
    if (type instanceof ArrayType array) {
      return ArrayTypeName.of(of(array.getComponentType()));
    }
    if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
      return WildcardTypeName.subtypeOf(of(wildcard.getExtendsBound()));
    }
    if (type instanceof WildcardType wildcard && wildcard.getSuperBound() != null) {
      return WildcardTypeName.supertypeOf(of(wildcard.getSuperBound()));
    }
    return type instanceof DeclaredType declared
            && declared.getEnclosingType().getKind() == TypeKind.NONE
            && name instanceof ParameterizedTypeName generic
        ? ParameterizedTypeName.get(
            generic.rawType(),
            declared.getTypeArguments().stream().map(this::of).toArray(TypeName[]::new))
        : name;
  }
}
