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
 * @param certain whether no value fits, so that it is an error whichever it is
 */
public record Mismatch(String path, Shape expected, Shape found, boolean certain) {

  private static final Set<JsonType> SCALARS =
      EnumSet.of(JsonType.BOOLEAN, JsonType.NUMBER, JsonType.STRING);

  /**
   * Where data does not fit; a certain mismatch before one that may come to nothing.
   *
   * <p>Fields that nobody expects, and whatever is unknown, fit.
   */
  public static Optional<Mismatch> of(Shape expected, Shape found) {
    Mismatch first = of("$", expected, found, true);
    return Optional.ofNullable(first == null ? of("$", expected, found, false) : first);
  }

  private static @Nullable Mismatch of(String path, Shape expected, Shape found, boolean certain) {
    if (takesAll(expected) || found.isAny() || found.isNever()) {
      return null;
    }
    if (!fits(expected, found, certain)) {
      return new Mismatch(path, expected, found, certain);
    }
    boolean sure = !certain || found.types().size() == 1;
    ArrayShape expectedArray = expected.array();
    ArrayShape array = found.array();
    if (sure && expectedArray != null && array != null) {
      Mismatch inner = elements(path, expectedArray, array, certain);
      if (inner != null) {
        return inner;
      }
    }
    if (sure && found.objects().size() == 1 && expected.objects().size() == 1) {
      return fields(path, expected.objects().get(0), found.objects().get(0), certain);
    }
    return null;
  }

  /** Whether nothing is known, or nothing is read: Jackson makes null of all for a {@code Void}. */
  private static boolean takesAll(Shape expected) {
    return expected.isAny() || expected.equals(Shape.NULL);
  }

  private static @Nullable Mismatch elements(
      String path, ArrayShape expected, ArrayShape found, boolean certain) {
    for (int i = 0; i < found.least(); i++) {
      Mismatch inner =
          of(path + "[" + i + "]", expected.element(i).present(), found.element(i), certain);
      if (inner != null) {
        return inner;
      }
    }
    return of(path + "[*]", expected.elements(), found.elements(), certain);
  }

  private static @Nullable Mismatch fields(
      String path, ObjectShape expected, ObjectShape found, boolean certain) {
    for (Map.Entry<String, Shape> field : expected.fields().entrySet()) {
      Shape there = found.field(field.getKey());
      Shape wanted = field.getValue();
      if (!there.isAbsent()) {
        Mismatch inner = of(path + Path.step(field.getKey()), wanted, there.present(), certain);
        if (inner != null) {
          return inner;
        }
      }
      if (!certain && there.mayBeAbsent() && !wanted.mayBeAbsent() && !takesAll(wanted)) {
        return new Mismatch(path + Path.step(field.getKey()), wanted, there, false);
      }
    }
    return null;
  }

  /** Whether some of what is found fits or, unless that is all that is asked, all of it. */
  private static boolean fits(Shape expected, Shape found, boolean certain) {
    if (!certain) {
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
