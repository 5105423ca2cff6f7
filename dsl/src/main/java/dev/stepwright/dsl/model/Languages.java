package dev.stepwright.dsl.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The query language of the parts of a State: all belong to one, as far as they show it. */
final class Languages {
  private @Nullable QueryLanguage language;

  private Languages(@Nullable QueryLanguage language) {
    this.language = language;
  }

  /** Parts of this language; null if it does not show. */
  static Languages of(@Nullable QueryLanguage language) {
    return new Languages(language);
  }

  /** The language of the parts so far, or null if it does not show. */
  @Nullable QueryLanguage language() {
    return language;
  }

  /**
   * One more part, or a list of them.
   *
   * @throws IllegalArgumentException if it belongs to the other language
   */
  Languages and(@Nullable Object part) {
    if (part == null) {
      return this;
    }
    if (part instanceof List<?> parts) {
      parts.forEach(this::and);
      return this;
    }
    QueryLanguage own = languageOf(part);
    if (own != null && language != null && own != language) {
      throw Checks.breach("All fields belong to " + language.text(), part);
    }
    language = own == null ? language : own;
    return this;
  }

  /** A part that belongs to one language, whatever it is. */
  Languages only(QueryLanguage own, @Nullable Object part) {
    if (part != null && language == own.other()) {
      throw Checks.breach("All fields belong to " + own.other().text(), part);
    }
    language = part == null ? language : own;
    return this;
  }

  private static @Nullable QueryLanguage languageOf(Object part) {
    if (part instanceof FieldValue.Computed<?> || part instanceof Condition.Expression) {
      return QueryLanguage.JSONATA;
    }
    if (part instanceof Source.Given<?> given) {
      return languageOf(given.value());
    }
    if (part instanceof Source<?> || part instanceof Condition) {
      return QueryLanguage.JSON_PATH;
    }
    if (part instanceof Condition.Nested nested) {
      return languageOf(nested.condition());
    }
    if (part instanceof DataFlow data) {
      return data.language();
    }
    if (part instanceof MapItems items) {
      return items.language();
    }
    if (part instanceof ReaderConfig config) {
      return config.language();
    }
    if (part instanceof ItemBatcher batcher) {
      return batcher.language();
    }
    if (part instanceof Catcher catcher) {
      return catcher.language();
    }
    return part instanceof ChoiceRule rule ? rule.language() : null;
  }
}
