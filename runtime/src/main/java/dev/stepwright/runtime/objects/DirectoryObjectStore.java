package dev.stepwright.runtime.objects;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Objects in files; the javadoc of {@link ObjectStore#directory} says how. */
final class DirectoryObjectStore implements ObjectStore {
  private final Path folder;

  DirectoryObjectStore(Path folder) {
    try {
      this.folder = folder.toRealPath();
    } catch (IOException e) {
      throw new ObjectStoreException("There is no folder " + folder + " for buckets", e);
    }
    if (!Files.isDirectory(this.folder)) {
      throw new ObjectStoreException(folder + " is no folder; expected one, for buckets", null);
    }
  }

  @Override
  public boolean hasBucket(String bucket) {
    return Files.isDirectory(resolve(bucket, List.of()));
  }

  @Override
  public Optional<byte[]> read(String bucket, String key) {
    return read(bucket, key, Files::readAllBytes);
  }

  @Override
  public Optional<InputStream> open(String bucket, String key) {
    return read(bucket, key, Files::newInputStream);
  }

  private <T> Optional<T> read(String bucket, String key, FileReader<T> reader) {
    Path file = resolve(bucket, names(key));
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.read(file));
    } catch (IOException e) {
      throw failure("read", bucket, key, e);
    }
  }

  /** What is read of a file. */
  private interface FileReader<T> {
    T read(Path file) throws IOException;
  }

  @Override
  public List<StoredObject> list(String bucket, String prefix) {
    Path root = resolve(bucket, List.of());
    List<StoredObject> found = new ArrayList<>();
    if (Files.isDirectory(root)) {
      try {
        Files.walkFileTree(root, new Lister(root, prefix, found));
      } catch (IOException e) {
        throw failure("list", bucket, prefix, e);
      }
    }
    found.sort(Comparator.comparing(StoredObject::key, Keys::compare));
    return found;
  }

  @Override
  public void write(String bucket, String key, byte[] bytes) {
    Path file = resolve(bucket, names(key));
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw failure("write", bucket, key, e);
    }
  }

  /** The place of an object, below the folder and behind no link. */
  private Path resolve(String bucket, List<String> names) {
    Path path = step(folder, bucket, "bucket");
    for (String name : names) {
      path = step(path, name, "key");
    }
    return path;
  }

  private static Path step(Path parent, String name, String kind) {
    Path child = child(parent, name);
    if (child == null) {
      throw new ObjectStoreException(
          "The name \"" + name + "\" in a " + kind + " is no name of a file or folder", null);
    }
    if (Files.isSymbolicLink(child)) {
      throw new ObjectStoreException(child + " is a link; links are not followed", null);
    }
    return child;
  }

  /** A file or folder right in another, or null if the name is not that of one. */
  private static @Nullable Path child(Path parent, String name) {
    if (name.isEmpty() || name.equals(".") || name.equals("..")) {
      return null;
    }
    try {
      Path relative = parent.getFileSystem().getPath(name);
      boolean plain =
          relative.getRoot() == null
              && relative.getNameCount() == 1
              && relative.toString().equals(name);
      return plain ? parent.resolve(relative) : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static List<String> names(String key) {
    return List.of(key.split("/", -1));
  }

  private static ObjectStoreException failure(
      String verb, String bucket, String key, IOException e) {
    return new ObjectStoreException(
        "Cannot " + verb + " \"" + key + "\" in bucket \"" + bucket + "\": " + e, e);
  }

  /** Describes the files of a bucket that have a prefix. */
  private static final class Lister extends SimpleFileVisitor<Path> {
    private final Path root;
    private final String prefix;
    private final List<StoredObject> found;

    Lister(Path root, String prefix, List<StoredObject> found) {
      this.root = root;
      this.prefix = prefix;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      String key = path.equals(root) ? "" : key(path) + "/";
      return key.startsWith(prefix) || prefix.startsWith(key)
          ? FileVisitResult.CONTINUE
          : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
      String key = key(path);
      if (key.startsWith(prefix)) {
        if (!attributes.isRegularFile()) {
          throw new ObjectStoreException(
              path + " is a link or a special file; expected files and folders alone", null);
        }
        found.add(describe(path, key, attributes));
      }
      return FileVisitResult.CONTINUE;
    }

    private String key(Path path) {
      StringBuilder key = new StringBuilder();
      for (Path name : root.relativize(path)) {
        key.append(key.isEmpty() ? "" : "/").append(name);
      }
      return key.toString();
    }

    private static StoredObject describe(Path path, String key, BasicFileAttributes attributes)
        throws IOException {
      try (InputStream stream = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
        return new StoredObject(
            key,
            attributes.size(),
            attributes.lastModifiedTime().toInstant(),
            ETag.of(stream),
            "STANDARD");
      }
    }
  }
}
