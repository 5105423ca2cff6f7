package dev.stepwright.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stepwright.dsl.flow.record.JavadocText;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.task.TaskBindings;
import dev.stepwright.processor.read.TaskMethod;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** The work of a workflow's Tasks as an interface: {@code <Name>Tasks}. */
public final class TasksType {
  private final TypeElement workflow;
  private final ClassName name;
  private final AnnotatedTypes types;
  private final Warnings warnings;

  private TasksType(TypeElement workflow, Elements elements) {
    this.workflow = workflow;
    this.warnings = new Warnings(elements);
    this.types = new AnnotatedTypes(workflow, warnings);
    this.name = GeneratedType.name(workflow, "Tasks");
  }

  /** Writes the interface of a workflow that has Tasks. */
  public static void write(TypeElement workflow, ProcessingEnvironment environment) {
    List<TaskMethod> tasks = TaskMethod.of(workflow);
    if (!tasks.isEmpty()) {
      TypeSpec type = new TasksType(workflow, environment.getElementUtils()).type(tasks);
      GeneratedType.write(workflow, type, environment);
    }
  }

  private TypeSpec type(List<TaskMethod> tasks) {
    TypeSpec.Builder type =
        GeneratedType.of(workflow, TypeSpec.interfaceBuilder(name))
            .addJavadoc("The work of the Tasks of $L.\n", Javadoc.type(workflow));
    CodeBlock.Builder bindings =
        CodeBlock.builder().add("return $T.builder()$>$>", TaskBindings.class);
    for (TaskMethod task : tasks) {
      type.addMethod(method(task));
      bindings.add("\n.bind($L,$W", TextLiteral.of(task.work())).add(binding(task)).add(")");
    }
    warnings.suppressIn(type);
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

  private MethodSpec method(TaskMethod task) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(task.name())
            .addJavadoc("Does the work of $L.\n", JavadocText.code(task.work()))
            .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
            .returns(type(task.method().getReturnType()));
    for (VariableElement parameter : task.method().getParameters()) {
      method.addParameter(
          ParameterSpec.builder(type(parameter.asType()), parameter.getSimpleName().toString())
              .build());
    }
    for (TypeMirror thrown : task.method().getThrownTypes()) {
      method.addException(type(thrown));
    }
    return method.build();
  }

  private TypeName type(TypeMirror type) {
    warnings.named(type);
    return types.of(type);
  }

  /** The type of a method's input, and the method as a function of it. */
  private static CodeBlock binding(TaskMethod task) {
    ExecutableElement method = task.method();
    boolean isVoid = method.getReturnType().getKind() == TypeKind.VOID;
    boolean hasInput = !method.getParameters().isEmpty();
    CodeBlock.Builder binding =
        CodeBlock.builder()
            .add(
                "$L,$W",
                hasInput ? InputTypes.of(method) : CodeBlock.of("$T.class", JsonValue.class));
    if (hasInput && !isVoid) {
      return binding.add("tasks::$N", task.name()).build();
    }
    CodeBlock call = CodeBlock.of("tasks.$N($L)", task.name(), hasInput ? "input" : "");
    return (isVoid
            ? binding.add("input -> {\n$>$L;\nreturn null;\n$<}", call)
            : binding.add("input -> $L", call))
        .build();
  }
}
