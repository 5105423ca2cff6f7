package dev.stepwright.processor.evaluate;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * Calls factories.
 *
 * @param loader what loads their classes
 * @param type the type that they have
 */
record FactoryCall(ClassLoader loader, Class<?> type) {

  /** A factory is not there. */
  static final class Gone extends Exception {
    private static final long serialVersionUID = 1;

    Gone(Throwable cause) {
      super(cause);
    }
  }

  /** The value of a factory. */
  @Nullable Object call(Factory factory) throws Throwable {
    return handle(factory).invoke();
  }

  private MethodHandle handle(Factory factory) throws Gone, IllegalAccessException {
    try {
      Class<?> holder = Class.forName(factory.className(), false, loader);
      FactoryCall.class.getModule().addReads(holder.getModule());
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(holder, MethodHandles.lookup());
      // Reflection would load every type that any member of the class names.
      return factory.isMethod()
          ? lookup.findStatic(holder, factory.member(), MethodType.methodType(type))
          : lookup.findStaticGetter(holder, factory.member(), type);
    } catch (ClassNotFoundException | NoSuchMethodException | NoSuchFieldException e) {
      throw new Gone(e);
    }
  }
}
