package dev.stepwright.processor.read;

import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** What types the code can name that is generated beside a workflow. */
public final class Nameable {
  private Nameable() {}

  /** Whether a type can be named, with all its parts. */
  public static boolean isNameable(TypeMirror type, Element workflow) {
    return hidden(new TypeUse(type, AnnotationOrigin.of(workflow)), workflow) == null;
  }

  /** Whether an element can be named. */
  public static boolean isNameable(Element element, Element workflow) {
    return hiddenBy(element, workflow) == null;
  }

  /** The part of a type that cannot be named: a variable, or a type that is hidden; or null. */
  static @Nullable TypeUse hidden(TypeUse use, Element workflow) {
    TypeMirror type = use.type();
    if (type.getKind() == TypeKind.TYPEVAR) {
      return use;
    }
    if (type instanceof WildcardType wildcard && wildcard.getSuperBound() != null) {
      return hidden(new TypeUse(wildcard.getSuperBound(), use.origin()), workflow);
    }
    if (type.getKind() == TypeKind.DECLARED
        && hiddenBy(((DeclaredType) type).asElement(), workflow) != null) {
      return use;
    }
    for (TypeUse part : use.parts()) {
      TypeUse hidden = hidden(part, workflow);
      if (hidden != null) {
        return hidden;
      }
    }
    return null;
  }

  /** What cannot be named in a workflow's package: an element, or one around it; or null. */
  static @Nullable Element hiddenBy(Element element, Element workflow) {
    Element here = WorkflowNames.packageOf(workflow);
    for (Element around = element;
        around.getKind() != ElementKind.PACKAGE;
        around = Objects.requireNonNull(around.getEnclosingElement())) {
      if (around.getModifiers().contains(Modifier.PRIVATE)
          || (!around.getModifiers().contains(Modifier.PUBLIC)
              && !WorkflowNames.packageOf(around).equals(here))) {
        return around;
      }
    }
    return null;
  }
}
