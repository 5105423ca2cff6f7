package dev.stepwright.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stepwright.dsl.task.TaskBindings;
import dev.stepwright.processor.read.BoundMethod;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** The work of a workflow whose Tasks a builder has bound to methods: {@code <Name>Tasks}. */
public final class BindingsType {
  private BindingsType() {}

  /** Writes the class for a workflow that has such Tasks. */
  public static void write(
      Element workflow, List<BoundMethod> tasks, ProcessingEnvironment environment) {
    if (!tasks.isEmpty()) {
      GeneratedType.write(workflow, type(workflow, tasks, environment), environment);
    }
  }

  private static TypeSpec type(
      Element workflow, List<BoundMethod> tasks, ProcessingEnvironment environment) {
    ClassName name = GeneratedType.name(workflow, "Tasks");
    TypeSpec.Builder type = GeneratedType.of(workflow, TypeSpec.classBuilder(name));
    Warnings warnings = new Warnings(environment.getElementUtils());
    for (BoundMethod task : tasks) {
      warnings.named(task.owner().asType());
      warnings.used(task.method());
      warnings.named(task.method().getParameters().get(0).asType());
    }
    warnings.suppressIn(type);
    return type.addModifiers(Modifier.FINAL)
        .addJavadoc("The work of the Tasks of $L.\n", Javadoc.workflow(workflow))
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethod(of(tasks))
        .build();
  }

  private static MethodSpec of(List<BoundMethod> tasks) {
    Map<TypeElement, String> owners = new LinkedHashMap<>();
    CodeBlock.Builder bindings =
        CodeBlock.builder().add("return $T.builder()$>$>", TaskBindings.class);
    for (BoundMethod task : tasks) {
      String owner = owners.computeIfAbsent(task.owner(), type -> parameter(type, owners.values()));
      bindings
          .add("\n.bind($L,$W$L,$W", TextLiteral.of(task.work()), InputTypes.of(task.method()))
          .add(call(task, owner))
          .add(")");
    }
    MethodSpec.Builder of =
        MethodSpec.methodBuilder("of")
            .addJavadoc("The work for an engine.\n")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(TaskBindings.class);
    owners.forEach((type, parameter) -> of.addParameter(TypeName.get(type.asType()), parameter));
    return of.addCode(bindings.add("\n.build();\n$<$<").build()).build();
  }

  private static CodeBlock call(BoundMethod task, String owner) {
    String method = task.method().getSimpleName().toString();
    return task.method().getReturnType().getKind() == TypeKind.VOID
        ? CodeBlock.of("input -> {\n$>$N.$N(input);\nreturn null;\n$<}", owner, method)
        : CodeBlock.of("$N::$N", owner, method);
  }

  /** {@code BatchJobs} becomes {@code batchJobs}, numbered where that is taken. */
  private static String parameter(TypeElement type, Iterable<String> taken) {
    String name = type.getSimpleName().toString();
    String lower = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    String base = SourceVersion.isKeyword(lower) || lower.equals("input") ? lower + "Tasks" : lower;
    String unique = base;
    for (int number = 2; contains(taken, unique); number++) {
      unique = base + number;
    }
    return unique;
  }

  private static boolean contains(Iterable<String> taken, String name) {
    for (String each : taken) {
      if (each.equals(name)) {
        return true;
      }
    }
    return false;
  }
}
