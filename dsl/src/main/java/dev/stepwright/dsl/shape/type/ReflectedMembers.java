package dev.stepwright.dsl.shape.type;

import dev.stepwright.dsl.shape.type.JavaMember.Kind;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a class declares.
 *
 * @param type the class
 * @param variables what its variables stand for
 */
record ReflectedMembers(Class<?> type, Map<TypeVariable<?>, JavaType> variables) {

  List<JavaMember> all() {
    List<JavaMember> members = new ArrayList<>();
    for (Field each : type.getDeclaredFields()) {
      Kind kind = each.isEnumConstant() ? Kind.CONSTANT : Kind.FIELD;
      boolean isLeftOut = Modifier.isTransient(each.getModifiers()) || each.isSynthetic();
      if (!isLeftOut && (kind == Kind.CONSTANT || !Modifier.isStatic(each.getModifiers()))) {
        members.add(member(kind, each, each.getAnnotatedType(), annotations(each)));
      }
    }
    for (Method each : type.getDeclaredMethods()) {
      Kind kind = kind(each);
      if (kind != null) {
        boolean takes = each.getParameterCount() == 1;
        AnnotatedType of =
            takes ? each.getAnnotatedParameterTypes()[0] : each.getAnnotatedReturnType();
        members.add(member(kind, each, of, executable(each)));
      } else if (Modifier.isStatic(each.getModifiers())) {
        members.addAll(parameters(each));
      }
    }
    for (Constructor<?> each : type.getDeclaredConstructors()) {
      if (each.getParameterCount() == 1 && !Modifier.isPrivate(each.getModifiers())) {
        members.add(
            member(Kind.FACTORY, each, each.getAnnotatedParameterTypes()[0], executable(each)));
      }
      members.addAll(parameters(each));
    }
    return members;
  }

  /** The annotated parameters of what takes several. */
  private static List<JavaMember> parameters(Executable executable) {
    List<JavaMember> members = new ArrayList<>();
    for (Parameter each : executable.getParameters()) {
      List<JavaAnnotation> annotations =
          new ArrayList<>(annotations((AnnotatedElement) executable));
      annotations.addAll(annotations(each));
      if (executable.getParameterCount() > 1 && !annotations.isEmpty()) {
        members.add(
            new JavaMember(
                Kind.PARAMETER,
                each.getName(),
                ReflectedType.of(each.getType()),
                false,
                annotations));
      }
    }
    return members;
  }

  private static @Nullable Kind kind(Method method) {
    if (method.isSynthetic() || method.getParameterCount() > 1) {
      return null;
    }
    boolean takes = method.getParameterCount() == 1;
    if (Modifier.isStatic(method.getModifiers())) {
      return takes ? Kind.FACTORY : null;
    }
    return takes ? Kind.SETTER : method.getReturnType() == void.class ? null : Kind.GETTER;
  }

  private JavaMember member(
      Kind kind, Member member, AnnotatedType of, List<JavaAnnotation> annotations) {
    return new JavaMember(
        kind,
        member instanceof Constructor<?> ? "<init>" : member.getName(),
        ReflectedType.of(of.getType(), of, variables),
        Modifier.isPublic(member.getModifiers()),
        annotations);
  }

  private static List<JavaAnnotation> executable(Executable executable) {
    List<JavaAnnotation> all = new ArrayList<>(annotations((AnnotatedElement) executable));
    if (executable.getParameterCount() == 1) {
      all.addAll(annotations(executable.getParameters()[0]));
    }
    return all;
  }

  private static List<JavaAnnotation> annotations(Field field) {
    return ReflectedType.annotated(field).stream()
        .flatMap(each -> annotations(each).stream())
        .toList();
  }

  static List<JavaAnnotation> annotations(AnnotatedElement element) {
    return Arrays.stream(element.getDeclaredAnnotations()).map(ReflectedMembers::value).toList();
  }

  static boolean isNullable(AnnotatedType use) {
    return Arrays.stream(use.getAnnotations())
        .anyMatch(each -> each.annotationType().getSimpleName().equals("Nullable"));
  }

  private static JavaAnnotation value(Annotation annotation) {
    Map<String, Object> values = new HashMap<>();
    for (Method member : annotation.annotationType().getDeclaredMethods()) {
      if (member.getParameterCount() == 0 && !Modifier.isStatic(member.getModifiers())) {
        try {
          values.put(member.getName(), value(member.invoke(annotation)));
        } catch (InvocationTargetException | IllegalAccessException e) {
          // It has a class that is not there, or is none of ours to see: no annotation of
          // Jackson's.
        }
      }
    }
    return new JavaAnnotation(ReflectedType.of(annotation.annotationType()), values);
  }

  private static Object value(Object value) {
    if (value instanceof Class<?> type) {
      return ReflectedType.of(type);
    }
    if (value instanceof Annotation annotation) {
      return value(annotation);
    }
    if (value.getClass().isArray()) {
      List<Object> all = new ArrayList<>();
      for (int i = 0; i < Array.getLength(value); i++) {
        all.add(value(Array.get(value, i)));
      }
      return all;
    }
    return value instanceof Enum<?> constant ? constant.name() : value;
  }
}
