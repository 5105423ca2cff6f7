package dev.stepwright.runtime.internal.query.jsonata;

import org.jspecify.annotations.Nullable;

/** Functions of dates and times. All of one evaluation show the same instant. */
final class DateFunctions {
  private DateFunctions() {}

  static void addTo(Builtins all) {
    all.add(
        "now",
        2,
        "<s?s?:s>",
        (e, a) -> e.text(DateTimePicture.format((double) e.millis(), string(a[0]), string(a[1]))));
    all.add("millis", 0, "<:n>", (e, a) -> (double) e.millis());
    all.add(
        "fromMillis",
        3,
        "<n-s?s?:s>",
        (e, a) ->
            a[0] instanceof Number millis
                ? e.text(DateTimePicture.format(millis.doubleValue(), string(a[1]), string(a[2])))
                : null);
    all.add("toMillis", 2, "<s-s?:n>", DateFunctions::toMillis);
  }

  private static @Nullable String string(@Nullable Object argument) {
    return argument instanceof String string ? string : null;
  }

  private static @Nullable Object toMillis(Evaluation evaluation, @Nullable Object[] arguments) {
    if (!(arguments[0] instanceof String text)) {
      return null;
    }
    return arguments[1] instanceof String picture
        ? DateTimeReader.read(evaluation, text, picture, evaluation.millis())
        : (Object) DateTimeReader.read(text);
  }
}
