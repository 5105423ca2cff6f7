package dev.stepwright.processor.read;

import java.util.List;
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
}
