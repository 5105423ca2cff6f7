package dev.stepwright.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.source.util.JavacTask;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.shape.Shape;
import dev.stepwright.dsl.shape.type.ReflectedShapes;
import dev.stepwright.processor.read.ShapedTypes.Shaped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Types have one shape, whether they are compiled or loaded, and Jackson writes what it says. */
class MirrorShapesTest {
  /** As {@code Engine.builder()} configures it. */
  private static final ObjectMapper MAPPER = new ObjectMapper().findAndRegisterModules();

  private static final JavacTask JAVAC = javac();
  private static final MirrorShapes SHAPES = new MirrorShapes(JAVAC.getElements());

  /** Sources, because javac does not read all annotations of classes. */
  private static JavacTask javac() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
    Path source = Path.of("src/test/java", ShapedTypes.class.getName().replace('.', '/') + ".java");
    List<String> options =
        List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
    JavacTask task =
        (JavacTask)
            compiler.getTask(null, files, null, options, null, files.getJavaFileObjects(source));
    try {
      task.analyze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return task;
  }

  private static TypeMirror returned(String method) {
    return ElementFilter.methodsIn(
            Objects.requireNonNull(
                    JAVAC.getElements().getTypeElement(ShapedTypes.class.getCanonicalName()))
                .getEnclosedElements())
        .stream()
        .filter(each -> each.getSimpleName().contentEquals(method))
        .findFirst()
        .map(ExecutableElement::getReturnType)
        .orElseThrow();
  }

  static Stream<Method> shaped() {
    return Stream.of(ShapedTypes.class.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Shaped.class));
  }

  @ParameterizedTest
  @MethodSource("shaped")
  void compiledTypesHaveShapes(Method method) {
    String expected = method.getAnnotation(Shaped.class).value();
    Shape shape = SHAPES.of(returned(method.getName()));

    assertThat(shape).hasToString(expected);
    assertThat(ReflectedShapes.of(method.getGenericReturnType())).isEqualTo(shape);
  }

  static Stream<Method> written() {
    return shaped().filter(method -> method.getAnnotation(Shaped.class).isWritten());
  }

  @ParameterizedTest
  @MethodSource("written")
  void jacksonWritesWhatTheyHave(Method method) throws Exception {
    Object value = method.invoke(null);
    JsonValue json = json(value instanceof CompletableFuture<?> later ? later.get() : value);

    assertThat(ReflectedShapes.of(method.getGenericReturnType()).contains(json))
        .as("%s", json)
        .isTrue();
  }

  private static JsonValue json(@Nullable Object value) throws JsonProcessingException {
    String text = MAPPER.writeValueAsString(value);
    return Objects.requireNonNull(new JsonReader(Integer.MAX_VALUE).read(text).document()).root();
  }

  /** Nothing that a JDK has makes it fail, or takes long. */
  @ParameterizedTest
  @ValueSource(strings = {"java.base", "java.xml"})
  void everyTypeHasOneShape(String module) {
    ElementFilter.packagesIn(JAVAC.getElements().getModuleElement(module).getEnclosedElements())
        .stream()
        .filter(each -> each.getQualifiedName().toString().startsWith("java"))
        .flatMap(each -> ElementFilter.typesIn(each.getEnclosedElements()).stream())
        .filter(each -> each.getModifiers().contains(Modifier.PUBLIC))
        .forEach(
            each ->
                assertThat(SHAPES.of(each.asType()))
                    .as("%s", each)
                    .hasToString(ReflectedShapes.of(loaded(each.toString())).toString()));
  }

  private static Class<?> loaded(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Test
  void typesThatAreNotThereAreUnknown() {
    assertThat(SHAPES.of(JAVAC.getTypes().getNoType(TypeKind.NONE))).isEqualTo(Shape.ANY);
  }
}
