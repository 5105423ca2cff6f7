package dev.stepwright.processor.read;

import dev.stepwright.dsl.diagnostic.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/** What {@code @SuppressWarnings("stepwright:CODE")} silences. */
public final class Suppression {
  private static final String PREFIX = "stepwright:";

  private Suppression() {}

  /** Whether a code is silenced on an element, or one around it. */
  public static boolean isOn(Element element, String code) {
    for (Element around = element; around != null; around = around.getEnclosingElement()) {
      SuppressWarnings suppression = around.getAnnotation(SuppressWarnings.class);
      if (suppression != null && List.of(suppression.value()).contains(PREFIX + code)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What silences nothing on an element.
   *
   * @param codes all that there are
   */
  public static List<Problem> unknown(Element element, Set<String> codes) {
    List<Problem> problems = new ArrayList<>();
    AnnotationUse use = AnnotationUse.of(element, SuppressWarnings.class);
    List<? extends AnnotationValue> values = AnnotationUse.elements(use.value("value"));
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).getValue() instanceof String text && text.startsWith(PREFIX)) {
        String code = text.substring(PREFIX.length());
        if (!codes.contains(code)) {
          problems.add(unknown(code, use.originOf("value", i, values.get(i)), codes));
        }
      }
    }
    return problems;
  }

  private static Problem unknown(String code, AnnotationOrigin origin, Set<String> codes) {
    return new Problem(
            ProblemCode.ANNOTATION_UNUSED.name(),
            origin,
            "There is no code `" + code + "` to silence",
            Objects.requireNonNullElse(Suggestion.didYouMean(code, codes), ""))
        .warning();
  }
}
