package dev.stepwright.dsl.model;

import dev.stepwright.dsl.path.Path;
import dev.stepwright.dsl.path.ReferencePath;
import dev.stepwright.dsl.template.PayloadTemplate;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a State that select, build and keep data. Which of them a State may have depends on
 * its type and query language (specification, "Table of State Types and Fields").
 *
 * @param inputPath JSONPath: selects the effective input; absent means {@code $}
 * @param parameters JSONPath: builds the effective input; in a Map the deprecated ItemSelector
 * @param arguments JSONata: builds what a Task or Parallel State receives
 * @param resultSelector JSONPath: builds the effective result
 * @param resultPath JSONPath: where in the raw input the result goes; absent means {@code $}
 * @param assign the Variables the State assigns, by name
 * @param output JSONata: builds the State's output
 * @param outputPath JSONPath: selects the effective output; absent means {@code $}
 */
public record DataFlow(
    @Nullable FieldValue<Path> inputPath,
    @Nullable FieldValue<PayloadTemplate> parameters,
    @Nullable PayloadTemplate arguments,
    @Nullable FieldValue<PayloadTemplate> resultSelector,
    @Nullable FieldValue<ReferencePath> resultPath,
    @Nullable PayloadTemplate assign,
    @Nullable PayloadTemplate output,
    @Nullable FieldValue<Path> outputPath) {

  public DataFlow {
    Checks.template("Parameters", parameters);
    Checks.object("ResultSelector", resultSelector);
    Checks.resultPath(resultPath);
    Checks.assign(assign);
    Languages.of(null)
        .only(QueryLanguage.JSON_PATH, inputPath)
        .only(QueryLanguage.JSON_PATH, parameters)
        .only(QueryLanguage.JSON_PATH, resultSelector)
        .only(QueryLanguage.JSON_PATH, resultPath)
        .only(QueryLanguage.JSON_PATH, outputPath)
        .only(QueryLanguage.JSONATA, arguments)
        .only(QueryLanguage.JSONATA, output);
  }

  /** The query language the fields belong to, or null if that does not show. */
  @Nullable QueryLanguage language() {
    if (arguments != null || output != null) {
      return QueryLanguage.JSONATA;
    }
    boolean paths = inputPath != null || resultPath != null || outputPath != null;
    return paths || parameters != null || resultSelector != null ? QueryLanguage.JSON_PATH : null;
  }

  /** No field at all: data passes through unchanged. */
  public static final DataFlow NONE = new DataFlow(null, null, null, null, null, null, null, null);
}
