package dev.stepwright.dsl.builder;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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
    if (isPlain(accessor.type(), accessor.method())) {
      return new Component(accessor.method(), type(accessor));
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
   * Whether Jackson need not be asked, which takes long the first time: a component of a record
   * that no annotation can rename, and that is not named like a getter.
   */
  private static boolean isPlain(Class<?> type, String method) {
    return type.isRecord()
        && type.getInterfaces().length == 0
        && type.getAnnotations().length == 0
        && !method.startsWith("get")
        && !method.startsWith("is")
        && Stream.of(
                type.getDeclaredFields(), type.getDeclaredMethods(), type.getDeclaredConstructors())
            .flatMap(Arrays::stream)
            .noneMatch(Component::isAnnotated)
        && Arrays.stream(type.getRecordComponents())
            .anyMatch(component -> component.getName().equals(method));
  }

  private static boolean isAnnotated(AccessibleObject member) {
    return member.getAnnotations().length > 0
        || (member instanceof Constructor<?> constructor
            && Arrays.stream(constructor.getParameterAnnotations())
                .anyMatch(annotations -> annotations.length > 0));
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
