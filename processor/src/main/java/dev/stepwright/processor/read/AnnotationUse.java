package dev.stepwright.processor.read;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * An annotation where it is used: on an element, or within another annotation.
 *
 * @param mirror its values
 * @param origin where it stands
 */
record AnnotationUse(AnnotationMirror mirror, AnnotationOrigin origin) {
  private static final String PACKAGE = "dev.stepwright.dsl.annotation.";
  private static final String CONTAINER = ".List";

  /** What javac has in place of a value that it does not know. */
  private static final String UNKNOWN = "<error>";

  /** The annotations of ours on an element, repeated ones one by one. */
  static List<AnnotationUse> on(Element element) {
    List<AnnotationUse> uses = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      String name = nameOf(mirror);
      if (name.startsWith(PACKAGE) && name.endsWith(CONTAINER)) {
        AnnotationValue repeated = values(mirror).get("value");
        for (AnnotationValue each : elements(repeated)) {
          AnnotationMirror one = (AnnotationMirror) each.getValue();
          uses.add(use(element, one, counts));
        }
      } else if (name.startsWith(PACKAGE)) {
        uses.add(use(element, mirror, counts));
      }
    }
    return uses;
  }

  /** An annotation that an element has, and that is not ours. */
  static AnnotationUse of(Element element, Class<? extends Annotation> type) {
    return element.getAnnotationMirrors().stream()
        .filter(mirror -> nameOf(mirror).equals(type.getName()))
        .map(mirror -> use(element, mirror, new HashMap<>()))
        .findFirst()
        .orElseThrow();
  }

  private static AnnotationUse use(
      Element element, AnnotationMirror mirror, Map<String, Integer> counts) {
    int occurrence = counts.merge(nameOf(mirror), 1, Integer::sum) - 1;
    return new AnnotationUse(
        mirror, new AnnotationOrigin(element, mirror, occurrence, List.of(), null, -1));
  }

  /** The name of the annotation type within our package. */
  String type() {
    return nameOf(mirror).substring(PACKAGE.length());
  }

  private static String nameOf(AnnotationMirror mirror) {
    return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().toString();
  }

  /** The values that are given, in the order they are. */
  Map<String, AnnotationValue> values() {
    return values(mirror);
  }

  private static Map<String, AnnotationValue> values(AnnotationMirror mirror) {
    Map<String, AnnotationValue> values = new LinkedHashMap<>();
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      values.put(entry.getKey().getSimpleName().toString(), entry.getValue());
    }
    return values;
  }

  /**
   * Whether a value is one that the compiler does not know, such as a constant of a missing type.
   * The class of one is a text to javac, and a type that is an error to Eclipse's compiler.
   */
  static boolean isUnknown(AnnotationValue value) {
    return UNKNOWN.equals(value.getValue())
        || (value.getValue() instanceof TypeMirror type && type.getKind() == TypeKind.ERROR);
  }

  /** A value that is given, or null. */
  @Nullable AnnotationValue value(String member) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(member)) {
        return entry.getValue();
      }
    }
    return null;
  }

  /** A text that is given, or null. */
  @Nullable String text(String member) {
    AnnotationValue value = value(member);
    return value != null && value.getValue() instanceof String text ? text : null;
  }

  /** Whether a boolean is given and true. */
  boolean isTrue(String member) {
    AnnotationValue value = value(member);
    return value != null && Boolean.TRUE.equals(value.getValue());
  }

  /** Where the value of a member stands; the annotation if it is not given. */
  AnnotationOrigin originOf(String member) {
    AnnotationValue value = value(member);
    return value == null ? origin : step(value, member);
  }

  /** Where an element of an array that is the value of a member stands. */
  AnnotationOrigin originOf(String member, int index, AnnotationValue element) {
    return step(element, member, Integer.toString(index));
  }

  private AnnotationOrigin step(AnnotationValue value, String... further) {
    List<String> steps = new ArrayList<>(origin.steps());
    steps.addAll(List.of(further));
    return new AnnotationOrigin(
        origin.element(), origin.annotation(), origin.occurrence(), steps, value, -1);
  }

  /** The annotations that are the value of a member. */
  List<AnnotationUse> annotations(String member) {
    List<AnnotationUse> uses = new ArrayList<>();
    AnnotationValue value = value(member);
    List<? extends AnnotationValue> elements = elements(value);
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i).getValue() instanceof AnnotationMirror within) {
        uses.add(new AnnotationUse(within, originOf(member, i, elements.get(i))));
      }
    }
    return uses;
  }

  @SuppressWarnings("unchecked")
  static List<? extends AnnotationValue> elements(@Nullable AnnotationValue value) {
    return value != null && value.getValue() instanceof List<?> list
        ? (List<? extends AnnotationValue>) list
        : List.of();
  }
}
