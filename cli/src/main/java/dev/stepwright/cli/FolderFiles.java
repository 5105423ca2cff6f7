package dev.stepwright.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The files of a folder and the folders in it that may hold a definition, by their names: {@code
 * .json}, {@code .yaml} and {@code .yml}.
 *
 * <p>Hidden folders and {@code node_modules} are passed over, and links to folders are not
 * followed, so the walk cannot run in circles.
 */
final class FolderFiles extends SimpleFileVisitor<Path> {
  private final Path folder;
  private final List<Path> files = new ArrayList<>();

  private FolderFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * The files below a folder, ordered by path.
   *
   * @param name the folder's name, with which those of its files begin
   * @throws Misuse if one of its folders cannot be read
   */
  static List<Workspace.Input> in(String name, Path folder) {
    FolderFiles found = new FolderFiles(folder);
    try {
      Files.walkFileTree(folder, found);
    } catch (IOException e) {
      throw new Misuse(Workspace.reason(name, e));
    }
    String prefix = name.equals(".") ? "" : name.endsWith("/") ? name : name + "/";
    return found.files.stream()
        .map(path -> new Workspace.Input(prefix + slashed(folder.relativize(path)), path))
        .sorted((a, b) -> a.name().compareTo(b.name()))
        .toList();
  }

  /** Whether a name says that its file is a definition. */
  static boolean isNamedDefinition(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".asl.json") || lower.endsWith(".asl.yaml") || lower.endsWith(".asl.yml");
  }

  private static String slashed(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  @Override
  public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
    String name = String.valueOf(path.getFileName());
    boolean hidden = name.startsWith(".") || name.equals("node_modules");
    return hidden && !path.equals(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    if ((name.endsWith(".json") || name.endsWith(".yaml") || name.endsWith(".yml"))
        && Files.isRegularFile(path)) {
      files.add(path);
    }
    return FileVisitResult.CONTINUE;
  }
}
