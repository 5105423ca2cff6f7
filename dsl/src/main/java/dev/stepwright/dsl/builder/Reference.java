package dev.stepwright.dsl.builder;

import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;

/** The method that a method reference refers to. */
final class Reference {
  private final SerializedLambda lambda;
  private final ClassLoader loader;

  private Reference(SerializedLambda lambda, ClassLoader loader) {
    this.lambda = lambda;
    this.loader = loader;
  }

  /**
   * What a method reference refers to.
   *
   * @throws IllegalStateException in a named module that is not open to the builder
   */
  static Reference of(Serializable reference) {
    Class<?> type = reference.getClass();
    try {
      Method replace = type.getDeclaredMethod("writeReplace");
      replace.setAccessible(true);
      return new Reference((SerializedLambda) replace.invoke(reference), type.getClassLoader());
    } catch (InaccessibleObjectException e) {
      throw new IllegalStateException(
          "The builder cannot read method references of module "
              + type.getModule().getName()
              + " when it runs: add \"opens "
              + type.getPackageName()
              + " to dev.stepwright.dsl;\" to its module-info.java, or use the definition that"
              + " was generated.",
          e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(
          "Expected a method reference such as Order::total, found " + type.getName(), e);
    }
  }

  /** Whether it is a lambda expression, which refers to no method that has a name. */
  boolean isLambda() {
    return lambda.getImplMethodName().startsWith("lambda$");
  }

  String method() {
    return lambda.getImplMethodName();
  }

  String owner() {
    return lambda.getImplClass().replace('/', '.');
  }

  String descriptor() {
    return lambda.getImplMethodSignature();
  }

  /** The type that has the method. */
  Class<?> type() {
    try {
      return Class.forName(owner(), false, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
