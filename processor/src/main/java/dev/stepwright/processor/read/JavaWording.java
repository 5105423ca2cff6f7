package dev.stepwright.processor.read;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in the words of annotations what was said in those of JSON. */
public final class JavaWording {
  private static final Pattern FIELD =
      Pattern.compile("\"([A-Z][A-Za-z]+)\"(: (\"[^\"]*\"|true|false))?");
  private static final Pattern LIST =
      Pattern.compile("(?<=fields |operators )[A-Z][A-Za-z]+(, [A-Z][A-Za-z]+)*");
  private static final Pattern POINTER = Pattern.compile(" at (?:…|/States)/(?:.*/States/)?(.+)$");
  private static final String DISTRIBUTED =
      "\"ProcessorConfig\": {\"Mode\": \"DISTRIBUTED\", \"ExecutionType\": ...}";

  private static final Map<String, String> MEMBERS = members();
  private static final Map<String, String> VALUES =
      Map.of("\"JSONata\"", "QueryLanguage.JSONATA", "\"JSONPath\"", "QueryLanguage.JSON_PATH");

  private JavaWording() {}

  private static Map<String, String> members() {
    Map<String, String> members =
        Annotations.all().stream()
            .flatMap(type -> Members.of(type).entrySet().stream())
            .filter(member -> !member.getKey().endsWith("Expression"))
            .collect(
                Collectors.toMap(
                    member -> member.getValue().field(), Map.Entry::getKey, (a, b) -> a));
    members.put("Catch", "catchers");
    return Map.copyOf(members);
  }

  /**
   * A message or a hint about a place, which speaks JSON itself where the place is in {@code raw}.
   */
  public static String of(String text, AnnotationOrigin origin) {
    Matcher pointer = POINTER.matcher(text);
    String words = pointer.find() ? pointer.replaceFirst(" `$1`") : text;
    if (origin.steps().contains("raw")) {
      return words;
    }
    words = words.replace(DISTRIBUTED, "`mode = ProcessorConfig.Mode.DISTRIBUTED`");
    words = words.replace("a Next, Default or Catch", "a `next`, an `otherwise` or a @Catch");
    words = LIST.matcher(words).replaceAll(list -> quote(list(list.group())));
    return FIELD.matcher(words).replaceAll(field -> quote(field(field)));
  }

  private static String quote(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }

  private static String list(String fields) {
    return Stream.of(fields.split(", "))
        .map(field -> "`" + MEMBERS.getOrDefault(field, field) + "`")
        .collect(Collectors.joining(", "));
  }

  private static String field(MatchResult found) {
    String member = MEMBERS.get(found.group(1));
    @Nullable String value = found.group(3);
    if (member == null) {
      return found.group();
    }
    return value == null
        ? "`" + member + "`"
        : "`" + member + " = " + VALUES.getOrDefault(value, value) + "`";
  }
}
