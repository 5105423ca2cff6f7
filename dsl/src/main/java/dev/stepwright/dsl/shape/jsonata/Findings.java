package dev.stepwright.dsl.shape.jsonata;

import dev.stepwright.dsl.jsonata.Expression;
import dev.stepwright.dsl.shape.jsonata.JsonataFinding.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is found while an expression is gone through. A part that is gone through several times, as
 * the body of a function is, counts with all of them.
 */
final class Findings {
  /** How it stands with something that was looked at. */
  enum Outcome {
    FINE,
    PERHAPS,
    CERTAIN
  }

  private record Key(Kind kind, int start, int end) {}

  /** A message and a hint. */
  record Text(String message, @Nullable String hint) {}

  private static final class Looks {
    boolean fine;
    boolean perhaps;
    @Nullable Text text;
  }

  private final Map<Key, Looks> all = new LinkedHashMap<>();

  void look(Kind kind, Expression at, Outcome outcome, Supplier<Text> text) {
    Looks looks = all.computeIfAbsent(new Key(kind, at.start(), at.end()), key -> new Looks());
    looks.fine |= outcome == Outcome.FINE;
    looks.perhaps |= outcome == Outcome.PERHAPS;
    if (outcome != Outcome.FINE && looks.text == null) {
      looks.text = text.get();
    }
  }

  List<JsonataFinding> toList() {
    List<JsonataFinding> findings = new ArrayList<>();
    all.forEach(
        (key, looks) -> {
          Text text = looks.text;
          boolean certain = !looks.fine && !looks.perhaps;
          // Only operands are worth a word where it is not certain.
          if (text != null && (certain || key.kind == Kind.OPERAND)) {
            findings.add(
                new JsonataFinding(key.kind, key.start, key.end, text.message, text.hint, certain));
          }
        });
    findings.sort(Comparator.comparingInt(JsonataFinding::start));
    return findings;
  }
}
