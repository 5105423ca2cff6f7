package dev.stepwright.dsl.model;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.path.ReferencePath;
import dev.stepwright.dsl.template.PayloadTemplate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Catcher (specification, "Fallback states").
 *
 * @param comment a text for people
 * @param errorEquals the Error Names it is for; AWS accepts none, which matches nothing
 * @param resultPath JSONPath: where in the raw input the Error Output goes
 * @param assign the Variables it assigns
 * @param output JSONata: builds the input of the Fallback State
 * @param next the name of the Fallback State
 * @param unknownFields fields no specification knows, kept as they are
 */
public record Catcher(
    @Nullable String comment,
    List<String> errorEquals,
    @Nullable FieldValue<ReferencePath> resultPath,
    @Nullable PayloadTemplate assign,
    @Nullable PayloadTemplate output,
    String next,
    JsonObject unknownFields) {
  public Catcher {
    errorEquals = Checks.errorNames(errorEquals);
    Objects.requireNonNull(next, "next");
    Objects.requireNonNull(unknownFields, "unknownFields");
    Checks.resultPath(resultPath);
    Checks.assign(assign);
    language(resultPath, output);
  }

  /** The query language it belongs to, or null if that does not show. */
  @Nullable QueryLanguage language() {
    return language(resultPath, output);
  }

  private static @Nullable QueryLanguage language(@Nullable Object path, @Nullable Object output) {
    return Languages.of(null)
        .only(QueryLanguage.JSON_PATH, path)
        .only(QueryLanguage.JSONATA, output)
        .language();
  }
}
