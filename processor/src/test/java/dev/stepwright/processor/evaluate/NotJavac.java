package dev.stepwright.processor.evaluate;

import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** An environment that is not javac's own. */
class NotJavac implements ProcessingEnvironment {
  private final Supplier<ProcessingEnvironment> other;

  NotJavac(ProcessingEnvironment other) {
    this.other = () -> other;
  }

  @Override
  public Map<String, String> getOptions() {
    return other.get().getOptions();
  }

  @Override
  public Messager getMessager() {
    return other.get().getMessager();
  }

  @Override
  public Filer getFiler() {
    return other.get().getFiler();
  }

  @Override
  public Elements getElementUtils() {
    return other.get().getElementUtils();
  }

  @Override
  public Types getTypeUtils() {
    return other.get().getTypeUtils();
  }

  @Override
  public SourceVersion getSourceVersion() {
    return other.get().getSourceVersion();
  }

  @Override
  public Locale getLocale() {
    return other.get().getLocale();
  }
}
