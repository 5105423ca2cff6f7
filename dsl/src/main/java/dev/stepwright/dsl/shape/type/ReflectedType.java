package dev.stepwright.dsl.shape.type;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A type that is loaded.
 *
 * @param type a class, one with arguments, or an array
 * @param annotated the same with annotations; null if it has none
 * @param variables what variables stand for that are in it
 * @param isNullable whether it is annotated so
 */
record ReflectedType(
    Type type,
    @Nullable AnnotatedType annotated,
    Map<TypeVariable<?>, JavaType> variables,
    boolean isNullable)
    implements JavaType {

  /** A type without annotations. */
  static JavaType of(Type type) {
    return of(type, null, Map.of());
  }

  /** A type with annotations, in which variables stand for types. */
  static JavaType of(
      Type type, @Nullable AnnotatedType annotated, Map<TypeVariable<?>, JavaType> variables) {
    if (type instanceof WildcardType wildcard) {
      AnnotatedType bound =
          annotated instanceof AnnotatedWildcardType of ? of.getAnnotatedUpperBounds()[0] : null;
      return of(wildcard.getUpperBounds()[0], bound, variables);
    }
    boolean isNullable = annotated != null && ReflectedMembers.isNullable(annotated);
    if (type instanceof TypeVariable<?> variable) {
      JavaType known = variables.get(variable);
      JavaType found = known == null ? of(variable.getBounds()[0], null, variables) : known;
      return isNullable && found instanceof ReflectedType reflected ? reflected.nullable() : found;
    }
    return new ReflectedType(type, annotated, variables, isNullable);
  }

  private ReflectedType nullable() {
    return new ReflectedType(type, annotated, variables, true);
  }

  Class<?> raw() {
    Type raw = type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type;
    return raw instanceof Class<?> found ? found : Object[].class;
  }

  @Override
  public Kind kind() {
    Class<?> raw = raw();
    if (raw.isArray()) {
      return Kind.ARRAY;
    }
    return raw.isPrimitive()
        ? Kind.PRIMITIVE
        : raw.isRecord()
            ? Kind.RECORD
            : raw.isEnum()
                ? Kind.ENUM
                : raw.isInterface()
                    ? Kind.INTERFACE
                    : Modifier.isAbstract(raw.getModifiers()) ? Kind.ABSTRACT_CLASS : Kind.CLASS;
  }

  @Override
  public String name() {
    return raw().getName();
  }

  @Override
  public String simpleName() {
    return raw().getSimpleName();
  }

  @Override
  public List<JavaType> arguments() {
    if (kind() == Kind.ARRAY) {
      Type element =
          type instanceof GenericArrayType array
              ? array.getGenericComponentType()
              : Objects.requireNonNull(raw().getComponentType());
      AnnotatedType use =
          annotated instanceof AnnotatedArrayType array
              ? array.getAnnotatedGenericComponentType()
              : null;
      return List.of(of(element, use, variables));
    }
    if (!(type instanceof ParameterizedType parameterized)) {
      return Stream.<Type>of(raw().getTypeParameters())
          .map(each -> of(each, null, variables))
          .toList();
    }
    AnnotatedType[] uses =
        annotated instanceof AnnotatedParameterizedType of
            ? of.getAnnotatedActualTypeArguments()
            : null;
    List<JavaType> arguments = new ArrayList<>();
    for (Type each : parameterized.getActualTypeArguments()) {
      arguments.add(of(each, uses == null ? null : uses[arguments.size()], variables));
    }
    return arguments;
  }

  /** What its variables stand for. */
  private Map<TypeVariable<?>, JavaType> bindings() {
    Map<TypeVariable<?>, JavaType> bindings = new HashMap<>();
    if (type instanceof ParameterizedType) {
      List<JavaType> arguments = arguments();
      for (TypeVariable<?> each : raw().getTypeParameters()) {
        bindings.put(each, arguments.get(bindings.size()));
      }
    }
    return bindings;
  }

  @Override
  public List<JavaType> supertypes() {
    Class<?> raw = raw();
    Type above = raw.getGenericSuperclass();
    boolean extendsOther = above != null && above != Object.class && !raw.isArray();
    Stream<Type> all =
        Stream.concat(
            extendsOther ? Stream.ofNullable(above) : Stream.empty(),
            Arrays.stream(raw.isArray() ? new Type[0] : raw.getGenericInterfaces()));
    Map<TypeVariable<?>, JavaType> bindings = bindings();
    return all.map(each -> of(each, null, bindings)).toList();
  }

  @Override
  public List<JavaType> permitted() {
    Class<?>[] permitted = raw().getPermittedSubclasses();
    return permitted == null ? List.of() : Arrays.stream(permitted).map(ReflectedType::of).toList();
  }

  @Override
  public List<JavaMember> members() {
    return new ReflectedMembers(raw(), bindings()).all();
  }

  @Override
  public List<JavaAnnotation> annotations() {
    return ReflectedMembers.annotations(raw());
  }

  /** A field's annotations, and those of the component that it is of. */
  static List<AnnotatedElement> annotated(Field field) {
    Class<?> type = field.getDeclaringClass();
    return type.isRecord()
        ? Stream.concat(
                Stream.of(field),
                Arrays.stream(type.getRecordComponents())
                    .filter(each -> each.getName().equals(field.getName())))
            .toList()
        : List.of(field);
  }
}
