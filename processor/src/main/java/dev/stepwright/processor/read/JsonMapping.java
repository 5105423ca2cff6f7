package dev.stepwright.processor.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * What types Jackson certainly cannot map, as an engine and a Lambda handler have it: with the
 * modules of the class path, and no annotation or configuration that says more. It knows a type by
 * what is written: what a value's own class is, or what a mixin says, is not known here.
 *
 * @see JacksonTypes
 */
final class JsonMapping {
  private final Types types;
  private final JacksonTypes jackson;

  /** Which way a value goes. */
  enum Direction {
    /** Out of JSON. */
    READ,
    /** Into JSON. */
    WRITE
  }

  /**
   * A type that cannot be mapped.
   *
   * @param use where it is written, or the type with it in it
   * @param path the components that lead to it from a record, such as {@code Order.items[].at};
   *     null if it is written itself
   * @param reason why not
   */
  record Unmapped(TypeUse use, @Nullable String path, JacksonTypes.Reason reason) {}

  JsonMapping(Types types, Elements elements) {
    this.types = types;
    this.jackson = new JacksonTypes(types, elements);
  }

  /** The types in a type that cannot be mapped. */
  List<Unmapped> unmapped(TypeUse use, Direction direction) {
    Walk walk = new Walk(direction);
    walk.type(use, null, true);
    return walk.found;
  }

  /** The types that are looked through for one that is written. */
  private final class Walk {
    private final Direction direction;
    private final List<Unmapped> found = new ArrayList<>();
    private final Set<TypeElement> around = new HashSet<>();

    Walk(Direction direction) {
      this.direction = direction;
    }

    /**
     * Looks through a type.
     *
     * @param path what leads to it from a record
     * @param isWhole whether it is all of the value
     */
    void type(TypeUse use, @Nullable String path, boolean isWhole) {
      if (use.type().getKind() == TypeKind.ARRAY) {
        type(use.parts().get(0), within(path, "[]"), false);
      }
      if (use.type().getKind() != TypeKind.DECLARED) {
        return;
      }
      DeclaredType declared = (DeclaredType) use.type();
      TypeElement element = (TypeElement) declared.asElement();
      if (isWhole && direction == Direction.WRITE && jackson.isStage(element)) {
        use.parts().forEach(part -> type(part, path, true));
        return;
      }
      JacksonTypes.Reason reason =
          isWhole && jackson.isJsonValue(element) ? null : jackson.reason(element, direction);
      if (reason != null) {
        found.add(new Unmapped(use, path, reason));
      } else if (jackson.isContainer(element)) {
        List<TypeUse> parts = use.parts();
        if (!parts.isEmpty()) {
          boolean isMap = parts.size() > 1;
          type(parts.get(parts.size() - 1), within(path, isMap ? ".*" : "[]"), false);
        }
      } else if (jackson.isMappedByComponents(element) && around.add(element)) {
        String name = path == null ? element.getSimpleName().toString() : path;
        for (RecordComponentElement component :
            ElementFilter.recordComponentsIn(element.getEnclosedElements())) {
          component(component, declared, use, name + "." + component.getSimpleName());
        }
        around.remove(element);
      }
    }

    private void component(
        RecordComponentElement component, DeclaredType of, TypeUse use, String path) {
      if (jackson.isMappedByType(component)) {
        TypeMirror type =
            ((ExecutableType) types.asMemberOf(of, component.getAccessor())).getReturnType();
        type(use.inner(type), path, false);
      }
    }

    private @Nullable String within(@Nullable String path, String step) {
      return path == null ? null : path + step;
    }
  }
}
