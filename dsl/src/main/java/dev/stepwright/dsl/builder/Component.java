package dev.stepwright.dsl.builder;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A component of a type: a component of a record, or a property that Jackson writes.
 *
 * @param name its name in JSON
 * @param type its type
 */
record Component(String name, Type type) {
  /** The component that an accessor reads; null if it reads none. */
  static @Nullable Component of(Reference accessor) {
    if (accessor.isLambda() || !accessor.descriptor().startsWith("()")) {
      return null;
    }
    String plain = plainName(accessor.type(), accessor.method());
    if (plain != null) {
      return new Component(plain, type(accessor));
    }
    for (BeanPropertyDefinition property : properties(accessor.type())) {
      if (property.getAccessor() != null
          && (isRead(property, accessor.method()) || isOfRecord(property, accessor))) {
        return new Component(property.getName(), type(accessor));
      }
    }
    return null;
  }

  /** The names in JSON of a type's components. */
  static List<String> names(Class<?> type) {
    return properties(type).stream().map(BeanPropertyDefinition::getName).toList();
  }

  /**
   * The name of a record's component, where Jackson need not be asked, which takes long the first
   * time: where annotations give names and nothing else, and nothing is named like a getter. Null
   * elsewhere.
   */
  private static @Nullable String plainName(Class<?> type, String method) {
    if (!type.isRecord()
        || type.getInterfaces().length > 0
        || type.getAnnotations().length > 0
        || method.startsWith("get")
        || method.startsWith("is")) {
      return null;
    }
    Map<String, Annotation[]> given = new HashMap<>();
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        given.put(field.getName(), field.getAnnotations());
      }
    }
    boolean plain =
        given.values().stream().allMatch(Component::areOfNames)
            && Arrays.stream(type.getDeclaredMethods())
                .allMatch(each -> areOf(given.get(each.getName()), each.getAnnotations()))
            && Arrays.stream(type.getDeclaredConstructors())
                .allMatch(each -> isPlain(each, given.values()));
    Annotation[] own = given.get(method);
    if (!plain || own == null) {
      return null;
    }
    return own.length > 0 && own[0] instanceof JsonProperty property && !property.value().isEmpty()
        ? property.value()
        : method;
  }

  private static boolean areOfNames(Annotation[] annotations) {
    return Arrays.stream(annotations)
        .allMatch(
            each ->
                each instanceof JsonProperty property
                    && property.namespace().isEmpty()
                    && property.access() == JsonProperty.Access.AUTO);
  }

  /** Whether there are no annotations, or those of a component. */
  private static boolean areOf(Annotation @Nullable [] component, Annotation[] annotations) {
    return annotations.length == 0 || Arrays.equals(annotations, component);
  }

  private static boolean isPlain(Constructor<?> constructor, Collection<Annotation[]> given) {
    return constructor.getAnnotations().length == 0
        && Arrays.stream(constructor.getParameterAnnotations())
            .allMatch(each -> given.stream().anyMatch(component -> areOf(component, each)));
  }

  private static List<BeanPropertyDefinition> properties(Class<?> type) {
    ObjectMapper mapper = Values.mapper();
    BeanDescription description =
        mapper.getSerializationConfig().introspect(mapper.constructType(type));
    return description.findProperties();
  }

  private static boolean isRead(BeanPropertyDefinition property, String method) {
    return property.getGetter() != null && property.getGetter().getName().equals(method);
  }

  private static boolean isOfRecord(BeanPropertyDefinition property, Reference accessor) {
    return accessor.type().isRecord()
        && property.getField() != null
        && property.getField().getName().equals(accessor.method());
  }

  private static Type type(Reference accessor) {
    for (Class<?> type = accessor.type(); type != null; type = type.getSuperclass()) {
      try {
        Method method = type.getDeclaredMethod(accessor.method());
        return method.getGenericReturnType();
      } catch (NoSuchMethodException e) {
        // It is one of a supertype.
      }
    }
    return Object.class;
  }
}
