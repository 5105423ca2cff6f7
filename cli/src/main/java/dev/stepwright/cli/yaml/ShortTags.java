package dev.stepwright.cli.yaml;

import dev.stepwright.dsl.diagnostic.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * CloudFormation's short forms of its functions: {@code !Sub text} for {@code {"Fn::Sub": text}}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html">Intrinsic
 *     function reference</a>
 */
final class ShortTags {
  private static final Set<String> PLAIN = Set.of("Ref", "Condition");
  private static final Set<String> FUNCTIONS =
      Set.of(
          "And",
          "Base64",
          "Cidr",
          "Equals",
          "FindInMap",
          "GetAtt",
          "GetAZs",
          "If",
          "ImportValue",
          "Join",
          "Length",
          "Not",
          "Or",
          "Select",
          "Split",
          "Sub",
          "ToJsonString",
          "Transform");

  private ShortTags() {}

  /** The function that a tag stands for, as its long form names it, or null. */
  static @Nullable String function(String tag) {
    String name = tag.substring(1);
    if (PLAIN.contains(name)) {
      return name;
    }
    return FUNCTIONS.contains(name) ? "Fn::" + name : null;
  }

  /** "Did you mean `!GetAtt`?", or nothing. */
  static String suggestion(String tag) {
    List<String> known = new ArrayList<>();
    PLAIN.forEach(name -> known.add("!" + name));
    FUNCTIONS.stream().sorted().forEach(name -> known.add("!" + name));
    String hint = Suggestion.didYouMean(tag, known);
    return hint == null ? "" : ". " + hint;
  }
}
