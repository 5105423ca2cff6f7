package dev.stepwright.cli;

import dev.stepwright.cli.source.Definition;
import dev.stepwright.cli.source.FoundDefinitions;
import dev.stepwright.cli.source.SourceFile;
import dev.stepwright.dsl.json.JsonPointer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file a command was asked to work on.
 *
 * @param input the file
 * @param pointer the place in it that was named, or null for all of it
 * @param named whether the file itself was named, not a folder it is in
 */
record Target(Workspace.Input input, @Nullable JsonPointer pointer, boolean named) {

  /** The words without which no file has an embedded definition or is one. */
  private static final List<String> WORDS = List.of("StartAt", "StateMachine", "stateMachines");

  /**
   * The targets that arguments name: files, folders, {@code -}, {@code file#/json/pointer}.
   *
   * @throws Misuse if one names nothing
   */
  static List<Target> of(List<String> arguments, Workspace workspace) {
    List<Target> targets = new ArrayList<>();
    for (String argument : arguments) {
      int hash = argument.indexOf('#');
      boolean pointed = hash > 0 && !workspace.exists(argument);
      String name = pointed ? argument.substring(0, hash) : argument;
      JsonPointer pointer = pointed ? pointer(argument, hash) : null;
      if (name.equals("-") || !workspace.isFolder(name)) {
        targets.add(new Target(workspace.input(name), pointer, true));
      } else if (pointed) {
        throw new Misuse(argument + ": a folder has no places in it; expected a file before `#`");
      } else {
        FolderFiles.in(name, workspace.resolve(name))
            .forEach(input -> targets.add(new Target(input, null, false)));
      }
    }
    return targets;
  }

  private static JsonPointer pointer(String argument, int hash) {
    String text = argument.substring(hash + 1);
    if (!text.isEmpty() && text.charAt(0) != '/') {
      throw new Misuse(argument + ": after `#` comes a JSON Pointer, which starts with `/`");
    }
    return JsonPointer.parse(text);
  }

  /**
   * The file's name, with the place of a definition in it.
   *
   * @param definition the definition, or null for the file as a whole
   */
  String label(@Nullable Definition definition) {
    JsonPointer at = definition != null ? definition.pointer() : pointer;
    String text = at == null ? "" : at.toString();
    return text.isEmpty() ? input.name() : input.name() + "#" + text;
  }

  /**
   * Reads the file.
   *
   * @return null if it was found in a folder and has nothing to do with definitions
   * @throws Misuse if it cannot be read
   */
  @Nullable SourceFile read(Workspace workspace) {
    byte[] bytes = workspace.read(input);
    if (!named && !FolderFiles.isNamedDefinition(input.name())) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      if (WORDS.stream().noneMatch(text::contains)) {
        return null;
      }
    }
    return SourceFile.read(input.name(), bytes);
  }

  /**
   * The definitions of the file.
   *
   * @throws Misuse if the place that was named is not there
   */
  FoundDefinitions definitions(SourceFile file) {
    if (pointer == null) {
      return FoundDefinitions.in(input.name(), file);
    }
    Optional<FoundDefinitions> found = FoundDefinitions.at(pointer, file);
    if (found.isPresent()) {
      return found.get();
    }
    List<String> there =
        FoundDefinitions.in(input.name(), file).definitions().stream()
            .map(definition -> "#" + definition.pointer())
            .toList();
    throw new Misuse(
        label(null)
            + ": the file has no such place"
            + (there.isEmpty() ? "" : "; its definitions: " + String.join(" ", there)));
  }
}
