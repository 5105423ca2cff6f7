package dev.stepwright.processor.emit;

import com.fasterxml.jackson.core.type.TypeReference;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.task.TaskBindings;
import dev.stepwright.processor.read.TaskMethod;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The work of a workflow's Tasks as an interface: {@code <Name>Tasks}. */
public final class TasksType {
  private final TypeElement workflow;
  private final ClassName name;

  private TasksType(TypeElement workflow) {
    this.workflow = workflow;
    this.name = GeneratedType.name(workflow, "Tasks");
  }

  /** Writes the interface of a workflow that has Tasks. */
  public static void write(TypeElement workflow, ProcessingEnvironment environment) {
    List<TaskMethod> tasks = TaskMethod.of(workflow);
    if (!tasks.isEmpty()) {
      TypeSpec type = new TasksType(workflow).type(tasks);
      GeneratedType.write(workflow, type, environment);
    }
  }

  private TypeSpec type(List<TaskMethod> tasks) {
    TypeSpec.Builder type =
        GeneratedType.of(workflow, TypeSpec.interfaceBuilder(name))
            .addJavadoc("The work of the Tasks of {@link $T}.\n", ClassName.get(workflow));
    CodeBlock.Builder bindings =
        CodeBlock.builder().add("return $T.builder()$>$>", TaskBindings.class);
    Set<String> names = new HashSet<>();
    for (TaskMethod task : tasks) {
      String method = unique(task.method().getSimpleName().toString(), names);
      type.addMethod(method(task, method));
      bindings.add("\n.bind($S, ", task.work()).add(binding(task.method(), method)).add(")");
    }
    return type.addMethod(
            MethodSpec.methodBuilder("of")
                .addJavadoc("The work for an engine.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(TaskBindings.class)
                .addParameter(name, "tasks")
                .addCode(bindings.add("\n.build();\n$<$<").build())
                .build())
        .build();
  }

  private static String unique(String name, Set<String> names) {
    String unique = name;
    for (int number = 2; !names.add(unique); number++) {
      unique = name + number;
    }
    return unique;
  }

  private static MethodSpec method(TaskMethod task, String name) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addJavadoc("Does the work of {@code $L}.\n", task.work())
            .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
            .returns(TypeName.get(task.method().getReturnType()));
    for (VariableElement parameter : task.method().getParameters()) {
      method.addParameter(
          ParameterSpec.builder(
                  TypeName.get(parameter.asType()), parameter.getSimpleName().toString())
              .build());
    }
    for (TypeMirror thrown : task.method().getThrownTypes()) {
      method.addException(TypeName.get(thrown));
    }
    return method.build();
  }

  /** The type of a method's input, and the method as a function of it. */
  private static CodeBlock binding(ExecutableElement method, String name) {
    boolean isVoid = method.getReturnType().getKind() == TypeKind.VOID;
    if (method.getParameters().isEmpty()) {
      return isVoid
          ? CodeBlock.of(
              "$T.class, input -> {\n$>tasks.$N();\nreturn null;\n$<}", JsonValue.class, name)
          : CodeBlock.of("$T.class, input -> tasks.$N()", JsonValue.class, name);
    }
    CodeBlock type = type(TypeName.get(method.getParameters().get(0).asType()).box());
    return isVoid
        ? CodeBlock.of("$L, input -> {\n$>tasks.$N(input);\nreturn null;\n$<}", type, name)
        : CodeBlock.of("$L, tasks::$N", type, name);
  }

  private static CodeBlock type(TypeName type) {
    return type instanceof ParameterizedTypeName
        ? CodeBlock.of("new $T<$T>() {}", TypeReference.class, type)
        : CodeBlock.of("$T.class", type);
  }
}
