package dev.stepwright.processor.read;

import dev.stepwright.dsl.json.Origin;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * A place in an annotation.
 *
 * @param element what is annotated
 * @param annotation the annotation; null for the element itself
 * @param occurrence which of the element's annotations of that type it is, from 0
 * @param steps the members and indexes that lead from it to the value; empty for all of it
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
    implements Origin {
  public AnnotationOrigin {
    steps = List.copyOf(steps);
  }

  /** The place of an element. */
  public static AnnotationOrigin of(Element element) {
    return new AnnotationOrigin(element, null, 0, List.of(), null, -1);
  }

  /** A character of the text that is the value here. */
  AnnotationOrigin at(int character) {
    return new AnnotationOrigin(element, annotation, occurrence, steps, value, character);
  }
}
