package dev.stepwright.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.stepwright.dsl.client.WorkflowExecution;
import dev.stepwright.dsl.client.WorkflowExecutor;
import dev.stepwright.dsl.client.WorkflowFailedException;
import dev.stepwright.dsl.client.WorkflowReference;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.StateMachineType;
import dev.stepwright.processor.read.Nameable;
import dev.stepwright.processor.read.TaskMethod;
import dev.stepwright.processor.read.WorkflowSettings;
import dev.stepwright.processor.read.WorkflowTypes;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** What starts executions of a workflow with its types: {@code <Name>Client}. */
public final class ClientType {
  private final Element workflow;
  private final ClassName name;
  private final TypeName input;
  private final TypeName output;
  private final Warnings warnings;

  private ClientType(TypeElement workflow, Elements elements) {
    this.workflow = workflow;
    this.name = GeneratedType.name(workflow, "Client");
    this.warnings = new Warnings(elements);
    TypeMirror given = WorkflowTypes.of(workflow, "input");
    this.input =
        given == null || given.getKind() == TypeKind.VOID ? firstInput(workflow) : literal(given);
    TypeMirror result = WorkflowTypes.of(workflow, "output");
    this.output = result == null ? ClassName.get(JsonValue.class) : name(result).box();
  }

  /** The client of a workflow that a method or field makes, which has the types as arguments. */
  private ClientType(Element factory, List<? extends TypeMirror> types, Elements elements) {
    this.workflow = factory;
    this.name = GeneratedType.name(factory, "Client");
    this.warnings = new Warnings(elements);
    this.input = argument(types, 0);
    this.output = argument(types, 1);
  }

  /** A type as an argument; any JSON where it says nothing. */
  private TypeName argument(List<? extends TypeMirror> types, int index) {
    TypeMirror type = index < types.size() ? types.get(index) : null;
    return type == null
            || (type.getKind() != TypeKind.DECLARED && type.getKind() != TypeKind.ARRAY)
            || type.toString().equals("java.lang.Object")
        ? ClassName.get(JsonValue.class)
        : name(type);
  }

  /** A type's name; anything in place of what cannot be named, which is reported elsewhere. */
  private TypeName name(TypeMirror type) {
    if (!Nameable.isNameable(type, workflow)) {
      return ClassName.OBJECT;
    }
    warnings.named(type);
    return TypeName.get(type);
  }

  /** The type of a class literal: {@code List.class} stands for lists of anything. */
  private TypeName literal(TypeMirror type) {
    if (!InputTypes.isRaw(type) || !Nameable.isNameable(type, workflow)) {
      return name(type);
    }
    TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
    warnings.used(element);
    return ParameterizedTypeName.get(
        ClassName.get(element),
        element.getTypeParameters().stream()
            .map(parameter -> WildcardTypeName.subtypeOf(Object.class))
            .toArray(TypeName[]::new));
  }

  /** Writes the client of a workflow. */
  public static void write(TypeElement workflow, ProcessingEnvironment environment) {
    GeneratedType.write(
        workflow, new ClientType(workflow, environment.getElementUtils()).type(), environment);
  }

  /** Writes the client of a workflow that a method or field makes. */
  public static void write(
      Element factory, List<? extends TypeMirror> types, ProcessingEnvironment environment) {
    ClientType client = new ClientType(factory, types, environment.getElementUtils());
    GeneratedType.write(factory, client.type(), environment);
  }

  private TypeName firstInput(TypeElement workflow) {
    @Nullable TaskMethod first = TaskMethod.first(workflow);
    return first != null && first.getsInput() && first.method().getParameters().size() == 1
        ? name(first.method().getParameters().get(0).asType())
        : ClassName.get(JsonValue.class);
  }

  private TypeSpec type() {
    ClassName executor = ClassName.get(WorkflowExecutor.class);
    TypeSpec.Builder type = GeneratedType.of(workflow, TypeSpec.classBuilder(name));
    warnings.suppressIn(type);
    return type.addModifiers(Modifier.FINAL)
        .addJavadoc("Starts executions of $L.\n", Javadoc.workflow(workflow))
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
    WorkflowSettings settings = WorkflowSettings.of(workflow);
    return FieldSpec.builder(
            WorkflowReference.class, "WORKFLOW", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(
            "\n$>$>new $T(\n$>$>$S,\n$T.$L,\n() -> $T.class.getResourceAsStream($S))$<$<$<$<",
            WorkflowReference.class,
            settings.name(),
            StateMachineType.class,
            settings.options().type(),
            name,
            "/asl/" + settings.name() + ".asl.json")
        .build();
  }

  private MethodSpec start() {
    return MethodSpec.methodBuilder("start")
        .addJavadoc("Starts an execution.\n")
        .addModifiers(Modifier.PUBLIC)
        .returns(ParameterizedTypeName.get(ClassName.get(WorkflowExecution.class), output))
        .addParameter(input, "input")
        .addStatement("return executor.start(WORKFLOW, input, $L)", InputTypes.forJackson(output))
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
