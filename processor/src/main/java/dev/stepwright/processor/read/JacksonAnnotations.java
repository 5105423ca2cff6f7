package dev.stepwright.processor.read;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Where annotations tell Jackson more than declarations do. */
final class JacksonAnnotations {
  static final String PACKAGE = "com.fasterxml.jackson.";

  /** Those that leave it to the type whether it can be mapped. */
  private static final Set<String> NAMING =
      Set.of("JsonProperty", "JsonAlias", "JsonPropertyDescription", "JsonPropertyOrder");

  /** Whose annotations say nothing to Jackson. */
  private static final List<String> OTHERS =
      List.of("java.lang.", "dev.stepwright.dsl.", "org.jspecify.");

  private JacksonAnnotations() {}

  /** Whether an annotation on an element, or a parameter of it, is for Jackson. */
  static boolean isOn(Element element) {
    return element.getAnnotationMirrors().stream().anyMatch(JacksonAnnotations::isForJackson)
        || (element instanceof ExecutableElement method
            && method.getParameters().stream().anyMatch(JacksonAnnotations::isOn));
  }

  private static boolean isForJackson(AnnotationMirror annotation) {
    TypeElement type = type(annotation);
    if (isOfJackson(annotation)) {
      return !NAMING.contains(type.getSimpleName().toString())
          || annotation.getElementValues().keySet().stream()
              .anyMatch(member -> member.getSimpleName().contentEquals("access"));
    }
    return type.getAnnotationMirrors().stream().anyMatch(JacksonAnnotations::isOfJackson);
  }

  private static boolean isOfJackson(AnnotationMirror annotation) {
    return type(annotation).getQualifiedName().toString().startsWith(PACKAGE);
  }

  /** Whether an annotation on a type, or one it extends, is for Jackson. */
  static boolean isOn(TypeElement type, Types types) {
    return isOn(type)
        || types.directSupertypes(type.asType()).stream()
            .anyMatch(above -> isUnknown(above) || isOn(element(above, types), types));
  }

  /**
   * Whether an annotation on an element, or a parameter of it, may be for Jackson, or for another
   * processor that has yet to write code.
   */
  static boolean mayBeOn(Element element) {
    return element.getAnnotationMirrors().stream().anyMatch(JacksonAnnotations::isUnknown)
        || (element instanceof ExecutableElement method
            && method.getParameters().stream().anyMatch(JacksonAnnotations::mayBeOn));
  }

  private static boolean isUnknown(AnnotationMirror annotation) {
    return OTHERS.stream().noneMatch(type(annotation).getQualifiedName().toString()::startsWith);
  }

  /** The same of a type and those it extends. */
  static boolean mayBeOn(TypeElement type, Types types) {
    return mayBeOn(type)
        || types.directSupertypes(type.asType()).stream()
            .anyMatch(above -> isUnknown(above) || mayBeOn(element(above, types), types));
  }

  /** Whether a type is not there, or not yet. */
  private static boolean isUnknown(TypeMirror type) {
    return type.getKind() == TypeKind.ERROR;
  }

  private static TypeElement type(AnnotationMirror annotation) {
    return (TypeElement) annotation.getAnnotationType().asElement();
  }

  private static TypeElement element(TypeMirror type, Types types) {
    return (TypeElement) types.asElement(type);
  }
}
