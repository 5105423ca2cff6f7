package dev.stepwright.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.stepwright.processor.read.WorkflowNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.Generated;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic.Kind;

/** What generated types of a workflow have in common. */
final class GeneratedType {
  private static final String PROCESSOR = "dev.stepwright.processor.WorkflowProcessor";

  private GeneratedType() {}

  /** The name of a type beside the workflow, or beside the class the workflow is in. */
  static ClassName name(Element workflow, String suffix) {
    return ClassName.get(packageOf(workflow), WorkflowNames.typeName(workflow) + suffix);
  }

  /** Gives a type what it has from its workflow: who may use it. */
  static TypeSpec.Builder of(Element workflow, TypeSpec.Builder type) {
    if (isPublic(workflow)) {
      type.addModifiers(Modifier.PUBLIC);
    }
    return type;
  }

  private static String packageOf(Element workflow) {
    return WorkflowNames.packageOf(workflow).getQualifiedName().toString();
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
  static void write(Element workflow, TypeSpec type, ProcessingEnvironment environment) {
    if (!isWritten(workflow, type, environment)) {
      environment
          .getMessager()
          .printMessage(
              Kind.ERROR,
              "[NAME_TAKEN] The type "
                  + name(workflow, type)
                  + " is to be generated for "
                  + WorkflowNames.described(workflow)
                  + ", but is there already\n  Rename one of the two.",
              workflow);
    }
  }

  private static String name(Element workflow, TypeSpec type) {
    return ClassName.get(packageOf(workflow), type.name()).canonicalName();
  }

  /** Writes a type beside its workflow, if there is none of its name. */
  static boolean isWritten(Element workflow, TypeSpec type, ProcessingEnvironment environment) {
    String name = name(workflow, type);
    try (Writer source = environment.getFiler().createSourceFile(name, workflow).openWriter()) {
      source.write(Layout.of(file(workflow, type, environment).toString()));
      return true;
    } catch (FilerException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JavaFile file(Element workflow, TypeSpec type, ProcessingEnvironment environment) {
    TypeSpec.Builder marked = type.toBuilder();
    if (seesGenerated(workflow, environment)) {
      marked.addAnnotation(
          AnnotationSpec.builder(Generated.class).addMember("value", "$S", PROCESSOR).build());
    }
    return JavaFile.builder(packageOf(workflow), marked.build())
        .skipJavaLangImports(true)
        .indent("  ")
        .build();
  }

  /** Whether a workflow's module reads the one that has {@code Generated}. */
  private static boolean seesGenerated(Element workflow, ProcessingEnvironment environment) {
    Elements elements = environment.getElementUtils();
    ModuleElement module = elements.getModuleOf(workflow);
    return module != null
        && elements.getTypeElement(module, Generated.class.getCanonicalName()) != null;
  }
}
