package dev.stepwright.processor.read;

import dev.stepwright.dsl.shape.type.JavaAnnotation;
import dev.stepwright.dsl.shape.type.JavaMember;
import dev.stepwright.dsl.shape.type.JavaMember.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * What a type of which the compiler knows declares.
 *
 * @param element its element
 * @param variables what its variables stand for
 */
record MirrorMembers(
    TypeElement element, Map<TypeParameterElement, MirrorType> variables, Elements elements) {

  List<JavaMember> all() {
    List<JavaMember> members = new ArrayList<>();
    for (VariableElement each : ElementFilter.fieldsIn(element.getEnclosedElements())) {
      Set<Modifier> modifiers = each.getModifiers();
      boolean isConstant = each.getKind() == ElementKind.ENUM_CONSTANT;
      boolean isStatic = modifiers.contains(Modifier.STATIC);
      if (isConstant || !(isStatic || modifiers.contains(Modifier.TRANSIENT))) {
        members.add(
            member(isConstant ? Kind.CONSTANT : Kind.FIELD, each, each.asType(), ofField(each)));
      }
    }
    for (Element each : element.getEnclosedElements()) {
      if (each instanceof ExecutableElement method) {
        Kind kind = kind(method);
        if (kind != null) {
          members.add(method(kind, method));
        } else if (method.getParameters().size() > 1
            && (method.getKind() == ElementKind.CONSTRUCTOR
                || method.getModifiers().contains(Modifier.STATIC))) {
          members.addAll(parameters(method));
        }
      }
    }
    return members;
  }

  private static @Nullable Kind kind(ExecutableElement method) {
    boolean takes = method.getParameters().size() == 1;
    if (method.getParameters().size() > 1) {
      return null;
    }
    Set<Modifier> modifiers = method.getModifiers();
    if (method.getKind() == ElementKind.CONSTRUCTOR) {
      return takes && !modifiers.contains(Modifier.PRIVATE) ? Kind.FACTORY : null;
    }
    if (method.getKind() != ElementKind.METHOD || modifiers.contains(Modifier.STATIC)) {
      return takes && method.getKind() == ElementKind.METHOD ? Kind.FACTORY : null;
    }
    return takes
        ? Kind.SETTER
        : method.getReturnType().getKind() == TypeKind.VOID ? null : Kind.GETTER;
  }

  private JavaMember method(Kind kind, ExecutableElement method) {
    List<JavaAnnotation> annotations = new ArrayList<>(annotations(method, elements));
    if (kind == Kind.GETTER) {
      return member(kind, method, method.getReturnType(), annotations);
    }
    VariableElement parameter = method.getParameters().get(0);
    annotations.addAll(annotations(parameter, elements));
    return member(kind, method, parameter.asType(), annotations);
  }

  /** The annotated parameters of what takes several. */
  private List<JavaMember> parameters(ExecutableElement method) {
    List<JavaMember> members = new ArrayList<>();
    for (VariableElement each : method.getParameters()) {
      List<JavaAnnotation> annotations = new ArrayList<>(annotations(method, elements));
      annotations.addAll(annotations(each, elements));
      if (!annotations.isEmpty()) {
        members.add(member(Kind.PARAMETER, each, each.asType(), annotations));
      }
    }
    return members;
  }

  private JavaMember member(
      Kind kind, Element member, TypeMirror type, List<JavaAnnotation> annotations) {
    return new JavaMember(
        kind,
        member.getSimpleName().toString(),
        MirrorType.of(type, variables, elements),
        member.getModifiers().contains(Modifier.PUBLIC),
        annotations);
  }

  /** A field's annotations, and those of the component that it is of. */
  private List<JavaAnnotation> ofField(VariableElement field) {
    List<JavaAnnotation> all = new ArrayList<>(annotations(field, elements));
    for (RecordComponentElement each :
        ElementFilter.recordComponentsIn(element.getEnclosedElements())) {
      if (each.getSimpleName().equals(field.getSimpleName())) {
        all.addAll(annotations(each, elements));
      }
    }
    return all;
  }

  static List<JavaAnnotation> annotations(Element element, Elements elements) {
    return element.getAnnotationMirrors().stream().map(each -> value(each, elements)).toList();
  }

  private static JavaAnnotation value(AnnotationMirror annotation, Elements elements) {
    Map<String, Object> values = new HashMap<>();
    elements
        .getElementValuesWithDefaults(annotation)
        .forEach(
            (member, value) ->
                values.put(member.getSimpleName().toString(), value(value.getValue(), elements)));
    return new JavaAnnotation(MirrorType.of(annotation.getAnnotationType(), elements), values);
  }

  private static Object value(Object value, Elements elements) {
    if (value instanceof TypeMirror type) {
      return MirrorType.of(type, elements);
    }
    if (value instanceof AnnotationMirror annotation) {
      return value(annotation, elements);
    }
    if (value instanceof List<?> all) {
      return all.stream()
          .map(each -> value(((AnnotationValue) each).getValue(), elements))
          .toList();
    }
    return value instanceof VariableElement constant ? constant.getSimpleName().toString() : value;
  }
}
