package dev.stepwright.dsl.model;

import java.util.List;

/** ARNs, by which AWS names what a Task, an Item Reader or a Result Writer calls. */
public final class Arns {

  /** {@code arn:partition:service:region:account:resource}. */
  private static final int PARTS = 6;

  private static final String FUNCTION = "function:";

  private Arns() {}

  /**
   * The parts of an ARN, of which the third is the service and the sixth what it names there; empty
   * if a text does not have the form of one.
   */
  public static List<String> parts(String text) {
    if (!text.startsWith("arn:")) {
      return List.of();
    }
    String[] parts = text.split(":", PARTS);
    boolean arn =
        parts.length == PARTS
            && !parts[1].isEmpty()
            && !parts[2].isEmpty()
            && !parts[5].isEmpty()
            && !hasBlank(text);
    return arn ? List.of(parts) : List.of();
  }

  /** Whether a text has the form of an ARN. */
  public static boolean isArn(String text) {
    return !parts(text).isEmpty();
  }

  /**
   * A Lambda function's name and qualifier, of what names one: that alone, with {@code function:}
   * before it, with an account too, or as an ARN.
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke</a>
   */
  public static String functionName(String text) {
    int function = (":" + text).indexOf(":" + FUNCTION);
    return function < 0 ? text : text.substring(function + FUNCTION.length());
  }

  private static boolean hasBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
