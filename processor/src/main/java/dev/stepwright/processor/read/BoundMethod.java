package dev.stepwright.processor.read;

import dev.stepwright.dsl.builder.TaskBinding;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * A method that a builder has bound to a Task.
 *
 * @param work what the method is to do: a {@code Resource}, or the name of a Lambda function
 * @param owner the type that has the method
 * @param method the method
 */
public record BoundMethod(String work, TypeElement owner, ExecutableElement method) {

  /** The method of a binding; null if javac does not know it. */
  public static @Nullable BoundMethod of(
      TaskBinding binding, String work, ProcessingEnvironment environment) {
    TypeElement owner =
        environment.getElementUtils().getTypeElement(binding.owner().replace('$', '.'));
    if (owner == null) {
      return null;
    }
    for (ExecutableElement method :
        ElementFilter.methodsIn(environment.getElementUtils().getAllMembers(owner))) {
      if (method.getSimpleName().contentEquals(binding.method())
          && descriptor(method, environment.getTypeUtils()).equals(binding.descriptor())) {
        return new BoundMethod(work, owner, method);
      }
    }
    return null;
  }

  private static String descriptor(ExecutableElement method, Types types) {
    StringBuilder descriptor = new StringBuilder("(");
    method
        .getParameters()
        .forEach(parameter -> descriptor.append(descriptor(parameter.asType(), types)));
    return descriptor.append(')').append(descriptor(method.getReturnType(), types)).toString();
  }

  private static String descriptor(TypeMirror type, Types types) {
    return switch (type.getKind()) {
      case BOOLEAN -> "Z";
      case BYTE -> "B";
      case SHORT -> "S";
      case INT -> "I";
      case LONG -> "J";
      case CHAR -> "C";
      case FLOAT -> "F";
      case DOUBLE -> "D";
      case VOID -> "V";
      case ARRAY -> "[" + descriptor(((ArrayType) type).getComponentType(), types);
      default -> {
        TypeMirror erased = types.erasure(type);
        yield erased instanceof DeclaredType declared
            ? "L" + internalName((TypeElement) declared.asElement()) + ";"
            : "";
      }
    };
  }

  private static String internalName(TypeElement type) {
    return type.getEnclosingElement() instanceof TypeElement around
        ? internalName(around) + "$" + type.getSimpleName()
        : type.getQualifiedName().toString().replace('.', '/');
  }
}
