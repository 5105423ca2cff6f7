package dev.stepwright.bench.build;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Compiles a module with workflows by turns without annotation processing, its generated sources
 * given, so with a processor that does nothing, with one that writes them and does nothing else,
 * and with one or more processors; prints the CPU-seconds of the processes and their ratio, round
 * by round, to the first.
 *
 * <pre>{@code
 * BuildBenchmark ROUNDS WORKFLOWS CLASS_PATH NAME=PROCESSOR_PATH...
 * }</pre>
 */
public final class BuildBenchmark {
  private static final String PLAIN = "-proc:none";
  private static final String BUILT = "b";
  private static final String IDLE = "doing nothing";
  private static final String COPYING = "only writing files";

  private final int rounds;
  private final String classPath;
  private final Map<String, String> processors = new LinkedHashMap<>();

  private BuildBenchmark(int rounds, String classPath) {
    this.rounds = rounds;
    this.classPath = classPath;
  }

  /**
   * Runs the benchmark for each of the numbers of workflows, which have commas between them, and
   * {@code b} behind them if methods build them.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length < 4) {
      System.err.println("Expected ROUNDS WORKFLOWS CLASS_PATH NAME=PROCESSOR_PATH...");
      System.exit(2);
    }
    BuildBenchmark benchmark = new BuildBenchmark(Integer.parseInt(args[0]), args[2]);
    for (String processor : List.of(args).subList(3, args.length)) {
      int equals = processor.indexOf('=');
      benchmark.processors.put(processor.substring(0, equals), processor.substring(equals + 1));
    }
    for (String workflows : args[1].split(",", -1)) {
      boolean built = workflows.endsWith(BUILT);
      benchmark.run(Integer.parseInt(workflows.replace(BUILT, "")), built);
    }
  }

  private void run(int workflows, boolean built) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("stepwright-build");
    ModuleSources sources = ModuleSources.write(workflows, built, folder.resolve("src"));
    Map<String, List<String>> variants = variants(sources, folder);
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    // The first round warms up the file system, and is not counted.
    for (int round = 0; round <= rounds; round++) {
      for (Map.Entry<String, List<String>> variant : variants.entrySet()) {
        clear(folder.resolve("classes"));
        double cpu = Javac.cpuSeconds(variant.getValue(), folder);
        if (round > 0) {
          seconds.computeIfAbsent(variant.getKey(), name -> new ArrayList<>()).add(cpu);
        }
      }
    }
    System.out.printf(
        "%d %s workflows, %d files, %d lines; %d rounds, median [quartiles]%n",
        workflows, built ? "built" : "annotated", sources.files().size(), sources.lines(), rounds);
    Figures plain = new Figures(Objects.requireNonNull(seconds.get(PLAIN)));
    seconds.forEach(
        (name, values) -> {
          Figures figures = new Figures(values);
          System.out.printf("  %-20s %s CPU-s, ratio %s%n", name, figures, figures.over(plain));
        });
    clear(folder);
  }

  /** The arguments of javac by the name of what is measured. */
  private Map<String, List<String>> variants(ModuleSources sources, Path folder)
      throws IOException, InterruptedException {
    Path classes = folder.resolve("classes");
    List<String> common = List.of("--release", "17", "-cp", classPath, "-d", classes.toString());
    List<String> files = sources.files().stream().map(Path::toString).toList();
    Map<String, List<String>> variants = new LinkedHashMap<>();
    processors.forEach(
        (name, path) ->
            variants.put(name, join(List.of(common, List.of("-processorpath", path), files))));

    Path generated = folder.resolve("generated");
    clear(classes);
    Javac.cpuSeconds(variants.values().iterator().next(), folder);
    move(classes, generated);
    try (Stream<Path> paths = Files.walk(generated)) {
      List<String> java = paths.map(Path::toString).filter(path -> path.endsWith(".java")).toList();
      Map<String, List<String>> all = new LinkedHashMap<>();
      all.put(PLAIN, join(List.of(common, List.of("-proc:none"), files, java)));
      List<String> copying = copying(folder);
      String from = "-A" + CopyingProcessor.FROM + "=" + generated;
      all.put(IDLE, join(List.of(common, copying, files, java)));
      all.put(COPYING, join(List.of(common, copying, List.of(from), files)));
      all.putAll(variants);
      return all;
    }
  }

  /** Keeps what a processor has written. */
  private static void move(Path classes, Path generated) throws IOException {
    try (Stream<Path> paths = Files.walk(classes)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith(".class")) {
          Path to = generated.resolve(classes.relativize(file));
          Files.createDirectories(Objects.requireNonNull(to.getParent()));
          Files.move(file, to);
        }
      }
    }
  }

  private static List<String> copying(Path folder) throws IOException {
    String file = CopyingProcessor.class.getName().replace('.', '/') + ".class";
    Path to = folder.resolve("processor").resolve(file);
    Files.createDirectories(Objects.requireNonNull(to.getParent()));
    try (InputStream source = CopyingProcessor.class.getResourceAsStream("/" + file)) {
      Files.copy(Objects.requireNonNull(source), to, StandardCopyOption.REPLACE_EXISTING);
    }
    return List.of(
        "-processorpath",
        folder.resolve("processor").toString(),
        "-processor",
        CopyingProcessor.class.getName());
  }

  private static List<String> join(List<List<String>> parts) {
    return parts.stream().flatMap(List::stream).toList();
  }

  private static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        paths.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
  }
}
