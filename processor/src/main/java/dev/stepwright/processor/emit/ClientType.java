package dev.stepwright.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.client.WorkflowExecution;
import dev.stepwright.dsl.client.WorkflowExecutor;
import dev.stepwright.dsl.client.WorkflowFailedException;
import dev.stepwright.dsl.client.WorkflowReference;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.StateMachineType;
import dev.stepwright.processor.read.Nameable;
import dev.stepwright.processor.read.TaskMethod;
import dev.stepwright.processor.read.WorkflowTypes;
import java.util.function.Function;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** What starts executions of a workflow with its types: {@code <Name>Client}. */
public final class ClientType {
  private final TypeElement workflow;
  private final String workflowName;
  private final Workflow annotation;
  private final ClassName name;
  private final TypeName input;
  private final TypeName output;
  private final boolean isOutputRaw;

  private ClientType(TypeElement workflow) {
    this.workflow = workflow;
    this.annotation = workflow.getAnnotation(Workflow.class);
    this.workflowName = AslFile.name(annotation, workflow);
    this.name = GeneratedType.name(workflow, "Client");
    TypeMirror given = WorkflowTypes.of(workflow, "input");
    this.input =
        given == null || given.getKind() == TypeKind.VOID
            ? firstInput()
            : name(given, InputTypes::ofLiteral);
    TypeMirror result = WorkflowTypes.of(workflow, "output");
    this.output =
        result == null ? ClassName.get(JsonValue.class) : name(result, TypeName::get).box();
    this.isOutputRaw = result != null && InputTypes.isRaw(result);
  }

  /** A type's name; anything in place of what cannot be named, which is reported elsewhere. */
  private TypeName name(TypeMirror type, Function<TypeMirror, TypeName> name) {
    return Nameable.isNameable(type, workflow) ? name.apply(type) : ClassName.OBJECT;
  }

  /** Writes the client of a workflow. */
  public static void write(TypeElement workflow, ProcessingEnvironment environment) {
    GeneratedType.write(workflow, new ClientType(workflow).type(), environment);
  }

  private TypeName firstInput() {
    @Nullable TaskMethod first = TaskMethod.first(workflow);
    return first != null && first.getsInput() && first.method().getParameters().size() == 1
        ? name(first.method().getParameters().get(0).asType(), TypeName::get)
        : ClassName.get(JsonValue.class);
  }

  private TypeSpec type() {
    ClassName executor = ClassName.get(WorkflowExecutor.class);
    TypeSpec.Builder type = GeneratedType.of(workflow, TypeSpec.classBuilder(name));
    if (isOutputRaw) {
      type.addAnnotation(
          AnnotationSpec.builder(SuppressWarnings.class)
              .addMember("value", "$S", "rawtypes")
              .build());
    }
    return type.addModifiers(Modifier.FINAL)
        .addJavadoc("Starts executions of $L.\n", Javadoc.type(workflow))
        .addField(reference())
        .addField(executor, "executor", Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addJavadoc("A client of what runs executions: an engine, or a service.\n")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(executor, "executor")
                .addStatement("this.executor = executor")
                .build())
        .addMethod(start())
        .addMethod(run())
        .build();
  }

  private FieldSpec reference() {
    return FieldSpec.builder(
            WorkflowReference.class, "WORKFLOW", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(
            "\n$>$>new $T(\n$>$>$S,\n$T.$L,\n() -> $T.class.getResourceAsStream($S))$<$<$<$<",
            WorkflowReference.class,
            workflowName,
            StateMachineType.class,
            annotation.type(),
            name,
            "/asl/" + workflowName + ".asl.json")
        .build();
  }

  private MethodSpec start() {
    return MethodSpec.methodBuilder("start")
        .addJavadoc("Starts an execution.\n")
        .addModifiers(Modifier.PUBLIC)
        .returns(ParameterizedTypeName.get(ClassName.get(WorkflowExecution.class), output))
        .addParameter(input, "input")
        .addStatement("return executor.start(WORKFLOW, input, $T.class)", output)
        .build();
  }

  private MethodSpec run() {
    return MethodSpec.methodBuilder("run")
        .addJavadoc(
            """
            Starts an execution, waits for its end and gives its output.

            @throws $L if it does not succeed
            @throws InterruptedException if the thread is interrupted while it waits
            """,
            WorkflowFailedException.class.getName())
        .addModifiers(Modifier.PUBLIC)
        .returns(output)
        .addParameter(input, "input")
        .addException(InterruptedException.class)
        .addStatement("return start(input).await()")
        .build();
  }
}
