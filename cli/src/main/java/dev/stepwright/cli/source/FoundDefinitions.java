package dev.stepwright.cli.source;

import dev.stepwright.dsl.diagnostic.Diagnostic;
import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.diagnostic.Position;
import dev.stepwright.dsl.diagnostic.Severity;
import dev.stepwright.dsl.json.JsonDocument;
import dev.stepwright.dsl.json.JsonFault;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The definitions of a file.
 *
 * @param definitions the definitions, in the file's order
 * @param findings what is wrong with the file outside of them
 */
public record FoundDefinitions(List<Definition> definitions, List<Diagnostic> findings) {

  /** The fields of a State Machine; a file with no others is meant to be one. */
  private static final Set<String> FIELDS =
      Set.of("comment", "querylanguage", "startat", "states", "timeoutseconds", "version");

  private static final String LOOKED_FOR =
      "expected `StartAt` and `States` at the top, a resource of type"
          + " AWS::Serverless::StateMachine or AWS::StepFunctions::StateMachine with a"
          + " `Definition` or `DefinitionString`, or `stepFunctions.stateMachines` of a"
          + " serverless.yml";

  public FoundDefinitions {
    definitions = List.copyOf(definitions);
    findings = List.copyOf(findings);
  }

  /** Whether there is nothing here that a folder's files are searched for. */
  public boolean none() {
    return definitions.isEmpty()
        && findings.stream().allMatch(found -> found.code() == DiagnosticCode.DEFINITION_NOT_FOUND);
  }

  /** Whether the file could not be read: it may be a definition, or have some embedded. */
  public boolean unread() {
    return definitions.isEmpty()
        && findings.stream()
            .noneMatch(found -> found.code() == DiagnosticCode.DEFINITION_NOT_FOUND);
  }

  /** Whether the file as a whole is a definition. */
  public boolean isWholeFile() {
    return definitions.size() == 1 && definitions.get(0).pointer().toString().isEmpty();
  }

  /** Finds the definition that a file is, or every one embedded in it. */
  public static FoundDefinitions in(String name, SourceFile file) {
    JsonDocument document = file.document();
    if (document == null) {
      return unread(file);
    }
    if (isDefinition(document.root(), false)) {
      return whole(file, document);
    }
    List<StateMachineResources.Place> places = StateMachineResources.in(document.root());
    if (!places.isEmpty()) {
      return embedded(file, document, places);
    }
    if (isDefinition(document.root(), name.toLowerCase(Locale.ROOT).contains(".asl."))) {
      return whole(file, document);
    }
    return new FoundDefinitions(
        List.of(),
        List.of(
            notFound(
                Severity.ERROR,
                document,
                JsonPointer.ROOT,
                "No definition found; " + LOOKED_FOR,
                null)));
  }

  /**
   * Finds the definitions at or below a place of a file.
   *
   * @return empty if the file has no such place
   */
  public static Optional<FoundDefinitions> at(JsonPointer pointer, SourceFile file) {
    JsonDocument document = file.document();
    if (document == null) {
      return Optional.of(unread(file));
    }
    List<StateMachineResources.Place> places = new ArrayList<>();
    for (StateMachineResources.Place place : StateMachineResources.in(document.root())) {
      if (TreePlaces.isBelow(place.pointer(), pointer)) {
        places.add(place);
      }
    }
    JsonValue value = pointer.in(document.root());
    if (places.isEmpty() && value != null) {
      places.add(new StateMachineResources.Place(pointer, value, null, false));
    }
    return places.isEmpty() ? Optional.empty() : Optional.of(embedded(file, document, places));
  }

  /**
   * A file without a tree. JSON may lack one because a substitution stands outside every string, as
   * a deployment's text replacement allows; otherwise it goes to the reader of definitions all the
   * same, for its words.
   */
  private static FoundDefinitions unread(SourceFile file) {
    if (file.format() == SourceFile.Format.JSON && !file.text().isEmpty()) {
      TemplateText quoted = TemplateText.of(file.text()).quoted();
      boolean substituted = !quoted.text().equals(file.text()) && isJson(quoted.text());
      Definition.Content content =
          substituted
              ? new Definition.EmbeddedText(quoted, file.lines(), true)
              : new Definition.Text(file.text());
      return new FoundDefinitions(
          List.of(new Definition(JsonPointer.ROOT, null, content)), List.of());
    }
    return new FoundDefinitions(List.of(), file.faults().stream().map(Faults::diagnostic).toList());
  }

