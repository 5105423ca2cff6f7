package dev.stepwright.processor.read;

import dev.stepwright.dsl.json.CharacterOrigin;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * A place in an annotation, or in the declaration that is annotated.
 *
 * @param element what is annotated
 * @param annotation the annotation; null for the declaration
 * @param occurrence which of the element's annotations of that type it is, from 0
 * @param steps the members and indexes that lead from it to the value, {@link #TYPE} or {@link
 *     #THROWN} and indexes to a type of the declaration; empty for all of it
 * @param value the value there; null for the annotation
 * @param offset a character of the value, which is a text; -1 for all of it
 */
public record AnnotationOrigin(
    Element element,
    @Nullable AnnotationMirror annotation,
    int occurrence,
    List<String> steps,
    @Nullable AnnotationValue value,
    int offset)
    implements CharacterOrigin {
  /** The step from a declaration to its type, or the one it returns. */
  public static final String TYPE = "type";

  /** The step from a method to the types it throws. */
  public static final String THROWN = "throws";

  public AnnotationOrigin {
    steps = List.copyOf(steps);
  }

  /** The place of an element. */
  public static AnnotationOrigin of(Element element) {
    return new AnnotationOrigin(element, null, 0, List.of(), null, -1);
  }

  /** The type of a parameter, or the one that a method returns. */
  static AnnotationOrigin ofType(Element element) {
    return of(element, TYPE);
  }

  /** One of the types that a method throws. */
  static AnnotationOrigin ofThrown(Element method, int index) {
    return of(method, THROWN, Integer.toString(index));
  }

  private static AnnotationOrigin of(Element element, String... steps) {
    return new AnnotationOrigin(element, null, 0, List.of(steps), null, -1);
  }

  /** A part of the type here; of a value, all of it. */
  AnnotationOrigin inType(int index) {
    if (annotation != null) {
      return this;
    }
    List<String> further = new ArrayList<>(steps);
    further.add(Integer.toString(index));
    return new AnnotationOrigin(element, null, 0, further, null, -1);
  }

  /** A character of the text that is the value here. */
  @Override
  public AnnotationOrigin at(int character) {
    return new AnnotationOrigin(element, annotation, occurrence, steps, value, character);
  }
}
