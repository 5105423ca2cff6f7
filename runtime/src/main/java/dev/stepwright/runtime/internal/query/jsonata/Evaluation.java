package dev.stepwright.runtime.internal.query.jsonata;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.internal.query.QueryData;
import org.jspecify.annotations.Nullable;

/**
 * One evaluation of one expression: its data, what it has used up of its limits, and what must stay
 * the same while it lasts. Confined to the thread that evaluates.
 *
 * <p>Limits are checked in passing, in the evaluating thread: every part of the expression that is
 * evaluated and every item a function works through is a step, and every few hundred steps the time
 * is looked at.
 */
final class Evaluation {
  private static final String TOO_DEEP =
      "Stack overflow error: Check for non-terminating recursive function.  Consider rewriting as"
          + " tail-recursive. Depth=%d max=%d";
  private static final String TOO_LONG = "Expression evaluation timeout: Check for infinite loop";
  private static final String TOO_LARGE = "Expression evaluation memory limit exceeded";

  private static final int STEPS_BETWEEN_LOOKS = 512;

  /** Work on 64 characters counts as a step. */
  private static final int CHARACTERS_PER_STEP_LOG = 6;

  /** A search that compares at most so many characters need not look at the time. */
  private static final long SHORT_SEARCH = 1 << 20;

  /**
   * How many values that each is of the largest size one evaluation may make. It bounds what can be
   * held at once, which is not known, by what is allocated altogether, which is.
   */
  private static final long VALUES_ALTOGETHER = 32;

  final JsonataEnvironment environment;
  final QueryData data;
  final @Nullable Object root;
  final int maxItems;
  private final int maxDepth;
  private long itemsLeft;
  private long charactersLeft;
  private long written;
  private int depth;
  private int calls;
  private int steps;
  private boolean timed;
  private long deadline;
  private long millis = Long.MIN_VALUE;

  Evaluation(JsonataEnvironment environment, QueryData data, @Nullable Object root) {
    this.environment = environment;
    this.data = data;
    this.root = root;
    this.maxItems = environment.maxItems;
    this.maxDepth = environment.maxDepth;
    this.itemsLeft = VALUES_ALTOGETHER * maxItems;
    this.charactersLeft = VALUES_ALTOGETHER / 2 * environment.maxCharacters;
  }

  /** Begins the evaluation of a part of the expression. */
  void enter() {
    if (++depth > maxDepth) {
      throw JsonataException.of(ErrorCode.U1001, String.format(TOO_DEEP, depth, maxDepth));
    }
    step();
  }

  /** Ends what {@link #enter} began; not needed when the evaluation fails. */
  void leave() {
    depth--;
  }

  /**
   * Begins a call in the place of a function's value to a function that is not the expression's. It
   * is no part of the expression that encloses others and so adds nothing to their depth, but may
   * call back.
   */
  void enterCall() {
    if (++calls > maxDepth) {
      throw JsonataException.of(ErrorCode.U1001, String.format(TOO_DEEP, calls, maxDepth));
    }
    step();
  }

  /** Ends what {@link #enterCall} began. */
  void leaveCall() {
    calls--;
  }

  /** Checks that parts may nest so many levels deeper, which are evaluated in one go. */
  void reach(int levels) {
    if (depth + levels > maxDepth) {
      throw JsonataException.of(ErrorCode.U1001, String.format(TOO_DEEP, maxDepth + 1, maxDepth));
    }
    step();
  }

  /** Does one step of work. */
  void step() {
    if (++steps >= STEPS_BETWEEN_LOOKS) {
      look();
    }
  }

  /** Does so many steps of work. */
  void steps(int count) {
    steps += Math.min(count, STEPS_BETWEEN_LOOKS);
    if (steps >= STEPS_BETWEEN_LOOKS) {
      look();
    }
  }

  private void look() {
    steps = 0;
    long now = environment.nanoseconds.getAsLong();
    if (!timed) {
      timed = true;
      deadline = now + environment.maxNanoseconds;
    } else if (now - deadline > 0) {
      throw JsonataException.of(ErrorCode.U1001, TOO_LONG);
    }
  }

  /** Accounts for room for items. */
  void allocate(int items) {
    if ((itemsLeft -= items) < 0) {
      throw tooLarge();
    }
  }

  /** Accounts for a string that is read. */
  void read(String text) {
    steps(text.length() >> CHARACTERS_PER_STEP_LOG);
  }

  /** Accounts for a string that was computed, and returns it. */
  String text(String value) {
    characters(value.length());
    return value;
  }

  /** Accounts for a string that is about to be computed. */
  void characters(long length) {
    if (length > environment.maxCharacters || (charactersLeft -= length) < 0) {
      throw tooLarge();
    }
    steps((int) (length >> CHARACTERS_PER_STEP_LOG));
  }

  /** Finds a part of a text, at or after a position; -1 where it is not. */
  int find(String text, String part, int from) {
    if ((long) part.length() * (text.length() - from) <= SHORT_SEARCH) {
      return text.indexOf(part, from);
    }
    // The search of String takes as long as both lengths multiplied, and cannot be stopped.
    int found = text.indexOf(part.charAt(0), from);
    while (found >= 0 && !text.startsWith(part, found)) {
      steps(1 + (part.length() >> CHARACTERS_PER_STEP_LOG));
      found = text.indexOf(part.charAt(0), found + 1);
    }
    return found;
  }

  /** Accounts for so many characters of the result's text. */
  void write(long characters) {
    if ((written += characters) > environment.maxCharacters) {
      throw tooLarge();
    }
  }

  /** Accounts for a string that is made longer. */
  void append(int length, int more) {
    if ((long) length + more > environment.maxCharacters) {
      throw tooLarge();
    }
    characters(more);
  }

  JsonataException tooLarge() {
    return JsonataException.withoutCode(TOO_LARGE);
  }

  /** The instant of this evaluation. */
  long millis() {
    if (millis == Long.MIN_VALUE) {
      millis = data.scope().clock().millis();
    }
    return millis;
  }

  /** A Variable, or null where there is none of the name. */
  @Nullable Object variable(String name) {
    if (name.equals(StatesNode.NAME)) {
      return StatesNode.states(data);
    }
    JsonValue value = data.scope().variable(name);
    return value == null ? null : Values.of(value);
  }
}
