package dev.stepwright.runtime.internal.task;

import dev.stepwright.dsl.model.ArnNames;
import dev.stepwright.runtime.error.InvalidNameException;

/**
 * The AWS account an engine stands in for.
 *
 * @param region its region
 * @param id its number
 */
public record Account(String region, String id) {
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
    if (name.isEmpty() || name.length() > ArnNames.MAX_LENGTH || ArnNames.forbiddenAt(name) >= 0) {
      throw new InvalidNameException(name);
    }
    return name;
  }
}
