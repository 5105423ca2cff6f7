package dev.stepwright.processor.read;

import dev.stepwright.dsl.flow.FlowTypes;
import dev.stepwright.dsl.flow.TaskTypes;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.shape.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * What Java types say of a workflow's data.
 *
 * @param types its input, and what its Tasks take and give
 * @param isInputGuessed whether nobody says the input's type, so that it is what the first Task
 *     takes; there may be more in it
 */
public record DataTypes(FlowTypes types, boolean isInputGuessed) {

  /** Those of a type that is a workflow, whose methods are the work of the States at places. */
  public static DataTypes of(
      TypeElement workflow,
      Map<JsonPointer, ExecutableElement> methods,
      ProcessingEnvironment environment) {
    MirrorShapes shapes = new MirrorShapes(environment.getElementUtils());
    TypeMirror given = WorkflowTypes.of(workflow, "input");
    boolean isGiven = given != null && given.getKind() != TypeKind.VOID;
    TypeMirror input = isGiven ? given : firstInput(workflow);
    return new DataTypes(types(workflow, input, methods, shapes), !isGiven);
  }

  /** Those of a method or field that makes a workflow. */
  public static DataTypes of(
      Element factory,
      Map<JsonPointer, ExecutableElement> methods,
      ProcessingEnvironment environment) {
    MirrorShapes shapes = new MirrorShapes(environment.getElementUtils());
    TypeMirror type =
        factory instanceof ExecutableElement method ? method.getReturnType() : factory.asType();
    List<? extends TypeMirror> arguments =
        type instanceof DeclaredType declared ? declared.getTypeArguments() : List.of();
    return new DataTypes(
        types(factory, arguments.isEmpty() ? null : arguments.get(0), methods, shapes), false);
  }

  private static FlowTypes types(
      Element workflow,
      @Nullable TypeMirror input,
      Map<JsonPointer, ExecutableElement> methods,
      MirrorShapes shapes) {
    Map<JsonPointer, TaskTypes> tasks = new LinkedHashMap<>();
    methods.forEach((state, method) -> tasks.put(state, types(method, shapes)));
    return new FlowTypes(
        WorkflowSettings.of(workflow).options().type(),
        input == null ? Shape.ANY : shapes.of(input),
        input instanceof DeclaredType declared
            ? declared.asElement().getSimpleName().toString()
            : null,
        tasks);
  }

  private static TaskTypes types(ExecutableElement method, MirrorShapes shapes) {
    List<? extends VariableElement> parameters = method.getParameters();
    boolean takesInput = parameters.size() == 1;
    TypeMirror result = method.getReturnType();
    return new TaskTypes(
        takesInput ? shapes.of(parameters.get(0).asType()) : null,
        takesInput
            ? "the parameter `"
                + parameters.get(0).getSimpleName()
                + "` of `"
                + method.getSimpleName()
                + "`"
            : null,
        // A method without a result leaves open what its Task gives.
        result.getKind() == TypeKind.VOID ? null : shapes.of(result));
  }

  private static @Nullable TypeMirror firstInput(TypeElement workflow) {
    TaskMethod first = TaskMethod.first(workflow);
    return first != null && first.getsInput() && first.method().getParameters().size() == 1
        ? first.method().getParameters().get(0).asType()
        : null;
  }
}
