package dev.stepwright.dsl.builder;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
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

  private static List<BeanPropertyDefinition> properties(Class<?> type) {
    BeanDescription description =
        Values.MAPPER.getSerializationConfig().introspect(Values.MAPPER.constructType(type));
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
