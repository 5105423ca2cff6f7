package dev.stepwright.cli;

import dev.stepwright.cli.source.SourceFile;
import dev.stepwright.dsl.json.JsonDocument;
import dev.stepwright.dsl.json.JsonFault;
import dev.stepwright.dsl.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The files a command works on: the one place that touches them.
 *
 * @param folder what relative paths start from
 * @param standardInput what the path {@code -} reads
 * @param standardOutput what takes bytes that are no text, or null where a person would see them
 */
record Workspace(Path folder, InputStream standardInput, @Nullable StandardOutput standardOutput) {

  /** The name that standard input has in findings. */
  static final String STANDARD_INPUT = "<stdin>";

  /**
   * A file to work on.
   *
   * @param name the path as it was given, or found below a given folder
   * @param path where it is, or null for standard input
   */
  record Input(String name, @Nullable Path path) {}

  /**
   * The path of a name.
   *
   * @throws Misuse if there can be no such path
   */
  Path resolve(String name) {
    if (name.isEmpty()) {
      // To Java it is the folder that relative paths start from.
      throw new Misuse("`` is no path: it is empty; expected a file or folder");
    }
    try {
      return folder.resolve(name);
    } catch (InvalidPathException e) {
      throw new Misuse("`" + name + "` is no path: " + e.getReason());
    }
  }

  /**
   * The file of a name, or standard input.
   *
   * @param name a path, or {@code -}
   * @throws Misuse if there can be no such path
   */
  Input input(String name) {
    return name.equals("-") ? new Input(STANDARD_INPUT, null) : new Input(name, resolve(name));
  }

  /** Whether there is something under a name. */
  boolean exists(String name) {
    return Files.exists(resolve(name));
  }

  /**
   * Whether a name is that of a folder.
   *
   * @throws Misuse if there is nothing under the name
   */
  boolean isFolder(String name) {
    try {
      return Files.readAttributes(resolve(name), BasicFileAttributes.class).isDirectory();
    } catch (IOException e) {
      throw new Misuse(reason(name, e));
    }
  }

  /**
   * The bytes of a file, or its first ones if it has more than are read.
   *
   * @throws Misuse if it cannot be read
   */
  byte[] read(Input input) {
    int most = SourceFile.MAX_BYTES + 1;
    try {
      if (input.path() == null) {
        return standardInput.readNBytes(most);
      }
      try (InputStream stream = Files.newInputStream(input.path())) {
        return stream.readNBytes(most);
      }
    } catch (IOException e) {
      throw new Misuse(reason(input.name(), e));
    }
  }

  /**
   * What a file of JSON holds.
   *
   * @throws Misuse if it cannot be read, or is no JSON
   */
  JsonDocument json(Input input) {
    JsonReader.Result json = new JsonReader(SourceFile.MAX_BYTES).read(read(input));
    JsonDocument document = json.document();
    if (document != null && json.faults().isEmpty()) {
      return document;
    }
    JsonFault fault = json.faults().get(0);
    throw new Misuse(
        input.name()
            + ":"
            + fault.origin().line()
            + ":"
            + fault.origin().column()
            + ": no JSON: "
            + fault.readableMessage());
  }

  /**
   * Puts a text in a file's place at once: whoever opens the file sees the old text or the new.
   *
   * @throws Misuse if it cannot be written
   */
  void replace(Input input, String text) {
    try {
      Path file = Objects.requireNonNull(input.path(), input.name()).toRealPath();
      Path beside = Files.createTempFile(file.getParent(), "." + file.getFileName(), ".tmp");
      try {
        Files.writeString(beside, text);
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
          Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(file));
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      throw new Misuse(reason(input.name(), e));
    }
  }

  /**
   * Writes a text to a file, which need not exist.
   *
   * @throws Misuse if it cannot be written
   */
  void write(String name, String text) {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes bytes to a file, which need not exist.
   *
   * @throws Misuse if it cannot be written
   */
  void write(String name, byte[] bytes) {
    try {
      Files.write(resolve(name), bytes);
    } catch (IOException e) {
      throw new Misuse(reason(name, e));
    }
  }

  /** Why a file cannot be used, in a line. */
  static String reason(String name, IOException e) {
    if (e instanceof NoSuchFileException) {
      return name + ": no such file or folder";
    }
    if (e instanceof AccessDeniedException) {
      return name + ": permission denied";
    }
    String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    return name + ": " + (reason == null ? "cannot be read" : reason);
  }
}
