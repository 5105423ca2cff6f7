package dev.stepwright.runtime.script;

import dev.stepwright.dsl.json.JsonDocument;
import dev.stepwright.dsl.json.JsonFault;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.TextOrigin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of scripted answers that was read into a document tree.
 *
 * @param name the file's name, with which messages begin
 * @param document what it holds, and where
 */
public record ScriptFile(String name, JsonDocument document) {
  /** Files up to this size are read. */
  private static final int MAX_BYTES = 10 * 1024 * 1024;

  /**
   * Reads a file of JSON.
   *
   * @param name the file's name
   * @param bytes what it holds
   * @throws ScriptFault if it is no JSON, with the place of the first fault
   */
  public static ScriptFile json(String name, byte[] bytes) {
    JsonReader.Result json = new JsonReader(MAX_BYTES).read(bytes);
    return of(name, json.document(), json.faults());
  }

  /**
   * A file that something else has read.
   *
   * @param name the file's name
   * @param document what it holds, or null after a fault that left nothing
   * @param faults the faults of its syntax
   * @throws ScriptFault if there is a fault, with its place
   */
  public static ScriptFile of(
      String name, @Nullable JsonDocument document, List<JsonFault> faults) {
    if (!faults.isEmpty()) {
      JsonFault fault = faults.get(0);
      throw new ScriptFault(place(name, fault.origin()) + fault.readableMessage());
    }
    if (document == null) {
      throw new ScriptFault(name + ": nothing was read");
    }
    return new ScriptFile(name, document);
  }

  /** The value that the file is. */
  public ScriptNode root() {
    return new ScriptNode(name, document.origins(), JsonPointer.ROOT, document.root());
  }

  /** A place in a file, to begin a message with. */
  static String place(String file, @Nullable TextOrigin origin) {
    return file + (origin == null ? "" : ":" + origin.line() + ":" + origin.column()) + ": ";
  }
}
