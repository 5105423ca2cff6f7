package dev.stepwright.dsl.shape;

import dev.stepwright.dsl.json.JsonType;
import dev.stepwright.dsl.path.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The first place where data does not fit what is expected of it.
 *
 * @param path where, as a Path from {@code $}
 * @param expected what is expected there
 * @param found what is there, absence included
 * @param doubt what may keep it from going wrong
 */
public record Mismatch(String path, Shape expected, Shape found, Doubt doubt) {

  private static final Set<JsonType> SCALARS =
      EnumSet.of(JsonType.BOOLEAN, JsonType.NUMBER, JsonType.STRING);

  /** What is not known of a value, the least first. */
  public enum Doubt {
    /** Nothing that matters: it is there, and none that it may be fits. */
    NONE,
    /** Whether it is there: a field may be absent, an array may be empty. */
    PRESENCE,
    /** Which it is of those that it may be: some fit. */
    VALUE
  }

  /** Whether nothing fits that may be there. */
  public boolean certain() {
    return doubt != Doubt.VALUE;
  }

  /**
   * Where data does not fit; of several, one with the least doubt.
   *
   * <p>Fields that nobody expects, and whatever is unknown, fit.
   */
  public static Optional<Mismatch> of(Shape expected, Shape found) {
    for (Doubt doubt : Doubt.values()) {
      Mismatch first = of("$", expected, found, doubt);
      if (first != null) {
        return Optional.of(first);
      }
    }
    return Optional.empty();
  }

  private static @Nullable Mismatch of(String path, Shape expected, Shape found, Doubt doubt) {
    if (takesAll(expected) || found.isAny() || found.isNever()) {
      return null;
    }
    if (!fits(expected, found, doubt)) {
      return new Mismatch(path, expected, found, doubt);
    }
    boolean sure = doubt == Doubt.VALUE || found.types().size() == 1;
    ArrayShape expectedArray = expected.array();
    ArrayShape array = found.array();
    if (sure && expectedArray != null && array != null) {
      Mismatch inner = elements(path, expectedArray, array, doubt);
      if (inner != null) {
        return inner;
      }
    }
    if (sure && found.objects().size() == 1 && expected.objects().size() == 1) {
      return fields(path, expected.objects().get(0), found.objects().get(0), doubt);
    }
    return null;
  }

  /** Whether nothing is known, or nothing is read: Jackson makes null of all for a {@code Void}. */
  private static boolean takesAll(Shape expected) {
    return expected.isAny() || expected.equals(Shape.NULL);
  }

  private static @Nullable Mismatch elements(
      String path, ArrayShape expected, ArrayShape found, Doubt doubt) {
    for (int i = 0; i < found.least(); i++) {
      Mismatch inner =
          of(path + "[" + i + "]", expected.element(i).present(), found.element(i), doubt);
      if (inner != null) {
        return inner;
      }
    }
    return doubt == Doubt.NONE
        ? null
        : of(path + "[*]", expected.elements(), found.elements(), doubt);
  }

  private static @Nullable Mismatch fields(
      String path, ObjectShape expected, ObjectShape found, Doubt doubt) {
    for (Map.Entry<String, Shape> field : expected.fields().entrySet()) {
      Shape there = found.field(field.getKey());
      Shape wanted = field.getValue();
      if (!there.isAbsent() && !(doubt == Doubt.NONE && there.mayBeAbsent())) {
        Mismatch inner = of(path + Path.step(field.getKey()), wanted, there.present(), doubt);
        if (inner != null) {
          return inner;
        }
      }
      if (doubt == Doubt.VALUE
          && there.mayBeAbsent()
          && !wanted.mayBeAbsent()
          && !takesAll(wanted)) {
        return new Mismatch(path + Path.step(field.getKey()), wanted, there, doubt);
      }
    }
    return null;
  }

  /** Whether some of what is found fits or, if which it is may matter, all of it. */
  private static boolean fits(Shape expected, Shape found, Doubt doubt) {
    if (doubt == Doubt.VALUE) {
      return expected.types().containsAll(found.types());
    }
    for (JsonType type : found.types()) {
      if (expected.mayBe(type)
          || type == JsonType.NULL
          || (SCALARS.contains(type) && expected.types().stream().anyMatch(SCALARS::contains))) {
        return true;
      }
    }
    return false;
  }
}
