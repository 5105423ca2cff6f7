package dev.stepwright.processor.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the methods of the class that does the work of a workflow's Lambda functions. */
public final class LambdaWork {
  private static final String HANDLER =
      "com.amazonaws.services.lambda.runtime.RequestStreamHandler";

  private LambdaWork() {}

  /** Whether the code of a workflow sees what handlers implement. */
  public static boolean isPossible(Element workflow, ProcessingEnvironment environment) {
    Elements elements = environment.getElementUtils();
    ModuleElement module = elements.getModuleOf(workflow);
    return (module == null
            ? elements.getTypeElement(HANDLER)
            : elements.getTypeElement(module, HANDLER))
        != null;
  }

  /** The method of a class that does the work of a Task: its name, and its parameters. */
  public static Optional<ExecutableElement> of(
      TaskMethod task, DeclaredType worker, Element workflow, ProcessingEnvironment environment) {
    Types types = environment.getTypeUtils();
    List<? extends TypeMirror> asked =
        ((ExecutableType) task.method().asType()).getParameterTypes();
    return ElementFilter.methodsIn(
            environment.getElementUtils().getAllMembers((TypeElement) worker.asElement()))
        .stream()
        .filter(method -> method.getSimpleName().contentEquals(task.name()))
        .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
        .filter(method -> Nameable.hiddenBy(method, workflow) == null)
        .filter(
            method ->
                areSame(
                    ((ExecutableType) types.asMemberOf(worker, method)).getParameterTypes(),
                    asked,
                    types))
        .findFirst();
  }

  private static boolean areSame(
      List<? extends TypeMirror> some, List<? extends TypeMirror> others, Types types) {
    return some.size() == others.size()
        && IntStream.range(0, some.size())
            .allMatch(i -> types.isSameType(some.get(i), others.get(i)));
  }
}
