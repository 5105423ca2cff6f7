package dev.stepwright.runtime.internal.query.jsonata;

import org.jspecify.annotations.Nullable;

/** Functions of values of any type, and those that fail on purpose. */
final class ValueFunctions {
  private ValueFunctions() {}

  static void addTo(Builtins all) {
    all.add("boolean", 1, "<x-:b>", (e, a) -> a[0] == null ? null : Values.isTrue(a[0]));
    all.add("not", 1, "<x-:b>", (e, a) -> a[0] == null ? null : !Values.isTrue(a[0]));
    all.add("exists", 1, "<x:b>", (e, a) -> a[0] != null);
    all.add("type", 1, "<x:s>", (e, a) -> type(a[0]));
    all.add("clone", 1, "<(oa)-:o>", (e, a) -> a[0] == null ? null : Copies.copy(e, a[0]));
    all.add(
        "error",
        1,
        "<s?:x>",
        (e, a) -> {
          throw JsonataException.of(
              ErrorCode.D3137, a[0] == null ? "$error() function evaluated" : a[0]);
        });
    all.add(
        "assert",
        2,
        "<bs?:x>",
        (e, a) -> {
          if (!Boolean.TRUE.equals(a[0])) {
            throw JsonataException.of(
                ErrorCode.D3141, a[1] == null ? "$assert() statement failed" : a[1]);
          }
          return null;
        });
  }

  static @Nullable String type(@Nullable Object value) {
    return switch (Values.symbol(value)) {
      case 's' -> "string";
      case 'n' -> "number";
      case 'b' -> "boolean";
      case 'f' -> "function";
      case 'a' -> "array";
      case 'l' -> "null";
      case 'm' -> null;
      default -> "object";
    };
  }
}
