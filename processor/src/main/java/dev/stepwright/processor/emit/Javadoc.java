package dev.stepwright.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Text in comments. */
final class Javadoc {
  private Javadoc() {}

  /** A type, with a link to it where the comment's code could use it. */
  static CodeBlock type(TypeElement type) {
    ClassName name = ClassName.get(type);
    return isPrivate(type)
        ? CodeBlock.of("{@code $L}", String.join(".", name.simpleNames()))
        : CodeBlock.of("{@link $T}", name);
  }

  /** A workflow, with a link to it where the comment's code could use it. */
  static CodeBlock workflow(Element workflow) {
    if (workflow instanceof TypeElement type) {
      return type(type);
    }
    ClassName around = ClassName.get((TypeElement) workflow.getEnclosingElement());
    String member =
        workflow.getSimpleName() + (workflow.getKind() == ElementKind.METHOD ? "()" : "");
    return isPrivate(workflow)
        ? CodeBlock.of("{@code $L.$L}", String.join(".", around.simpleNames()), member)
        : CodeBlock.of("{@link $T#$L}", around, member);
  }

  private static boolean isPrivate(Element type) {
    for (Element around = type; around != null; around = around.getEnclosingElement()) {
      if (around.getModifiers().contains(Modifier.PRIVATE)) {
        return true;
      }
    }
    return false;
  }
}
