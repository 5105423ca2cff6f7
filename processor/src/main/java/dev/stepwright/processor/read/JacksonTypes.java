package dev.stepwright.processor.read;

import dev.stepwright.processor.read.JsonMapping.Direction;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * What Jackson does with a type of which it knows the declaration only. What an annotation may say
 * otherwise, or a module that is known to be there, is not judged. A test holds it to Jackson.
 */
final class JacksonTypes {
  private static final String OBJECT = "java.lang.Object";

  /** Interfaces and abstract classes of the JDK that Jackson has a class for. */
  private static final Set<String> KNOWN =
      Set.of(
          OBJECT,
          "java.lang.CharSequence",
          "java.lang.Number",
          "java.io.Serializable",
          "java.util.Calendar",
          "java.util.TimeZone",
          "java.util.Map.Entry",
          "java.nio.ByteBuffer",
          "java.nio.charset.Charset",
          "java.nio.file.Path",
          "java.net.InetAddress",
          "javax.xml.datatype.Duration",
          "javax.xml.datatype.XMLGregorianCalendar");

  /** Packages of libraries that there are modules of Jackson for. */
  private static final List<String> LIBRARIES =
      List.of(
          "com.google.",
          "io.vavr.",
          "jakarta.json.",
          "javax.json.",
          "javax.money.",
          "org.eclipse.collections.",
          "org.joda.");

  private final Types types;
  private final Elements elements;

  /**
   * Why a type cannot be mapped.
   *
   * @param why to go on after its name
   * @param hint what to write instead
   * @param isModuleMissing whether it is only that a module of Jackson is not there
   */
  record Reason(String why, String hint, boolean isModuleMissing) {
    Reason(String why, String hint) {
      this(why, hint, false);
    }
  }

  JacksonTypes(Types types, Elements elements) {
    this.types = types;
    this.elements = elements;
  }

  /** Whether it is a value of ours, which is itself where it is all of an input or a result. */
  boolean isJsonValue(TypeElement type) {
    return is(type, "dev.stepwright.dsl.json.JsonValue");
  }

  /** Whether it is of the JDK and holds values of the type that is its last argument. */
  boolean isContainer(TypeElement type) {
    String name = type.getQualifiedName().toString();
    return isOfJdk(type)
        && (isCollection(type)
            || name.equals("java.util.Optional")
            || name.equals("java.util.Map.Entry")
            || name.equals("java.util.concurrent.atomic.AtomicReference"));
  }

  private boolean isCollection(TypeElement type) {
    return is(type, "java.lang.Iterable") || is(type, "java.util.Map");
  }

  /** Whether it is a type of work that goes on. */
  boolean isStage(TypeElement type) {
    return is(type, "java.util.concurrent.CompletionStage");
  }

  /**
   * Whether a type has a name, or a type above it has. To look up the type of that name would take
   * long: javac goes through the modules of the JDK for it.
   */
  private boolean is(TypeElement type, String name) {
    return type.getQualifiedName().contentEquals(name)
        || types.directSupertypes(type.asType()).stream()
            .anyMatch(above -> types.asElement(above) instanceof TypeElement at && is(at, name));
  }

  /** Why a type cannot be mapped; null if it can, or may be. */
  @Nullable Reason reason(TypeElement type, Direction direction) {
    String name = type.getQualifiedName().toString();
    if (LIBRARIES.stream().anyMatch(name::startsWith)) {
      return null;
    }
    if (isTime(type)) {
      return module("datatype.jsr310.JavaTimeModule", "datatype-jsr310", "write a String");
    }
    if (name.startsWith("java.util.Optional")) {
      return module(
          "datatype.jdk8.Jdk8Module", "datatype-jdk8", "write the type itself, which may be null");
    }
    return direction == Direction.READ ? readReason(type) : writeReason(type);
  }

  private boolean isTime(TypeElement type) {
    return type.getQualifiedName().toString().matches("java\\.time\\.[A-Z][A-Za-z]*")
        && type.getKind() != ElementKind.ENUM
        && !is(type, "java.lang.Throwable");
  }

  private @Nullable Reason module(String module, String artifact, String instead) {
    return isThere(module)
        ? null
        : new Reason(
            "it needs the module jackson-" + artifact + ", which is not on the class path",
            "Add com.fasterxml.jackson.datatype:jackson-" + artifact + ", or " + instead + ".",
            true);
  }

  private boolean isThere(String module) {
    return elements.getTypeElement(JacksonAnnotations.PACKAGE + module) != null;
  }

  private @Nullable Reason readReason(TypeElement type) {
    if (isJsonValue(type)) {
      return new Reason(
          "a value of Stepwright's can only be all of an input", "Write JsonNode or Object.");
    }
    if (is(type, "java.lang.Thread")) {
      return new Reason("a thread is no data", "Write a record of what is meant.");
    }
    if (isCollection(type)
        || is(type, "org.w3c.dom.Node")
        || KNOWN.contains(type.getQualifiedName().toString())
        || JacksonAnnotations.mayBeOn(type, types)) {
      return null;
    }
    if (type.getKind().isInterface() || type.getModifiers().contains(Modifier.ABSTRACT)) {
      return hasFactory(type) || isThere("module.mrbean.MrBeanModule")
          ? null
          : abstractReason(type);
    }
    return type.getKind() != ElementKind.CLASS || extendsJdk(type) ? null : classReason(type);
  }

