package dev.stepwright.processor.read;

import dev.stepwright.dsl.shape.type.JavaAnnotation;
import dev.stepwright.dsl.shape.type.JavaMember;
import dev.stepwright.dsl.shape.type.JavaType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * A type of which the compiler knows. It puts arguments in place of variables itself, since javac
 * leaves annotations out where it does so.
 *
 * @param type a type that is neither a variable nor a wildcard
 * @param variables what variables stand for that are in it
 * @param isNullable whether it is annotated so
 */
record MirrorType(
    TypeMirror type,
    Map<TypeParameterElement, MirrorType> variables,
    boolean isNullable,
    Elements elements)
    implements JavaType {

  /** A type by itself. */
  static MirrorType of(TypeMirror type, Elements elements) {
    return of(type, Map.of(), elements);
  }

  /** A type in which variables stand for types. */
  static MirrorType of(
      TypeMirror type, Map<TypeParameterElement, MirrorType> variables, Elements elements) {
    MirrorType found = new MirrorType(type, variables, isAnnotated(type), elements);
    if (type instanceof TypeVariable variable) {
      MirrorType argument = variables.get((TypeParameterElement) variable.asElement());
      found = argument == null ? found.of(variable.getUpperBound()) : argument;
    } else if (type instanceof IntersectionType intersection) {
      found = found.of(intersection.getBounds().get(0));
    } else if (type instanceof WildcardType wildcard) {
      TypeMirror bound = wildcard.getExtendsBound();
      found = found.of(bound == null ? object(elements) : bound);
    }
    return isAnnotated(type) ? new MirrorType(found.type, found.variables, true, elements) : found;
  }

  private static TypeMirror object(Elements elements) {
    return Objects.requireNonNull(elements.getTypeElement("java.lang.Object")).asType();
  }

  private static boolean isAnnotated(TypeMirror type) {
    return type.getAnnotationMirrors().stream()
        .map(AnnotationMirror::getAnnotationType)
        .anyMatch(each -> each.asElement().getSimpleName().contentEquals("Nullable"));
  }

  private MirrorType of(TypeMirror other) {
    return of(other, variables, elements);
  }

  private @Nullable TypeElement element() {
    return type.getKind() == TypeKind.DECLARED
        ? (TypeElement) ((DeclaredType) type).asElement()
        : null;
  }

  @Override
  public Kind kind() {
    TypeElement element = element();
    if (element == null) {
      return switch (type.getKind()) {
        case ARRAY -> Kind.ARRAY;
        case VOID -> Kind.PRIMITIVE;
        default -> type.getKind().isPrimitive() ? Kind.PRIMITIVE : Kind.UNKNOWN;
      };
    }
    return switch (element.getKind()) {
      case RECORD -> Kind.RECORD;
      case ENUM -> Kind.ENUM;
      case INTERFACE, ANNOTATION_TYPE -> Kind.INTERFACE;
      default ->
          element.getModifiers().contains(Modifier.ABSTRACT) ? Kind.ABSTRACT_CLASS : Kind.CLASS;
    };
  }

  @Override
  public String name() {
    TypeElement element = element();
    return element != null
        ? elements.getBinaryName(element).toString()
        : type.getKind().isPrimitive() || type.getKind() == TypeKind.VOID
            ? type.getKind().name().toLowerCase(Locale.ROOT)
            : "";
  }

  @Override
  public String simpleName() {
    TypeElement element = element();
    return element == null ? name() : element.getSimpleName().toString();
  }

  @Override
  public List<JavaType> arguments() {
    return List.copyOf(mirrors());
  }

  private List<MirrorType> mirrors() {
    if (type instanceof ArrayType array) {
      return List.of(of(array.getComponentType()));
    }
    TypeElement element = element();
    if (element == null) {
      return List.of();
    }
    List<? extends TypeMirror> written = ((DeclaredType) type).getTypeArguments();
    return written.isEmpty()
        ? element.getTypeParameters().stream().map(each -> of(each.asType())).toList()
        : written.stream().map(this::of).toList();
  }

  /** What its own variables stand for. */
  private Map<TypeParameterElement, MirrorType> bindings(TypeElement element) {
    Map<TypeParameterElement, MirrorType> bindings = new HashMap<>();
    if (!((DeclaredType) type).getTypeArguments().isEmpty()) {
      List<MirrorType> arguments = mirrors();
      for (TypeParameterElement each : element.getTypeParameters()) {
        bindings.put(each, arguments.get(bindings.size()));
      }
    }
    return bindings;
  }

  @Override
  public List<JavaType> supertypes() {
    TypeElement element = element();
    if (element == null) {
      return List.of();
    }
    Map<TypeParameterElement, MirrorType> bindings = bindings(element);
    return Stream.concat(Stream.of(element.getSuperclass()), element.getInterfaces().stream())
        .filter(each -> each.getKind() != TypeKind.NONE)
        .<JavaType>map(each -> of(each, bindings, elements))
        .filter(each -> !each.name().equals("java.lang.Object"))
        .toList();
  }

  @Override
  public List<JavaType> permitted() {
    TypeElement element = element();
    return element == null
        ? List.of()
        : element.getPermittedSubclasses().stream()
            .<JavaType>map(each -> of(each, Map.of(), elements))
            .toList();
  }

  @Override
  public List<JavaMember> members() {
    TypeElement element = element();
    return element == null
        ? List.of()
        : new MirrorMembers(element, bindings(element), elements).all();
  }

  @Override
  public List<JavaAnnotation> annotations() {
    TypeElement element = element();
    return element == null ? List.of() : MirrorMembers.annotations(element, elements);
  }
}
