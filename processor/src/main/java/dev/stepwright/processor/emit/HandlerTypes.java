package dev.stepwright.processor.emit;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.stepwright.processor.read.Nameable;
import dev.stepwright.processor.read.TaskMethod;
import dev.stepwright.processor.read.WorkflowTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * The work of a workflow's Tasks as Lambda functions: {@code <Name><Method>Handler}. They refer to
 * no type of ours.
 */
public final class HandlerTypes {
  private static final ClassName HANDLER =
      ClassName.get("com.amazonaws.services.lambda.runtime", "RequestStreamHandler");
  private static final ClassName CONTEXT =
      ClassName.get("com.amazonaws.services.lambda.runtime", "Context");

  private final TypeElement workflow;
  private final TypeName worker;

  private HandlerTypes(TypeElement workflow, TypeMirror worker) {
    this.workflow = workflow;
    this.worker = TypeName.get(worker);
  }

  /** Writes the handlers of a workflow that asks for them. */
  public static void write(TypeElement workflow, ProcessingEnvironment environment) {
    TypeMirror worker = WorkflowTypes.of(workflow, "lambdaHandlers");
    if (worker == null || !Nameable.isNameable(worker, workflow)) {
      return;
    }
    HandlerTypes handlers = new HandlerTypes(workflow, worker);
    Set<String> names = new HashSet<>();
    for (TaskMethod task : TaskMethod.of(workflow)) {
      if (names.add(task.method().getSimpleName().toString())) {
        GeneratedType.write(workflow, handlers.type(task), environment);
      }
    }
  }

  private TypeSpec type(TaskMethod task) {
    String method = task.method().getSimpleName().toString();
    ClassName name =
        GeneratedType.name(
            workflow,
            method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1) + "Handler");
    TypeSpec.Builder type = TypeSpec.classBuilder(name);
    if (!task.method().getThrownTypes().isEmpty()) {
      type.addMethod(thrower());
    }
    return type.addOriginatingElement(workflow)
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addSuperinterface(HANDLER)
        .addJavadoc("Does the work of {@code $L} as a Lambda function.\n", task.work())
        .addField(
            FieldSpec.builder(
                    ObjectMapper.class, "MAPPER", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("new $T().findAndRegisterModules()", ObjectMapper.class)
                .build())
        .addField(
            FieldSpec.builder(worker, "worker", Modifier.PRIVATE, Modifier.FINAL)
                .initializer("new $T()", worker)
                .build())
        .addMethod(
            MethodSpec.constructorBuilder()
                .addJavadoc("For AWS Lambda.\n")
                .addModifiers(Modifier.PUBLIC)
                .build())
        .addMethod(handle(task.method(), name))
        .build();
  }

  private static MethodSpec handle(ExecutableElement method, ClassName name) {
    MethodSpec.Builder handle =
        MethodSpec.methodBuilder("handleRequest")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addParameter(InputStream.class, "input")
            .addParameter(OutputStream.class, "output")
            .addParameter(CONTEXT, "context")
            .addException(IOException.class);
    boolean isChecked = !method.getThrownTypes().isEmpty();
    if (isChecked) {
      handle.beginControlFlow("try");
    }
    CodeBlock call = call(method);
    if (method.getReturnType().getKind() == TypeKind.VOID) {
      handle.addStatement(call).addStatement("MAPPER.writeValue(output, null)");
    } else {
      handle.addStatement("MAPPER.writeValue(output, $L)", call);
    }
    if (isChecked) {
      handle
          .nextControlFlow("catch ($T e)", Exception.class)
          .addStatement("throw $T.<$T>as(e)", name, RuntimeException.class)
          .endControlFlow();
    }
    return handle.build();
  }

  /** Throws what no Lambda handler may declare, as it is: its class is the Error Name on AWS. */
  private static MethodSpec thrower() {
    TypeVariableName type = TypeVariableName.get("E", Throwable.class);
    return MethodSpec.methodBuilder("as")
        .addAnnotation(
            AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", "$S", "unchecked")
                .build())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addTypeVariable(type)
        .returns(type)
        .addParameter(Exception.class, "e")
        .addException(type)
        .addStatement("throw (E) e")
        .build();
  }

  private static CodeBlock call(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    if (method.getParameters().isEmpty()) {
      return CodeBlock.of("worker.$N()", name);
    }
    TypeName type = TypeName.get(method.getParameters().get(0).asType());
    return type instanceof ParameterizedTypeName
        ? CodeBlock.of(
            "worker.$N(MAPPER.readValue(input, new $T<$T>() {}))", name, TypeReference.class, type)
        : CodeBlock.of("worker.$N(MAPPER.readValue(input, $T.class))", name, type);
  }
}
