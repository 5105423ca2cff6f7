package dev.stepwright.processor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names that are taken; those that differ only in case are one where a file system says so. */
final class TakenNames {
  private final Map<String, String> owners = new HashMap<>();
  private final Set<String> left = new HashSet<>();

  /** Something is not to take any name: it has lost another one and says so. */
  void leave(String owner) {
    left.add(owner);
  }

  boolean hasLeft(String owner) {
    return left.contains(owner);
  }

  /** Takes a name for something; gives what has it already, or null. */
  @Nullable String take(String name, String owner) {
    String earlier = owners.putIfAbsent(name.toLowerCase(Locale.ROOT), owner);
    return owner.equals(earlier) ? null : earlier;
  }
}
