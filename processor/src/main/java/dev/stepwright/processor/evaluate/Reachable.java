package dev.stepwright.processor.evaluate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The bodies of methods that factories may come to, judged by names alone: too many rather than too
 * few. What is missed, because the Java library calls it, is noticed when it is reached.
 */
final class Reachable {
  /** What the Java library calls without anybody naming it. */
  private static final Set<String> IMPLICIT =
      Set.of(
          "toString",
          "equals",
          "hashCode",
          "compareTo",
          "compare",
          "get",
          "apply",
          "accept",
          "test",
          "run",
          "call",
          "iterator",
          "hasNext",
          "next",
          "close",
          "length",
          "charAt");

  private final Map<String, List<SourceFile>> byType = new HashMap<>();
  private final Map<String, List<Mentions.Body>> waiting = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final Deque<String> news = new ArrayDeque<>();
  private final Set<SourceFile> files = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Mentions.Body> bodies = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * What can be reached.
   *
   * @param roots the names to start with
   * @param first the files to start with
   * @param all all files
   */
  Reachable(Collection<String> roots, Collection<SourceFile> first, Collection<SourceFile> all) {
    for (SourceFile file : all) {
      for (String type : file.types()) {
        byType.computeIfAbsent(type, name -> new ArrayList<>()).add(file);
      }
    }
    names.addAll(IMPLICIT);
    mention(roots);
    first.forEach(this::reach);
    while (!news.isEmpty()) {
      String name = news.remove();
      byType.getOrDefault(name, List.of()).forEach(this::reach);
      waiting.getOrDefault(name, List.of()).forEach(this::reach);
    }
  }

  /** Whether anything in a file can be reached. */
  boolean has(SourceFile file) {
    return files.contains(file);
  }

  /** Whether a body can be reached. */
  boolean has(Mentions.Body body) {
    return bodies.contains(body);
  }

  private void mention(Collection<String> mentioned) {
    for (String name : mentioned) {
      if (names.add(name)) {
        news.add(name);
      }
    }
  }

  private void reach(SourceFile file) {
    if (!files.add(file)) {
      return;
    }
    mention(file.mentions().outside());
    for (Mentions.Body body : file.mentions().bodies()) {
      waiting.computeIfAbsent(body.name(), name -> new ArrayList<>()).add(body);
      if (names.contains(body.name())) {
        reach(body);
      }
    }
  }

  private void reach(Mentions.Body body) {
    if (bodies.add(body)) {
      mention(body.names());
    }
  }
}