  private static FoundDefinitions whole(SourceFile file, JsonDocument document) {
    Definition.Content content =
        file.format() == SourceFile.Format.JSON
            ? new Definition.Text(file.text())
            : new Definition.Tree(tree(file, document), file.faults(), file.shortTags());
    return new FoundDefinitions(
        List.of(new Definition(JsonPointer.ROOT, null, content)), List.of());
  }

  /** YAML with short tags is part of a template, or will be; other YAML is as it stands. */
  private static JsonDocument tree(SourceFile file, JsonDocument document) {
    return file.shortTags()
        ? FilledTree.of(file, document.origins(), document.root(), JsonPointer.ROOT)
        : document;
  }

  private static FoundDefinitions embedded(
      SourceFile file, JsonDocument document, List<StateMachineResources.Place> places) {
    List<Definition> definitions = new ArrayList<>();
    List<Diagnostic> elsewhere = new ArrayList<>();
    List<JsonFault> outside = new ArrayList<>(file.faults());
    for (StateMachineResources.Place place : places) {
      Definition.Content content = place.elsewhere() ? null : content(file, document, place);
      if (content != null) {
        outside.removeIf(fault -> TreePlaces.isBelow(fault.pointer(), place.pointer()));
        definitions.add(new Definition(place.pointer(), place.type(), content));
      } else {
        elsewhere.add(elsewhere(document, place));
      }
    }
    List<Diagnostic> findings = new ArrayList<>(definitions.isEmpty() ? elsewhere : List.of());
    outside.forEach(fault -> findings.add(Faults.diagnostic(fault)));
    return new FoundDefinitions(definitions, Faults.ordered(findings));
  }

  /** How a definition is written, or null if that is decided when the template is deployed. */
  private static Definition.@Nullable Content content(
      SourceFile file, JsonDocument document, StateMachineResources.Place place) {
    JsonValue value = place.value();
    boolean text = value instanceof JsonString || TemplateFunctions.called(value) != null;
    if (!text) {
      List<JsonFault> faults =
          file.faults().stream()
              .filter(fault -> TreePlaces.isBelow(fault.pointer(), place.pointer()))
              .toList();
      return new Definition.Tree(
          FilledTree.of(file, document.origins(), value, place.pointer()),
          faults,
          FilledTree.callsFunctions(value));
    }
    TemplateText json = new TemplateFunctions(file).text(value, place.pointer());
    if (json == null || isSubstitution(json.text())) {
      return null;
    }
    TemplateText quoted = json.quoted();
    boolean filled = !(value instanceof JsonString string && string.value().equals(quoted.text()));
    return new Definition.EmbeddedText(quoted, file.lines(), filled);
  }

  private static Diagnostic elsewhere(JsonDocument document, StateMachineResources.Place place) {
    boolean named = place.elsewhere() && place.value() instanceof JsonString;
    return notFound(
        Severity.WARNING,
        document,
        place.pointer(),
        named
            ? "The definition is in " + place.value().toJson() + ", which was not read"
            : "The definition is known only when the template is deployed; nothing was checked",
        named ? "Name that file to check it." : null);
  }

  private static Diagnostic notFound(
      Severity severity,
      JsonDocument document,
      JsonPointer at,
      String message,
      @Nullable String hint) {
    Position position = new Position(at, document.origins().value(at));
    return Faults.diagnostic(
        DiagnosticCode.DEFINITION_NOT_FOUND, severity, position, message, hint);
  }

  private static boolean isJson(String text) {
    return new JsonReader(SourceFile.MAX_BYTES).read(text).document() != null;
  }

  private static boolean isSubstitution(String text) {
    return text.startsWith("${") && text.indexOf('}') == text.length() - 1;
  }

  /** Whether a file is a definition: has States, or is named as one or empty but for its fields. */
  private static boolean isDefinition(JsonValue root, boolean named) {
    if (!(root instanceof JsonObject object)) {
      return named;
    }
    boolean fieldsOnly = true;
    for (String name : object.names()) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (lower.equals("startat") || lower.equals("states")) {
        return true;
      }
      fieldsOnly &= FIELDS.contains(lower);
    }
    return named || fieldsOnly;
  }
}
