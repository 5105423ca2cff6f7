package dev.stepwright.runtime.internal.task;

import dev.stepwright.runtime.error.InvalidNameException;

/**
 * The AWS account an engine stands in for.
 *
 * @param region its region
 * @param id its number
 */
public record Account(String region, String id) {
  private static final int MAX_NAME = 80;
  private static final String FORBIDDEN = "?*<>{}[]\"#%\\^|~`$&,;:/";

  /** An ARN of this account. */
  public String arn(String service, String resource) {
    return "arn:aws:" + service + ":" + region + ":" + id + ":" + resource;
  }

  /**
   * A name, checked as AWS does.
   *
   * @throws InvalidNameException if it is too long, empty, or has characters not allowed
   */
  public static String checkName(String name) {
    boolean valid = !name.isEmpty() && name.length() <= MAX_NAME;
    for (int i = 0; valid && i < name.length(); i++) {
      char c = name.charAt(i);
      valid = !Character.isWhitespace(c) && !Character.isISOControl(c) && FORBIDDEN.indexOf(c) < 0;
    }
    if (!valid) {
      throw new InvalidNameException(name);
    }
    return name;
  }
}
