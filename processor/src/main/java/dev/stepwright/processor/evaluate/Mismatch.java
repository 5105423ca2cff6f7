package dev.stepwright.processor.evaluate;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What javac says of an argument of a generic method that does not fit, in one line: which types do
 * not fit. It says so itself where no type is inferred, at the argument.
 */
final class Mismatch {
  private static final Pattern ARGUMENT =
      Pattern.compile("\\(argument mismatch; ([^\\n;]+ cannot be converted to [^\\n]+)\\)");
  private static final Pattern BOUNDS =
      Pattern.compile(
          "inference variable \\w+ has incompatible bounds\\s+[a-z ]+: ([^\\n]+)\\s+[a-z ]+:"
              + " ([^\\n]+)");

  private Mismatch() {}

  /** The message in one line; empty for another message. */
  static Optional<String> of(String message) {
    Matcher argument = ARGUMENT.matcher(message);
    if (argument.find() && !argument.group(1).startsWith("no instance")) {
      return Optional.of("incompatible types: " + argument.group(1));
    }
    Matcher bounds = BOUNDS.matcher(message);
    return bounds.find()
        ? type(bounds.group(1))
            .flatMap(
                expected ->
                    type(bounds.group(2))
                        .map(
                            found ->
                                "incompatible types: "
                                    + found
                                    + " cannot be converted to "
                                    + expected))
        : Optional.empty();
  }

  /** The one type of some bounds that says something. */
  private static Optional<String> type(String bounds) {
    if (bounds.contains("<")) {
      return Optional.of(bounds.replaceFirst("^Object,|,Object$", ""));
    }
    List<String> types =
        Arrays.stream(bounds.split(",", -1)).filter(type -> !type.equals("Object")).toList();
    return types.size() == 1 && types.get(0).length() > 1
        ? Optional.of(types.get(0))
        : Optional.empty();
  }

  /** Where the only argument of the call stands that an error is about; or the error itself. */
  static int argument(SourceCopy copy, int offset) {
    MethodInvocationTree call = null;
    for (Tree tree : copy.around(offset)) {
      if (tree instanceof MethodInvocationTree each) {
        call = each;
      }
    }
    return call != null && call.getArguments().size() == 1
        ? copy.start(call.getArguments().get(0))
        : offset;
  }
}
