package dev.stepwright.bench.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The sources of a module with workflows of 10 States: four kinds that are annotated, and one that
 * a method builds, which are resources beside this class, copied under numbered names, one of each
 * kind to a package. Each has a class that does its Tasks; every other one has a class that starts
 * it.
 *
 * @param files the files
 * @param lines how many lines they have together
 */
record ModuleSources(List<Path> files, long lines) {
  private static final List<String> ANNOTATED =
      List.of("Fulfilment", "Catalogue", "Claim", "Report");
  private static final List<String> BUILT = List.of("Dispatch");

  ModuleSources {
    files = List.copyOf(files);
  }

  /** Writes a module of so many workflows, annotated or built, into a folder. */
  static ModuleSources write(int workflows, boolean built, Path folder) throws IOException {
    List<String> kinds = built ? BUILT : ANNOTATED;
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < workflows; i++) {
      String kind = kinds.get(i % kinds.size());
      files.add(copy(kind, "", i, kinds.size(), folder));
      files.add(copy(kind, "Worker", i, kinds.size(), folder));
      if ((i + i / kinds.size()) % 2 == 0) {
        files.add(copy(kind, "Service", i, kinds.size(), folder));
      }
    }
    long lines = 0;
    for (Path file : files) {
      lines += Files.readString(file).lines().count();
    }
    return new ModuleSources(files, lines);
  }

  private static Path copy(String kind, String suffix, int number, int perPackage, Path folder)
      throws IOException {
    String resource = "/build/" + kind + suffix + ".java";
    try (InputStream source = ModuleSources.class.getResourceAsStream(resource)) {
      String text =
          new String(
              Objects.requireNonNull(source, resource).readAllBytes(), StandardCharsets.UTF_8);
      String packageName = "shop" + number / perPackage;
      Path file = folder.resolve(packageName).resolve(kind + number + suffix + ".java");
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      return Files.writeString(
          file,
          text.replace("package shop;", "package " + packageName + ";")
              .replace(kind, kind + number)
              .replace(method(kind) + "()", method(kind) + number + "()"));
    }
  }

  private static String method(String kind) {
    return kind.substring(0, 1).toLowerCase(Locale.ROOT) + kind.substring(1);
  }
}
