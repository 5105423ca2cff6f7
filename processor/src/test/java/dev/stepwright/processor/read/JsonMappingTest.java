package dev.stepwright.processor.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.source.util.JavacTask;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.processor.read.JsonMapping.Direction;
import dev.stepwright.processor.read.JsonMapping.Unmapped;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.ModuleElement.ExportsDirective;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to be no type of JSON, Jackson refuses, as an engine has it. */
class JsonMappingTest {
  /** As {@code Engine.builder()} configures it. */
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .findAndRegisterModules()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /** JSON of every kind, and texts of many formats. */
  private static final List<String> TEXTS =
      List.of(
          "{}",
          "{\"a\": 1}",
          "[]",
          "[1]",
          "[{}]",
          "\"\"",
          "\"a\"",
          "1",
          "1.5",
          "true",
          "\"2026-01-01T00:00:00Z\"",
          "\"2026-01-01\"",
          "\"PT1S\"",
          "[2026, 1, 1]",
          "\"UTC\"",
          "\"java.lang.String\"",
          "\"EUR\"",
          "\"localhost\"",
          "\"http://localhost\"",
          "\"00000000-0000-0000-0000-000000000000\"");

  private static final JavacTask JAVAC = javac();
  private static final JsonMapping MAPPING = new JsonMapping(JAVAC.getTypes(), JAVAC.getElements());

  private static JavacTask javac() {
    return (JavacTask)
        ToolProvider.getSystemJavaCompiler()
            .getTask(
                null,
                null,
                null,
                List.of("-proc:none", "-classpath", System.getProperty("java.class.path")),
                List.of("java.lang.Object"),
                null);
  }

  private static TypeElement element(String name) {
    return Objects.requireNonNull(JAVAC.getElements().getTypeElement(name), name);
  }

  private static List<Unmapped> unmapped(TypeMirror type, Direction direction) {
    TypeUse use = new TypeUse(type, AnnotationOrigin.of(element("java.lang.Object")));
    return MAPPING.unmapped(use, direction);
  }

  private static TypeMirror returned(Method method) {
    return ElementFilter.methodsIn(
            element(method.getDeclaringClass().getCanonicalName()).getEnclosedElements())
        .stream()
        .filter(each -> each.getSimpleName().contentEquals(method.getName()))
        .findFirst()
        .orElseThrow()
        .getReturnType();
  }

  private static Stream<Method> methods(Class<?> type) {
    return Stream.of(type.getDeclaredMethods()).filter(method -> !method.isSynthetic());
  }

  static Stream<Method> unreadable() {
    return methods(JsonTypes.NotRead.class);
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void refusesWhatCannotBeRead(Method method) {
    JsonTypes.Json json = method.getAnnotation(JsonTypes.Json.class);
    JavaType type = MAPPER.constructType(method.getGenericReturnType());

    assertThat(unmapped(returned(method), Direction.READ))
        .singleElement()
        .satisfies(found -> assertThat(Objects.toString(found.path(), "")).isEqualTo(json.path()));
    assertThatThrownBy(() -> MAPPER.readValue(json.value(), type))
        .isInstanceOf(JsonProcessingException.class);
  }

  static Stream<Method> readable() {
    return methods(JsonTypes.IsRead.class);
  }

  @ParameterizedTest
  @MethodSource("readable")
  void takesWhatCanBeRead(Method method) throws JsonProcessingException {
    String json = method.getAnnotation(JsonTypes.Json.class).value();
    JavaType type = MAPPER.constructType(method.getGenericReturnType());

    Object value = MAPPER.readValue(json, type);
    assertThat(value).isNotNull();
    assertThat(unmapped(returned(method), Direction.READ)).isEmpty();
  }

  static Stream<Method> unwritable() {
    return methods(JsonTypes.NotWritten.class);
  }

  @ParameterizedTest
  @MethodSource("unwritable")
  void refusesWhatCannotBeWritten(Method method) throws ReflectiveOperationException {
    JsonTypes.Json json = method.getAnnotation(JsonTypes.Json.class);
    Object value = method.invoke(null);

    assertThat(unmapped(returned(method), Direction.WRITE))
        .singleElement()
        .satisfies(
            found ->
                assertThat(Objects.toString(found.path(), ""))
                    .isEqualTo(json == null ? "" : json.path()));
    assertThatThrownBy(() -> MAPPER.writeValueAsString(value))
        .isInstanceOf(JsonProcessingException.class);
  }

  static Stream<Method> writable() {
    return methods(JsonTypes.IsWritten.class);
  }

  @ParameterizedTest
  @MethodSource("writable")
  void takesWhatCanBeWritten(Method method) throws Exception {
    assertThat(MAPPER.writeValueAsString(method.invoke(null))).isNotEmpty();
    assertThat(unmapped(returned(method), Direction.WRITE)).isEmpty();
  }

  /** A value of ours that is all of an input is given as it is. */
  @Test
  void takesJsonValues() {
    TypeMirror type = element(JsonObject.class.getName()).asType();

    assertThat(unmapped(type, Direction.READ)).isEmpty();
    assertThat(unmapped(type, Direction.WRITE)).isEmpty();
  }

  /** The result of work that goes on is what it comes to. */
  @Test
  void looksIntoResultsToCome() {
    Types types = JAVAC.getTypes();
    TypeElement future = element(CompletableFuture.class.getName());
    TypeMirror ofText = types.getDeclaredType(future, element("java.lang.String").asType());
    TypeMirror ofTime = types.getDeclaredType(future, element("java.time.Instant").asType());

    assertThat(unmapped(ofText, Direction.WRITE)).isEmpty();
    assertThat(unmapped(ofTime, Direction.WRITE)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"java.base", "java.net.http", "java.sql", "java.xml"})
  void refusesNoTypeOfTheJdkThatCanBeRead(String module) {
    List<String> refused = new ArrayList<>();
    List<String> read = new ArrayList<>();
    ModuleElement all = JAVAC.getElements().getModuleElement(module);
    for (ExportsDirective exports : ElementFilter.exportsIn(all.getDirectives())) {
      for (TypeElement type : ElementFilter.typesIn(exports.getPackage().getEnclosedElements())) {
        TypeMirror raw = JAVAC.getTypes().getDeclaredType(type);
        if (!unmapped(raw, Direction.READ).isEmpty()) {
          refused.add(type.toString());
          TEXTS.stream().filter(text -> isRead(text, type)).forEach(text -> read.add(type + text));
        }
      }
    }
    assertThat(read).isEmpty();
    assertThat(refused).isNotEmpty();
  }

  private static boolean isRead(String text, TypeElement type) {
    try {
      Class<?> loaded = Class.forName(type.toString());
      return MAPPER.readValue(text, loaded) != null;
    } catch (JsonProcessingException | ClassNotFoundException e) {
      return false;
    }
  }
}
