package dev.stepwright.processor.read;

import java.util.Locale;
import java.util.Objects;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Names of workflows, which are types, or methods and fields that make them. */
public final class WorkflowNames {
  private WorkflowNames() {}

  /** What a workflow is called that is not given a name: {@code batchJob()} is {@code BatchJob}. */
  static String defaultName(Element workflow) {
    String name = workflow.getSimpleName().toString();
    return workflow instanceof TypeElement
        ? name
        : workflow.getKind() == ElementKind.FIELD
            ? ofConstant(name)
            : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** {@code BATCH_JOB} becomes {@code BatchJob}. */
  private static String ofConstant(String name) {
    StringBuilder words = new StringBuilder();
    for (String word : name.split("_+", -1)) {
      if (!word.isEmpty()) {
        boolean capitals = word.equals(word.toUpperCase(Locale.ROOT));
        words
            .append(Character.toUpperCase(word.charAt(0)))
            .append(capitals ? word.substring(1).toLowerCase(Locale.ROOT) : word.substring(1));
      }
    }
    return words.isEmpty() ? name : words.toString();
  }

  /** What the names of the types begin with that are generated for a workflow. */
  public static String typeName(Element workflow) {
    if (workflow instanceof TypeElement) {
      return defaultName(workflow);
    }
    String name = WorkflowSettings.of(workflow).name();
    return SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name)
        ? name
        : defaultName(workflow);
  }

  /** The qualified name of the type that records of a workflow's data are in. */
  public static String dataType(Element workflow) {
    String name = packageOf(workflow).getQualifiedName().toString();
    return (name.isEmpty() ? "" : name + ".") + typeName(workflow) + "Data";
  }

  /** The package that an element is in. */
  public static PackageElement packageOf(Element element) {
    Element around = element;
    while (!(around instanceof PackageElement)) {
      around = Objects.requireNonNull(around.getEnclosingElement());
    }
    return (PackageElement) around;
  }

  /** A workflow in messages: the type, or the type and the member. */
  public static String described(Element workflow) {
    return workflow instanceof TypeElement type
        ? type.getQualifiedName().toString()
        : workflow.getEnclosingElement() + "." + workflow.getSimpleName();
  }
}
