package dev.stepwright.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;

/** What javac would warn of in a generated type, because of what it uses of a user's. */
final class Warnings {
  private final Elements elements;
  private final Set<String> kinds = new TreeSet<>();

  Warnings(Elements elements) {
    this.elements = elements;
  }

  /** Takes note of a type that is named, and of all that is named in it. */
  void named(TypeMirror type) {
    if (InputTypes.isRaw(type)) {
      kinds.add("rawtypes");
    }
    if (type instanceof DeclaredType declared) {
      used(declared.asElement());
      declared.getTypeArguments().forEach(this::named);
    } else if (type instanceof ArrayType array) {
      named(array.getComponentType());
    } else if (type instanceof WildcardType wildcard) {
      if (wildcard.getExtendsBound() != null) {
        named(wildcard.getExtendsBound());
      }
      if (wildcard.getSuperBound() != null) {
        named(wildcard.getSuperBound());
      }
    }
  }

  /** Takes note of a type or a member that is used, and of the types around it. */
  void used(Element element) {
    for (Element each = element; each != null; each = each.getEnclosingElement()) {
      Deprecated annotation = each.getAnnotation(Deprecated.class);
      if (annotation != null && annotation.forRemoval()) {
        kinds.add("removal");
      } else if (elements.isDeprecated(each)) {
        kinds.add("deprecation");
      }
    }
  }

  /** Keeps javac from them in a type. */
  void suppressIn(TypeSpec.Builder type) {
    if (!kinds.isEmpty()) {
      CodeBlock all =
          kinds.stream().map(kind -> CodeBlock.of("$S", kind)).collect(CodeBlock.joining(", "));
      type.addAnnotation(
          AnnotationSpec.builder(SuppressWarnings.class)
              .addMember("value", kinds.size() == 1 ? "$L" : "{$L}", all)
              .build());
    }
  }
}
