package dev.stepwright.dsl.shape.type;

import dev.stepwright.dsl.shape.Shape;
import java.lang.reflect.Type;

/** Shapes of Java types that are loaded. */
public final class ReflectedShapes {
  private ReflectedShapes() {}

  /** The shape of a type. Annotations that are not kept in classes at run time are not seen. */
  public static Shape of(Type type) {
    return TypeShapes.of(ReflectedType.of(type));
  }
}
