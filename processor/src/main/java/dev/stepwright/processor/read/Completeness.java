package dev.stepwright.processor.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;

/**
 * Whether everything is there that a type refers to in its declaration, and the types it refers to
 * in theirs, as far as they are in sources that are being compiled. What is missing may come with
 * the sources of another round, and a type says less without it.
 */
public final class Completeness {
  private final Set<? extends Element> sources;
  private final Set<TypeElement> seen = new HashSet<>();

  private Completeness(Set<? extends Element> sources) {
    this.sources = sources;
  }

  /**
   * Whether a type is complete, so that no other round can tell more of it.
   *
   * @param sources the outermost elements of the sources that are being compiled
   */
  public static boolean of(TypeElement type, Set<? extends Element> sources) {
    return new Completeness(sources).isComplete(type);
  }

  private boolean isComplete(TypeElement type) {
    return !isOfSource(type)
        || !seen.add(type)
        || (isThere(type.getSuperclass())
            && areThere(type.getInterfaces())
            && isDeclarationComplete(type)
            && ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .allMatch(this::isDeclarationComplete)
            && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .allMatch(this::isMethodComplete)
            && ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .allMatch(this::isMethodComplete));
  }

  private boolean isOfSource(Element element) {
    Element outermost = element;
    while (outermost.getEnclosingElement() instanceof TypeElement around) {
      outermost = around;
    }
    return sources.contains(outermost);
  }

  private boolean isMethodComplete(ExecutableElement method) {
    return isDeclarationComplete(method)
        && isThere(method.getReturnType())
        && areThere(method.getThrownTypes())
        && method.getParameters().stream().allMatch(this::isDeclarationComplete);
  }

  private boolean isDeclarationComplete(Element element) {
    return (!(element instanceof VariableElement) || isThere(element.asType()))
        && element.getAnnotationMirrors().stream().allMatch(this::isThere);
  }

  private boolean isThere(AnnotationMirror annotation) {
    return annotation.getAnnotationType().getKind() != TypeKind.ERROR
        && annotation.getElementValues().values().stream().allMatch(this::isThere);
  }

  private boolean isThere(AnnotationValue value) {
    if (value.getValue() instanceof AnnotationMirror annotation) {
      return isThere(annotation);
    }
    return value.getValue() instanceof TypeMirror type
        ? isThere(type)
        : !AnnotationUse.isUnknown(value)
            && AnnotationUse.elements(value).stream().allMatch(this::isThere);
  }

  private boolean areThere(List<? extends TypeMirror> types) {
    return types.stream().allMatch(this::isThere);
  }

  private boolean isThere(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      return false;
    }
    if (type instanceof ArrayType array) {
      return isThere(array.getComponentType());
    }
    if (type instanceof WildcardType wildcard) {
      return (wildcard.getExtendsBound() == null || isThere(wildcard.getExtendsBound()))
          && (wildcard.getSuperBound() == null || isThere(wildcard.getSuperBound()));
    }
    return !(type instanceof DeclaredType declared)
        || (areThere(declared.getTypeArguments())
            && isComplete((TypeElement) declared.asElement()));
  }
}
