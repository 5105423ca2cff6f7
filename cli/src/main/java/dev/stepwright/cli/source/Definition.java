package dev.stepwright.cli.source;

import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.definition.ReadOptions;
import dev.stepwright.dsl.diagnostic.Diagnostic;
import dev.stepwright.dsl.diagnostic.Position;
import dev.stepwright.dsl.json.JsonDocument;
import dev.stepwright.dsl.json.JsonFault;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.json.TextLines;
import dev.stepwright.dsl.json.TextOrigin;
import dev.stepwright.dsl.model.StateMachineType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    /** The findings about the definition; their places are those of the file. */
    List<Diagnostic> check(ReadOptions options);

    /** The definition's tree, if the file holds exactly that. */
    Optional<JsonValue> tree();
  }

  /** A JSON text that is the whole file. */
  record Text(String text) implements Content {
    @Override
    public List<Diagnostic> check(ReadOptions options) {
      return new DefinitionReader(options).read(text).diagnostics();
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
    public List<Diagnostic> check(ReadOptions options) {
      List<Diagnostic> found = new ArrayList<>();
      faults.forEach(fault -> found.add(Faults.diagnostic(fault)));
      Faults.tooLarge(document).ifPresent(found::add);
      found.addAll(new DefinitionReader(options).read(document).diagnostics());
      return Faults.ordered(found);
    }

    @Override
    public Optional<JsonValue> tree() {
      return filled ? Optional.empty() : Optional.of(document.root());
    }
  }

  /**
   * A JSON text inside a template's string.
   *
   * @param filled whether functions of a template were replaced in it
   */
  record EmbeddedText(TemplateText text, TextLines lines, boolean filled) implements Content {
    @Override
    public List<Diagnostic> check(ReadOptions options) {
      TextLines inner = new TextLines(text.text());
      List<Diagnostic> found = new ArrayList<>();
      for (Diagnostic diagnostic : new DefinitionReader(options).read(text.text()).diagnostics()) {
        found.add(moved(diagnostic, inner));
      }
      return Faults.ordered(found);
    }

    @Override
    public Optional<JsonValue> tree() {
      return filled ? Optional.empty() : parsed(text.text());
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

  /**
   * The definition's tree, as the file has it.
   *
   * @return empty if it cannot be read, or if functions of a template make it what it is
   */
  public Optional<JsonValue> tree() {
    return content.tree();
  }

  /**
   * The findings about the definition, ordered by position; their lines and columns are those of
   * the file, their pointers start at the definition.
   *
   * @param type the type to check for; null for the one the template declares, or STANDARD
   * @param allowUnknown whether unknown fields are warnings
   */
  public List<Diagnostic> check(@Nullable StateMachineType type, boolean allowUnknown) {
    StateMachineType declared = this.type != null ? this.type : StateMachineType.STANDARD;
    return content.check(new ReadOptions(type != null ? type : declared, allowUnknown));
  }
}
