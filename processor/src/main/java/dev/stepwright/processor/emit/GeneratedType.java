package dev.stepwright.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/** What generated types of a workflow have in common. */
final class GeneratedType {
  private GeneratedType() {}

  /** The name of a type beside the workflow, or beside the class the workflow is in. */
  static ClassName name(TypeElement workflow, String suffix) {
    return ClassName.get(ClassName.get(workflow).packageName(), workflow.getSimpleName() + suffix);
  }

  /** Gives a type what it has from its workflow: where it belongs to, and who may use it. */
  static TypeSpec.Builder of(TypeElement workflow, TypeSpec.Builder type) {
    type.addOriginatingElement(workflow);
    if (isPublic(workflow)) {
      type.addModifiers(Modifier.PUBLIC);
    }
    return type;
  }

  private static boolean isPublic(Element workflow) {
    for (Element around = workflow;
        around != null && around.getKind() != ElementKind.PACKAGE;
        around = around.getEnclosingElement()) {
      if (!around.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  /** Writes a type beside its workflow; an error where a type of its name is there. */
  static void write(TypeElement workflow, TypeSpec type, ProcessingEnvironment environment) {
    if (!isWritten(workflow, type, environment)) {
      environment
          .getMessager()
          .printMessage(
              Kind.ERROR,
              "[NAME_TAKEN] The type "
                  + name(workflow, type)
                  + " is to be generated for "
                  + workflow.getQualifiedName()
                  + ", but is there already\n  Rename one of the two.",
              workflow);
    }
  }

  private static String name(TypeElement workflow, TypeSpec type) {
    return ClassName.get(ClassName.get(workflow).packageName(), type.name()).canonicalName();
  }

  /** Writes a type beside its workflow, if there is none of its name. */
  static boolean isWritten(TypeElement workflow, TypeSpec type, ProcessingEnvironment environment) {
    String packageName =
        environment.getElementUtils().getPackageOf(workflow).getQualifiedName().toString();
    try {
      JavaFile.builder(packageName, type)
          .skipJavaLangImports(true)
          .indent("  ")
          .build()
          .writeTo(environment.getFiler());
      return true;
    } catch (FilerException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
