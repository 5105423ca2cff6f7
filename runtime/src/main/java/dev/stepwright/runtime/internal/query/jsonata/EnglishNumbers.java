package dev.stepwright.runtime.internal.query.jsonata;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Integers in English words. */
final class EnglishNumbers {
  private static final String[] FEW = {
    "Zero",
    "One",
    "Two",
    "Three",
    "Four",
    "Five",
    "Six",
    "Seven",
    "Eight",
    "Nine",
    "Ten",
    "Eleven",
    "Twelve",
    "Thirteen",
    "Fourteen",
    "Fifteen",
    "Sixteen",
    "Seventeen",
    "Eighteen",
    "Nineteen"
  };
  private static final String[] ORDINALS = {
    "Zeroth",
    "First",
    "Second",
    "Third",
    "Fourth",
    "Fifth",
    "Sixth",
    "Seventh",
    "Eighth",
    "Ninth",
    "Tenth",
    "Eleventh",
    "Twelfth",
    "Thirteenth",
    "Fourteenth",
    "Fifteenth",
    "Sixteenth",
    "Seventeenth",
    "Eighteenth",
    "Nineteenth"
  };
  private static final String[] TENS = {
    "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"
  };
  private static final String[] THOUSANDS = {"Thousand", "Million", "Billion", "Trillion"};

  private static final Map<String, Double> VALUES = values();

  private EnglishNumbers() {}

  private static Map<String, Double> values() {
    Map<String, Double> values = new HashMap<>();
    for (int i = 0; i < FEW.length; i++) {
      values.put(lower(FEW[i]), (double) i);
      values.put(lower(ORDINALS[i]), (double) i);
    }
    for (int i = 0; i < TENS.length; i++) {
      String tens = lower(TENS[i]);
      values.put(tens, 10.0 * (i + 2));
      values.put(tens.substring(0, tens.length() - 1) + "ieth", 10.0 * (i + 2));
    }
    values.put("hundred", 100.0);
    values.put("hundredth", 100.0);
    for (int i = 0; i < THOUSANDS.length; i++) {
      values.put(lower(THOUSANDS[i]), Math.pow(1000, i + 1.0));
      values.put(lower(THOUSANDS[i]) + "th", Math.pow(1000, i + 1.0));
    }
    return values;
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** A number from 0 on in words, each with a capital letter. */
  static String words(double number, boolean ordinal) {
    return words(number, "", "", ordinal);
  }

  /**
   * @param beforeSmall what joins a number below a hundred to what stands before
   * @param beforeLarge what joins a larger one
   */
  private static String words(
      double number, String beforeSmall, String beforeLarge, boolean ordinal) {
    if (number < FEW.length) {
      return beforeSmall + (ordinal ? ORDINALS : FEW)[(int) number];
    }
    if (number < 100) {
      String tens = TENS[(int) number / 10 - 2];
      int ones = (int) number % 10;
      if (ones > 0) {
        return beforeSmall + tens + "-" + words(ones, "", "", ordinal);
      }
      return beforeSmall + (ordinal ? tens.substring(0, tens.length() - 1) + "ieth" : tens);
    }
    double factor = 100;
    String unit = "Hundred";
    if (number >= 1000) {
      int magnitude = 1;
      factor = 1000;
      while (magnitude < THOUSANDS.length && number >= factor * 1000) {
        factor *= 1000;
        magnitude++;
      }
      unit = THOUSANDS[magnitude - 1];
    }
    double count = Math.floor(number / factor);
    double rest = number - count * factor;
    String start = beforeLarge + words(count, "", "", false) + " " + unit;
    return rest > 0 ? start + words(rest, " and ", ", ", ordinal) : ordinal ? start + "th" : start;
  }

  /** The number that words stand for; not a number if one of them is unknown. */
  static double read(String text) {
    double total = 0;
    double current = 0;
    for (String word : lower(text).split(",\\s|\\sand\\s|[\\s\\-]", -1)) {
      double value = VALUES.getOrDefault(word, Double.NaN);
      if (Double.isNaN(value)) {
        return Double.NaN;
      }
      if (value < 100) {
        if (current >= 1000) {
          total += current;
          current = 0;
        }
        current += value;
      } else {
        current *= value;
      }
    }
    return total + current;
  }

  /** An alternation of all words, for a regular expression. */
  static String regex() {
    return "(?:" + String.join("|", VALUES.keySet()) + "|and|[\\-, ])+";
  }
}
