package dev.stepwright.dsl.definition;

import dev.stepwright.dsl.model.FieldValue;
import dev.stepwright.dsl.model.Source;
import dev.stepwright.dsl.path.ReferencePath;
import org.jspecify.annotations.Nullable;

/** Fields with a twin ending in {@code Path}: "MUST NOT include both". */
final class Sources {
  private Sources() {}

  /** The twin of a field. */
  static Field<FieldValue<ReferencePath>> twin(Field<?> field) {
    return Field.jsonPath(field.name() + "Path", Paths.REFERENCE_PATH);
  }

  /** Where the value comes from, or null if neither field is there. */
  static <T> @Nullable Source<T> source(
      Fields fields, Field<FieldValue<T>> field, Field<FieldValue<ReferencePath>> twin) {
    fields.exclude(field, twin);
    FieldValue<T> given = fields.get(field);
    if (given != null) {
      return new Source.Given<>(given);
    }
    FieldValue<ReferencePath> path = fields.get(twin);
    return path == null ? null : new Source.FromPath<>(path);
  }
}
