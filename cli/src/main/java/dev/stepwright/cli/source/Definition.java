package dev.stepwright.cli.source;

import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.definition.ParsedDefinition;
import dev.stepwright.dsl.definition.ReadOptions;
import dev.stepwright.dsl.definition.ReadResult;
import dev.stepwright.dsl.diagnostic.Diagnostic;
import dev.stepwright.dsl.diagnostic.Position;
import dev.stepwright.dsl.flow.DataFlowAnalysis;
import dev.stepwright.dsl.flow.Flow;
import dev.stepwright.dsl.flow.FlowTypes;
import dev.stepwright.dsl.json.JsonDocument;
import dev.stepwright.dsl.json.JsonFault;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.json.TextLines;
import dev.stepwright.dsl.json.TextOrigin;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.dsl.model.StateMachineType;
import dev.stepwright.dsl.template.Substitutions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A definition in a file, not read yet.
 *
 * @param pointer where it stands in the file; the root if it is the whole file
 * @param type the type of workflow the template declares, or null
 * @param content what it is written as
 */
public record Definition(JsonPointer pointer, @Nullable StateMachineType type, Content content) {

  /** How a definition is written in its file. */
  sealed interface Content {
    /**
     * Reads the definition; the places of its findings are those of the file.
     *
     * @param values values for its substitutions, by their names
     */
    ReadResult read(ReadOptions options, Map<String, String> values);

    /** A finding about a definition that was read, at its place in the file. */
    default Diagnostic inFile(Diagnostic found) {
      return found;
    }

    /** The definition's tree, with substitutions where functions of a template were. */
    Optional<JsonValue> tree();

    /** Whether functions of a template were replaced in the tree. */
    boolean filled();
  }

  /** A JSON text that is the whole file. */
  record Text(String text) implements Content {
    @Override
    public boolean filled() {
      return false;
    }

    @Override
    public ReadResult read(ReadOptions options, Map<String, String> values) {
      return Definition.read(text, options, values);
    }

    @Override
    public Optional<JsonValue> tree() {
      return parsed(text);
    }
  }

  /**
   * A tree that is the file or a part of it.
   *
   * @param faults the faults of the file's syntax that lie in it
   * @param filled whether functions of a template were replaced in it
   */
  record Tree(JsonDocument document, List<JsonFault> faults, boolean filled) implements Content {
    @Override
    public ReadResult read(ReadOptions options, Map<String, String> values) {
      List<Diagnostic> found = new ArrayList<>();
      faults.forEach(fault -> found.add(Faults.diagnostic(fault)));
      Faults.tooLarge(document).ifPresent(found::add);
      boolean sound = found.stream().noneMatch(Diagnostic::isError);
      ReadResult result = Definition.read(document, options, values);
      found.addAll(result.diagnostics());
      return new ReadResult(sound ? result.definition() : null, Faults.ordered(found));
    }

    @Override
    public Optional<JsonValue> tree() {
      return Optional.of(document.root());
    }
  }

  /**
   * A JSON text inside a template's string.
   *
   * @param filled whether functions of a template were replaced in it
   */
  record EmbeddedText(TemplateText text, TextLines lines, boolean filled) implements Content {
    @Override
    public ReadResult read(ReadOptions options, Map<String, String> values) {
      TextLines inner = new TextLines(text.text());
      ReadResult result = Definition.read(text.text(), options, values);
      List<Diagnostic> found = new ArrayList<>();
      result.diagnostics().forEach(diagnostic -> found.add(moved(diagnostic, inner)));
      return new ReadResult(result.definition(), Faults.ordered(found));
    }

    @Override
    public Diagnostic inFile(Diagnostic found) {
      return moved(found, new TextLines(text.text()));
    }

    @Override
    public Optional<JsonValue> tree() {
      return parsed(text.text());
    }

