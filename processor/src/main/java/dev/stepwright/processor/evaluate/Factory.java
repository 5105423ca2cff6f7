package dev.stepwright.processor.evaluate;

import dev.stepwright.dsl.annotation.Workflow;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * A static method without parameters, or a static field, whose value is wanted. It is a name,
 * because an element of one round is not one of the next.
 *
 * @param className the binary name of the class
 * @param typeName its name in sources, which may have a {@code $} of its own
 * @param member the name of the method or field
 * @param isMethod whether it is a method
 */
public record Factory(String className, String typeName, String member, boolean isMethod) {

  /** The factory that a method or field is. */
  public static Factory of(Element element) {
    if (!(element.getEnclosingElement() instanceof TypeElement type)) {
      throw new IllegalArgumentException("No member of a type: " + element);
    }
    return new Factory(
        binaryName(type),
        type.getQualifiedName().toString(),
        element.getSimpleName().toString(),
        element.getKind() == ElementKind.METHOD);
  }

  /** The method or field, as it is known now. */
  public Optional<Element> element(Elements elements) {
    TypeElement type = elements.getTypeElement(typeName);
    return type == null
        ? Optional.empty()
        : type.getEnclosedElements().stream()
            .filter(each -> each.getSimpleName().contentEquals(member))
            .filter(each -> (each.getKind() == ElementKind.METHOD) == isMethod)
            .filter(each -> each.getAnnotation(Workflow.class) != null)
            .<Element>map(each -> each)
            .findFirst();
  }

  private static String binaryName(TypeElement type) {
    return type.getEnclosingElement() instanceof TypeElement around
        ? binaryName(around) + "$" + type.getSimpleName()
        : type.getQualifiedName().toString();
  }

  @Override
  public String toString() {
    // Both names are of one length.
    String name = typeName.substring(className.lastIndexOf('.') + 1) + "." + member;
    return String.format(Locale.ROOT, isMethod ? "%s()" : "%s", name);
  }
}