  private static Reason abstractReason(TypeElement type) {
    return new Reason(
        "nothing says which class to make of "
            + (type.getKind().isInterface() ? "an interface" : "an abstract class"),
        isOfJdk(type)
            ? "Write a type that is data."
            : "Write a record, or say it by @JsonTypeInfo or @JsonDeserialize(as = …).");
  }

  /** Why no object of a class can be made. */
  private @Nullable Reason classReason(TypeElement type) {
    if (type.getNestingKind().isNested() && !type.getModifiers().contains(Modifier.STATIC)) {
      return new Reason(
          "an inner class cannot be made without an object of the class around it",
          "Make it `static`, or a record.");
    }
    boolean isMade =
        hasFactory(type)
            || isThere("module.paramnames.ParameterNamesModule")
            || ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .anyMatch(
                    each -> each.getParameters().size() < 2 || JacksonAnnotations.mayBeOn(each));
    return isMade
        ? null
        : new Reason(
            "it has no constructor without parameters, and none with @JsonCreator",
            "Make it a record, or annotate the constructor with @JsonCreator and each of its"
                + " parameters with @JsonProperty.");
  }

  /** Whether a type has a method that Jackson makes objects with, or may have one. */
  private static boolean hasFactory(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method -> method.getModifiers().contains(Modifier.STATIC))
        .anyMatch(
            method ->
                method.getSimpleName().contentEquals("valueOf")
                    || method.getSimpleName().contentEquals("fromString")
                    || JacksonAnnotations.mayBeOn(method));
  }

  private static boolean isOfJdk(TypeElement type) {
    return type.getQualifiedName().toString().startsWith("java.");
  }

  /** Whether a class is of the JDK, or extends one that is: Jackson may know it. */
  private boolean extendsJdk(TypeElement type) {
    Element at = type;
    while (at instanceof TypeElement element && !element.getQualifiedName().contentEquals(OBJECT)) {
      if (isOfJdk(element)) {
        return true;
      }
      at = types.asElement(element.getSuperclass());
    }
    return false;
  }

  private @Nullable Reason writeReason(TypeElement type) {
    if (isOfJdk(type)) {
      if (is(type, "java.util.stream.BaseStream")) {
        return new Reason("a stream is no data", "Return a List.");
      }
      return is(type, "java.io.InputStream") || is(type, "java.io.OutputStream")
          ? new Reason("a stream is no data", "Return a String or a byte[].")
          : null;
    }
    boolean isKnown =
        type.getKind() == ElementKind.CLASS
            && type.getModifiers().contains(Modifier.FINAL)
            && type.getSuperclass().toString().equals(OBJECT)
            && type.getInterfaces().isEmpty()
            && !JacksonAnnotations.mayBeOn(type, types);
    return isKnown && type.getEnclosedElements().stream().noneMatch(JacksonTypes::isProperty)
        ? new Reason(
            "it has no getter and no public field", "Make it a record, or give it getters.")
        : null;
  }

  /** Whether a member is written, or may be. */
  private static boolean isProperty(Element member) {
    if (JacksonAnnotations.mayBeOn(member)) {
      return true;
    }
    Set<Modifier> modifiers = member.getModifiers();
    return modifiers.contains(Modifier.PUBLIC)
        && !modifiers.contains(Modifier.STATIC)
        && (member.getKind() == ElementKind.FIELD
            || (member instanceof ExecutableElement method && isGetter(method)));
  }

  private static boolean isGetter(ExecutableElement method) {
    return method.getParameters().isEmpty()
        && method.getReturnType().getKind() != TypeKind.VOID
        && method.getSimpleName().toString().matches("(get|is).+");
  }

  /** Whether a type is mapped by its components, each by its type. */
  boolean isMappedByComponents(TypeElement type) {
    return type.getKind() == ElementKind.RECORD
        && !JacksonAnnotations.isOn(type, types)
        && Stream.concat(
                ElementFilter.methodsIn(type.getEnclosedElements()).stream(),
                ElementFilter.constructorsIn(type.getEnclosedElements()).stream())
            .noneMatch(each -> !isAccessor(each, type) && JacksonAnnotations.isOn(each));
  }

  private static boolean isAccessor(Element method, TypeElement type) {
    return ElementFilter.recordComponentsIn(type.getEnclosedElements()).stream()
        .anyMatch(component -> method.equals(component.getAccessor()));
  }

  /** Whether a component is mapped by its type. */
  boolean isMappedByType(RecordComponentElement component) {
    Element type = Objects.requireNonNull(component.getEnclosingElement());
    return component.getAccessor() != null
        && !JacksonAnnotations.isOn(component)
        && !JacksonAnnotations.isOn(component.getAccessor())
        && ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
            .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
            .noneMatch(JacksonAnnotations::isOn);
  }
}
