package dev.stepwright.processor.read;

import dev.stepwright.dsl.flow.FlowTypes;
import dev.stepwright.dsl.flow.TaskTypes;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.shape.Shape;
import java.util.ArrayList;
import java.util.Comparator;
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
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * What Java types say of a workflow's data.
 *
 * @param types its input, and what its Tasks take and give
 * @param isInputGuessed whether nobody says the input's type, so that it is what the first Task
 *     takes; there may be more in it
 * @param output what Executions are to give; any if nobody says
 * @param declared the types themselves, by their shapes
 */
public record DataTypes(
    FlowTypes types, boolean isInputGuessed, Shape output, DeclaredShapes declared) {

  /** Those of a type that is a workflow, whose methods are the work of the States at places. */
  public static DataTypes of(
      TypeElement workflow,
      Map<JsonPointer, ExecutableElement> methods,
      ProcessingEnvironment environment) {
    TypeMirror given = WorkflowTypes.of(workflow, "input");
    boolean isGiven = given != null && given.getKind() != TypeKind.VOID;
    TypeMirror input = isGiven ? given : firstInput(workflow);
    TypeMirror output = WorkflowTypes.of(workflow, "output");
    return of(workflow, input, !isGiven, output, methods, environment.getElementUtils());
  }

  /** Those of a method or field that makes a workflow. */
  public static DataTypes of(
      Element factory,
      Map<JsonPointer, ExecutableElement> methods,
      ProcessingEnvironment environment) {
    TypeMirror type =
        factory instanceof ExecutableElement method ? method.getReturnType() : factory.asType();
    List<? extends TypeMirror> arguments =
        type instanceof DeclaredType declared ? declared.getTypeArguments() : List.of();
    return of(
        factory,
        arguments.isEmpty() ? null : arguments.get(0),
        false,
        null,
        methods,
        environment.getElementUtils());
  }

  private static DataTypes of(
      Element workflow,
      @Nullable TypeMirror input,
      boolean isInputGuessed,
      @Nullable TypeMirror output,
      Map<JsonPointer, ExecutableElement> methods,
      Elements elements) {
    List<TypeMirror> all = new ArrayList<>();
    if (input != null) {
      all.add(input);
    }
    methods.entrySet().stream()
        .sorted(Comparator.comparing(each -> each.getKey().toString()))
        .map(Map.Entry::getValue)
        .forEach(
            method -> {
              method.getParameters().forEach(parameter -> all.add(parameter.asType()));
              all.add(method.getReturnType());
            });
    MirrorShapes shapes = new MirrorShapes(elements);
    KnownShapes known = new KnownShapes(WorkflowNames.dataType(workflow), shapes);
    return new DataTypes(
        types(workflow, input, methods, known),
        isInputGuessed,
        output == null ? Shape.ANY : known.of(output),
        new DeclaredShapes(all, workflow, elements, shapes));
  }

  /**
   * Shapes of types, other than those that are made of the workflow's data: what they say, if they
   * are there, is of an earlier compilation.
   */
  private record KnownShapes(String made, MirrorShapes shapes) {
    Shape of(TypeMirror type) {
      return isMade(type) ? Shape.ANY : shapes.of(type);
    }

    private boolean isMade(TypeMirror type) {
      if (!(type instanceof DeclaredType declared)) {
        return false;
      }
      String name = declared.asElement().toString();
      return name.equals(made)
          || name.startsWith(made + ".")
          || declared.getTypeArguments().stream().anyMatch(this::isMade);
    }
  }

  private static FlowTypes types(
      Element workflow,
      @Nullable TypeMirror input,
      Map<JsonPointer, ExecutableElement> methods,
      KnownShapes shapes) {
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

  private static TaskTypes types(ExecutableElement method, KnownShapes shapes) {
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