    /** A finding about the inner text as one about the file. */
    private Diagnostic moved(Diagnostic found, TextLines inner) {
      if (!(found.position().origin() instanceof TextOrigin origin)) {
        return found;
      }
      TextOrigin inFile = lines.at(text.fileOffset(inner.offset(origin)));
      return new Diagnostic(
          found.code(),
          found.severity(),
          new Position(found.position().pointer(), inFile),
          found.message(),
          found.hint(),
          found.aws());
    }
  }

  private static Optional<JsonValue> parsed(String text) {
    return Optional.ofNullable(new JsonReader(SourceFile.MAX_BYTES).read(text).document())
        .map(JsonDocument::root);
  }

  private static ReadResult read(String text, ReadOptions options, Map<String, String> values) {
    if (!values.isEmpty()) {
      JsonReader.Result json = new JsonReader(DefinitionReader.MAX_BYTES).read(text);
      if (json.document() != null && json.faults().isEmpty()) {
        return read(json.document(), options, values);
      }
    }
    return new DefinitionReader(options).read(text);
  }

  /**
   * A text that deployment fills may become a number, as in {@code "TimeoutSeconds": "${Timeout}"}:
   * it does where the text is refused.
   */
  private static ReadResult read(
      JsonDocument document, ReadOptions options, Map<String, String> values) {
    DefinitionReader reader = new DefinitionReader(options);
    if (values.isEmpty()) {
      return reader.read(document);
    }
    ReadResult result = reader.read(FilledSubstitutions.in(document, values, Set.of()));
    if (result.valid()) {
      return result;
    }
    Set<String> refused = new HashSet<>();
    for (Diagnostic found : result.diagnostics()) {
      JsonPointer at = found.position().pointer();
      if (found.isError()
          && at.in(document.root()) instanceof JsonString text
          && Substitutions.whole(text.value())) {
        refused.add(at.toString());
      }
    }
    return refused.isEmpty()
        ? result
        : reader.read(FilledSubstitutions.in(document, values, refused));
  }

  /**
   * The definition's tree, as the file has it.
   *
   * @return empty if it cannot be read, or if functions of a template make it what it is
   */
  public Optional<JsonValue> tree() {
    return content.filled() ? Optional.empty() : content.tree();
  }

  /** The names of its substitutions, as they come. */
  public Set<String> substitutions() {
    Set<String> names = new LinkedHashSet<>();
    content.tree().ifPresent(root -> FilledSubstitutions.collectNames(root, names));
    return names;
  }

  /**
   * Checks the definition.
   *
   * @param given the type to check for; null for the one the template declares, or STANDARD
   * @param allowUnknown whether unknown fields are warnings
   * @param data what is known of its data, which is followed if nothing else is wrong; null if it
   *     is not to be followed
   */
  public Checked check(
      @Nullable StateMachineType given, boolean allowUnknown, @Nullable FlowTypes data) {
    StateMachineType checkedFor = typeOr(given);
    ReadResult result = content.read(new ReadOptions(checkedFor, allowUnknown), Map.of());
    ParsedDefinition read = result.definition();
    if (read == null || data == null) {
      StateMachine machine = read == null ? null : read.stateMachine();
      return new Checked(checkedFor, machine, null, result.diagnostics());
    }
    Flow flow = DataFlowAnalysis.of(read.stateMachine(), read.origins(), data.as(checkedFor));
    List<Diagnostic> found = new ArrayList<>(result.diagnostics());
    flow.diagnostics().forEach(diagnostic -> found.add(content.inFile(diagnostic)));
    return new Checked(checkedFor, read.stateMachine(), flow, Faults.ordered(found));
  }

  /**
   * Reads the definition; the findings are those of {@link #check} that are not about data.
   *
   * @param type the type it is read as; null for the one the template declares, or STANDARD
   * @param values values for its substitutions, by their names
   */
  public ReadResult read(@Nullable StateMachineType type, Map<String, String> values) {
    return content.read(new ReadOptions(typeOr(type), false), values);
  }

  /** A type; for null the one that the template declares, or STANDARD. */
  public StateMachineType typeOr(@Nullable StateMachineType given) {
    StateMachineType declared = type != null ? type : StateMachineType.STANDARD;
    return given != null ? given : declared;
  }
}
