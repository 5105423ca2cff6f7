package dev.stepwright.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.stepwright.processor.read.Nameable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * Types with the annotations of their uses, such as {@code @Nullable} of JSpecify, which JavaPoet
 * leaves out; without those that name what cannot be named there.
 */
final class AnnotatedTypes {
  private final Element workflow;
  private final Warnings warnings;

  /**
   * Those that the code beside a workflow names.
   *
   * @param warnings takes note of what the annotations name
   */
  AnnotatedTypes(Element workflow, Warnings warnings) {
    this.workflow = workflow;
    this.warnings = warnings;
  }

  /** The name of a type. */
  TypeName of(TypeMirror type) {
    TypeName name = withParts(type);
    List<AnnotationSpec> annotations = new ArrayList<>();
    for (AnnotationMirror each : type.getAnnotationMirrors()) {
      List<Element> named = named(each).toList();
      if (each.getAnnotationType().getKind() == TypeKind.DECLARED
          && named.stream().allMatch(part -> Nameable.isNameable(part, workflow))) {
        named.forEach(warnings::used);
        annotations.add(AnnotationSpec.get(each));
      }
    }
    return annotations.isEmpty() ? name : name.annotated(annotations);
  }

  /** What an annotation names, or a value in one. */
  private static Stream<Element> named(Object value) {
    if (value instanceof AnnotationMirror annotation) {
      return Stream.concat(
          Stream.of(annotation.getAnnotationType().asElement()),
          annotation.getElementValues().entrySet().stream()
              .flatMap(
                  member ->
                      Stream.concat(
                          Stream.of(member.getKey()), named(member.getValue().getValue()))));
    }
    if (value instanceof List<?> values) {
      return values.stream().flatMap(each -> named(((AnnotationValue) each).getValue()));
    }
    if (value instanceof ArrayType array) {
      return named(array.getComponentType());
    }
    if (value instanceof DeclaredType type) {
      return Stream.of(type.asElement());
    }
    return value instanceof Element constant ? Stream.of(constant) : Stream.empty();
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
