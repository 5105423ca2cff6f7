package dev.stepwright.dsl.definition;

import dev.stepwright.dsl.model.StateType;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of all objects of the language, to tell a misplaced one from one nobody knows. */
final class KnownFields {
  private static final Set<String> NAMES =
      Stream.concat(
              Stream.of(StateType.values()).map(StateReader::table),
              Stream.of(
                  DefinitionReader.STATE_MACHINE,
                  StateReader.BRANCH,
                  MapReader.PROCESSOR,
                  MapReader.PROCESSOR_CONFIG,
                  ErrorHandlingReader.RETRIER,
                  ErrorHandlingReader.CATCHER,
                  ChoiceReader.RULE,
                  ItemTables.READER,
                  ItemTables.READER_CONFIG,
                  ItemTables.BATCHER,
                  ItemTables.RESULT_WRITER,
                  ItemTables.WRITER_CONFIG))
          .flatMap(table -> table.names().stream())
          .collect(Collectors.toUnmodifiableSet());

  private KnownFields() {}

  static boolean contains(String name) {
    return NAMES.contains(name);
  }
}
