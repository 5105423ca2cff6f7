package dev.stepwright.processor.read;

import dev.stepwright.dsl.json.JsonType;
import dev.stepwright.dsl.shape.Shape;
import dev.stepwright.dsl.shape.type.JavaMember;
import dev.stepwright.dsl.shape.type.JavaType;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The types that are in a workflow's data, by their shapes: of data that has passed States, whether
 * it still is what a type says. Only of types that generated code can use.
 */
public final class DeclaredShapes {
  private static final int MOST_NESTED = 12;

  /** Where types are of that are no data of a project's own, however much there is in them. */
  private static final List<String> LIBRARIES =
      List.of("java.", "javax.", "com.fasterxml.", "dev.stepwright.dsl.");

  private final List<TypeMirror> roots;
  private final Element workflow;
  private final Elements elements;
  private final MirrorShapes shapes;
  private final Map<Shape, TypeMirror> types = new LinkedHashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final String made;
  private boolean collected;

  DeclaredShapes(List<TypeMirror> roots, Element workflow, Elements elements, MirrorShapes shapes) {
    this.roots = List.copyOf(roots);
    this.workflow = workflow;
    this.elements = elements;
    this.shapes = shapes;
    this.made = WorkflowNames.dataType(workflow);
  }

  /** The type of a shape of objects, the first that has it; null if there is none. */
  public @Nullable TypeMirror type(Shape shape) {
    if (shape.objects().isEmpty()
        || shape.objects().stream().anyMatch(objects -> objects.name() == null)) {
      return null;
    }
    return types().get(shape);
  }

  /** The simple names by which code of the workflow's package begins to name the types. */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (TypeMirror type : types().values()) {
      Element outermost = ((DeclaredType) type).asElement();
      while (outermost.getEnclosingElement() instanceof TypeElement around) {
        outermost = around;
      }
      names.add(outermost.getSimpleName().toString());
    }
    return names;
  }

  private Map<Shape, TypeMirror> types() {
    if (!collected) {
      collected = true;
      roots.forEach(root -> collect(MirrorType.of(root, elements), 0));
    }
    return types;
  }

  private void collect(JavaType given, int nested) {
    if (nested > MOST_NESTED
        || !(given instanceof MirrorType type)
        || !seen.add(type.type().toString())
        || type.name().startsWith(made)) {
      return;
    }
    type.arguments().forEach(each -> collect(each, nested + 1));
    if (type.type().getKind() != TypeKind.DECLARED
        || LIBRARIES.stream().anyMatch(type.name()::startsWith)) {
      return;
    }
    add(type);
    for (JavaType each : type.lineage()) {
      for (JavaMember member : each.members()) {
        collect(member.type(), nested + 1);
      }
    }
    type.permitted().forEach(each -> collect(each, nested + 1));
  }

  private void add(MirrorType type) {
    if (type.variables().isEmpty() && Nameable.isNameable(type.type(), workflow)) {
      Shape shape = shapes.of(type.type()).present().without(JsonType.NULL);
      if (!shape.isAny() && shape.types().equals(EnumSet.of(JsonType.OBJECT))) {
        types.putIfAbsent(shape, type.type());
      }
    }
  }
}
