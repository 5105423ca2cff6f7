package dev.stepwright.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
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
  private final String name;
  private final Path folder;
  private final List<Workspace.Input> files = new ArrayList<>();

  private FolderFiles(String name, Path folder) {
    this.name = name;
    this.folder = folder;
  }

  /**
   * The files below a folder, ordered by path.
   *
   * @param name the folder's name, with which those of its files begin
   * @throws Misuse if one of its folders cannot be read
   */
  static List<Workspace.Input> in(String name, Path folder) {
    FolderFiles found = new FolderFiles(name, folder);
    try {
      Files.walkFileTree(folder, found);
    } catch (IOException e) {
      throw new Misuse(Workspace.reason(name, e));
    }
    return found.files.stream().sorted(Comparator.comparing(Workspace.Input::name)).toList();
  }

  /** Whether a name says that its file is a definition. */
  static boolean isNamedDefinition(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".asl.json") || lower.endsWith(".asl.yaml") || lower.endsWith(".asl.yml");
  }

  private String name(Path path) {
    if (path.equals(folder)) {
      return name;
    }
    String prefix = name.equals(".") ? "" : name.endsWith("/") ? name : name + "/";
    return prefix + slashed(folder.relativize(path));
  }

  private static String slashed(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  @Override
  public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
    String last = String.valueOf(path.getFileName());
    boolean hidden = last.startsWith(".") || last.equals("node_modules");
    return hidden && !path.equals(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path path, IOException e) {
    throw new Misuse(Workspace.reason(name(path), e));
  }

  @Override
  public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
    String lower = path.toString().toLowerCase(Locale.ROOT);
    if ((lower.endsWith(".json") || lower.endsWith(".yaml") || lower.endsWith(".yml"))
        && Files.isRegularFile(path)) {
      files.add(new Workspace.Input(name(path), path));
    }
    return FileVisitResult.CONTINUE;
  }
}
