package dev.stepwright.processor.emit;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** What generated types of a workflow have in common. */
final class GeneratedType {
  private GeneratedType() {}

  /** Gives a type what it has from its workflow: where it belongs to, and who may use it. */
  static TypeSpec.Builder of(TypeElement workflow, TypeSpec.Builder type) {
    type.addOriginatingElement(workflow);
    if (workflow.getModifiers().contains(Modifier.PUBLIC)) {
      type.addModifiers(Modifier.PUBLIC);
    }
    return type;
  }

  /** Writes a type beside its workflow. */
  static void write(TypeElement workflow, TypeSpec type, ProcessingEnvironment environment) {
    String packageName =
        environment.getElementUtils().getPackageOf(workflow).getQualifiedName().toString();
    try {
      JavaFile.builder(packageName, type)
          .skipJavaLangImports(true)
          .indent("  ")
          .build()
          .writeTo(environment.getFiler());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
