package dev.stepwright.processor.emit;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.stepwright.dsl.flow.record.JavadocText;
import dev.stepwright.processor.read.LambdaWork;
import dev.stepwright.processor.read.Nameable;
import dev.stepwright.processor.read.TaskMethod;
import dev.stepwright.processor.read.WorkflowTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * The work of a workflow's Tasks as Lambda functions: {@code <Name><Method>Handler}. They refer to
 * no type of ours.
 */
public final class HandlerTypes {
  private static final ClassName HANDLER =
      ClassName.get("com.amazonaws.services.lambda.runtime", "RequestStreamHandler");
  private static final ClassName CONTEXT =
      ClassName.get("com.amazonaws.services.lambda.runtime", "Context");

  private final Element workflow;
  private final DeclaredType worker;
  private final ProcessingEnvironment environment;

  private HandlerTypes(Element workflow, DeclaredType worker, ProcessingEnvironment environment) {
    this.workflow = workflow;
    this.worker = worker;
    this.environment = environment;
  }

  /** Writes the handlers of a workflow that asks for them. */
  public static void write(TypeElement workflow, ProcessingEnvironment environment) {
    write(workflow, TaskMethod.of(workflow), environment);
  }

  /** Writes the handlers of Tasks, one for each work, of a workflow that asks for them. */
  public static void write(
      Element workflow, List<TaskMethod> tasks, ProcessingEnvironment environment) {
    if (WorkflowTypes.of(workflow, "lambdaHandlers") instanceof DeclaredType worker
        && Nameable.isNameable(worker, workflow)
        && LambdaWork.isPossible(workflow, environment)) {
      HandlerTypes handlers = new HandlerTypes(workflow, worker, environment);
      for (TaskMethod task : tasks) {
        GeneratedType.write(workflow, handlers.type(task), environment);
      }
    }
  }

  private TypeSpec type(TaskMethod task) {
    String capital = task.name().substring(0, 1).toUpperCase(Locale.ROOT);
    ClassName name = GeneratedType.name(workflow, capital + task.name().substring(1) + "Handler");
    ExecutableElement method =
        LambdaWork.of(task, worker, workflow, environment).orElse(task.method());
    boolean isChecked = method.getThrownTypes().stream().anyMatch(this::isChecked);
    CodeBlock work = work(task, method);
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(HANDLER)
            .addJavadoc(
                "Does the work of $L as a Lambda function.\n", JavadocText.code(task.work()))
            .addField(
                FieldSpec.builder(ObjectMapper.class, "MAPPER")
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer(
                        """

                        $>$>new $T()
                        $>$>.findAndRegisterModules()
                        .disable($T.FAIL_ON_UNKNOWN_PROPERTIES)
                        .disable($T.WRITE_DATES_AS_TIMESTAMPS)$<$<$<$<\
                        """,
                        ObjectMapper.class,
                        DeserializationFeature.class,
                        SerializationFeature.class)
                    .build())
            .addField(
                FieldSpec.builder(TypeName.get(worker), "worker")
                    .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
                    .initializer("new $T()", worker)
                    .build())
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addJavadoc("For AWS Lambda.\n")
                    .addModifiers(Modifier.PUBLIC)
                    .build())
            .addMethod(handle(isChecked ? undeclared(work, name) : work));
    warnings(task, method).suppressIn(type);
    return (isChecked ? type.addMethod(undeclared()) : type).build();
  }

  private Warnings warnings(TaskMethod task, ExecutableElement method) {
    Warnings warnings = new Warnings(environment.getElementUtils());
    warnings.named(worker);
    ElementFilter.constructorsIn(worker.asElement().getEnclosedElements()).stream()
        .filter(constructor -> constructor.getParameters().isEmpty())
        .forEach(warnings::used);
    warnings.used(method);
    task.method().getParameters().forEach(parameter -> warnings.named(parameter.asType()));
    return warnings;
  }

  /** Whether an exception is one that no handler may declare. */
  private boolean isChecked(TypeMirror thrown) {
    return Stream.of(IOException.class, RuntimeException.class, Error.class)
        .map(type -> environment.getElementUtils().getTypeElement(type.getName()).asType())
        .noneMatch(type -> environment.getTypeUtils().isSubtype(thrown, type));
  }

  private static MethodSpec handle(CodeBlock body) {
    return MethodSpec.methodBuilder("handleRequest")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(InputStream.class, "input")
        .addParameter(OutputStream.class, "output")
        .addParameter(CONTEXT, "context")
        .addException(IOException.class)
        .addCode(body)
        .build();
  }

  /** Reads the request, has the work done, writes what comes of it. */
  private static CodeBlock work(TaskMethod task, ExecutableElement method) {
    CodeBlock.Builder work = CodeBlock.builder();
    boolean hasInput = !method.getParameters().isEmpty();
    if (hasInput) {
      TypeName type = TypeName.get(task.method().getParameters().get(0).asType());
      work.addStatement(
          "$T request = MAPPER.readValue(input, $L)", type, InputTypes.forJackson(type));
    }
    CodeBlock call = CodeBlock.of("worker.$N($L)", task.name(), hasInput ? "request" : "");
    return (method.getReturnType().getKind() == TypeKind.VOID
            ? work.addStatement(call).addStatement("MAPPER.writeValue(output, null)")
            : work.addStatement("MAPPER.writeValue(output, $L)", call))
        .build();
  }

  private static CodeBlock undeclared(CodeBlock work, ClassName name) {
    return CodeBlock.builder()
        .beginControlFlow("try")
        .add(work)
        .nextControlFlow("catch ($T e)", Exception.class)
        .addStatement("throw $T.<$T>undeclared(e)", name, RuntimeException.class)
        .endControlFlow()
        .build();
  }

  private static MethodSpec undeclared() {
    TypeVariableName type = TypeVariableName.get("E", Throwable.class);
    return MethodSpec.methodBuilder("undeclared")
        .addJavadoc(
            "Throws what a handler may not declare: AWS makes an Error Name of its class.\n")
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
}
