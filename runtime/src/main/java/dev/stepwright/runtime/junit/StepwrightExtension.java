package dev.stepwright.runtime.junit;

import dev.stepwright.runtime.Engine;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Gives each test a {@link TestEngine} of its own, and closes it after the test. A test method, a
 * {@code @BeforeEach} or {@code @AfterEach} method and the constructor of a test class that has a
 * new instance for each test may have a parameter of that type, and get the same one. Tests may run
 * in parallel.
 *
 * <p>{@link StepwrightTest} registers it with the usual settings; a field registers it with others:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final StepwrightExtension STEPWRIGHT =
 *     StepwrightExtension.configured(engine -> engine.region("eu-central-1"));
 * }</pre>
 */
@SuppressWarnings("exports") // Who uses it has the module itself.
public final class StepwrightExtension
    implements ParameterResolver, InvocationInterceptor, AfterEachCallback {
  private static final Namespace NAMESPACE = Namespace.create(StepwrightExtension.class);

  private final Consumer<Engine.Builder> settings;

  /** An extension whose engines have the usual settings, which {@link TestEngine} tells. */
  public StepwrightExtension() {
    this(builder -> {});
  }

  private StepwrightExtension(Consumer<Engine.Builder> settings) {
    this.settings = settings;
  }

  /**
   * An extension with settings of its own.
   *
   * @param settings changes the settings of each engine before the test gets it. What it sets has
   *     to be new for each, such as a clock; the clock has to be a virtual one
   */
  public static StepwrightExtension configured(Consumer<Engine.Builder> settings) {
    return new StepwrightExtension(Objects.requireNonNull(settings));
  }

  /** The engine that the constructor of a test instance was given. */
  private record GivenTo(Object instance) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof GivenTo given && given.instance == instance;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(instance);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestEngine.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Executable declaring = parameter.getDeclaringExecutable();
    boolean isShared = context.getTestInstanceLifecycle().equals(Optional.of(Lifecycle.PER_CLASS));
    if (declaring instanceof Constructor && !isShared) {
      return engine(context);
    }
    if (declaring instanceof Constructor || context.getTestMethod().isEmpty()) {
      throw new ParameterResolutionException(
          "Each test has a TestEngine of its own, so "
              + declaring
              + " cannot have one. Take it as a parameter of the test or of a @BeforeEach method.");
    }
    TestEngine given = given(context);
    return given == null ? own(context) : given;
  }

  private TestEngine engine(ExtensionContext context) {
    return new TestEngine(context.getRequiredTestClass(), settings);
  }

  private TestEngine own(ExtensionContext context) {
    ExtensionContext.Store store = context.getStore(NAMESPACE);
    TestEngine engine = store.get(TestEngine.class, TestEngine.class);
    if (engine == null) {
      engine = engine(context);
      store.put(TestEngine.class, engine);
    }
    return engine;
  }

  /** The engine that the test instance was constructed with, or else one around it; or null. */
  private static @Nullable TestEngine given(ExtensionContext context) {
    List<Object> instances = instances(context);
    for (int i = instances.size() - 1; i >= 0; i--) {
      TestEngine engine =
          context.getStore(NAMESPACE).get(new GivenTo(instances.get(i)), TestEngine.class);
      if (engine != null) {
        return engine;
      }
    }
    return null;
  }

  private static List<Object> instances(ExtensionContext context) {
    return context.getTestInstances().map(all -> all.getAllInstances()).orElse(List.of());
  }

  @Override
  public <T> T interceptTestClassConstructor(
      Invocation<T> invocation,
      ReflectiveInvocationContext<Constructor<T>> constructor,
      ExtensionContext context)
      throws Throwable {
    TestEngine engine =
        constructor.getArguments().stream()
            .filter(TestEngine.class::isInstance)
            .map(TestEngine.class::cast)
            .findFirst()
            .orElse(null);
    T instance = invocation.proceed();
    if (engine != null) {
      context.getStore(NAMESPACE).put(new GivenTo(Objects.requireNonNull(instance)), engine);
    }
    return instance;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    List<TestEngine> engines = new ArrayList<>();
    ExtensionContext.Store store = context.getStore(NAMESPACE);
    TestEngine own = store.remove(TestEngine.class, TestEngine.class);
    if (own != null) {
      engines.add(own);
    }
    for (Object instance : instances(context)) {
      TestEngine given = remove(new GivenTo(instance), context);
      if (given != null) {
        engines.add(given);
      }
    }
    close(engines);
  }

  /** Removes what a context, or one around it, has. */
  private static @Nullable TestEngine remove(GivenTo key, ExtensionContext context) {
    for (ExtensionContext each = context; each != null; each = each.getParent().orElse(null)) {
      TestEngine engine = each.getStore(NAMESPACE).remove(key, TestEngine.class);
      if (engine != null) {
        return engine;
      }
    }
    return null;
  }

  private static void close(List<TestEngine> engines) {
    AssertionError failure = null;
    for (TestEngine engine : engines) {
      try {
        engine.close();
      } catch (AssertionError e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
