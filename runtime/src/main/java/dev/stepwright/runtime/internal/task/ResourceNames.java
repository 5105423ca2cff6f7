package dev.stepwright.runtime.internal.task;

import dev.stepwright.dsl.diagnostic.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** The names a {@code Resource} has. */
public final class ResourceNames {
  private static final int ARN_PARTS = 6;
  private static final String WAIT_FOR_TASK_TOKEN = ".waitForTaskToken";
  private static final int MAX_LISTED = 10;

  private ResourceNames() {}

  /**
   * The names, the most precise first: the whole text; of a function with and without its
   * qualifier; of an activity; of an integration, such as {@code sqs:sendMessage} or {@code
   * aws-sdk:s3:getObject}.
   */
  public static List<String> of(String resource) {
    List<String> names = new ArrayList<>(List.of(resource));
    String[] parts = resource.split(":", ARN_PARTS);
    if (parts.length < ARN_PARTS || !parts[0].equals("arn")) {
      return names;
    }
    String rest = parts[ARN_PARTS - 1];
    if (!parts[2].equals("lambda")) {
      names.add(rest.substring(rest.startsWith("activity:") ? "activity:".length() : 0));
      return names;
    }
    String function = rest.startsWith("function:") ? rest.substring("function:".length()) : rest;
    names.add(function);
    int colon = function.indexOf(':');
    if (colon >= 0) {
      names.add(resource.substring(0, resource.length() - (function.length() - colon)));
      names.add(function.substring(0, colon));
    }
    return names;
  }

  /** A pattern of Resources, in which {@code *} stands for any text. */
  public static Pattern pattern(String text) {
    StringBuilder regex = new StringBuilder();
    for (String part : text.split("\\*", -1)) {
      regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(part));
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  /** A Resource with the partition {@code aws}, whatever its own. */
  static String inAws(String resource) {
    return resource.startsWith("arn:aws-")
        ? "arn:aws" + resource.substring(resource.indexOf(':', "arn:".length()))
        : resource;
  }

  /** A Resource without the name of the pattern that waits for a task token. */
  static String withoutPattern(String resource) {
    return resource.endsWith(WAIT_FOR_TASK_TOKEN)
        ? resource.substring(0, resource.length() - WAIT_FOR_TASK_TOKEN.length())
        : resource;
  }

  /** What to say where nobody does a Task. */
  static String nobody(String resource, String state, Collection<String> known) {
    List<String> names = of(resource);
    String name = names.get(names.size() - 1);
    StringBuilder text =
        new StringBuilder("No handler is registered for the Resource '")
            .append(resource)
            .append("' of the State '")
            .append(state)
            .append("'. ");
    String near = Suggestion.nearest(name, known);
    if (near != null) {
      text.append('`').append(near).append("` is registered: is it misspelt? ");
    }
    text.append("Register one with Engine.builder().task(\"")
        .append(name)
        .append("\", handler), or give its results with --tasks on the command line. Registered: ");
    List<String> listed = known.stream().sorted().limit(MAX_LISTED).toList();
    text.append(listed.isEmpty() ? "none" : String.join(", ", listed));
    if (known.size() > listed.size()) {
      text.append(" and ").append(known.size() - listed.size()).append(" more");
    }
    return text.append('.').toString();
  }
}
