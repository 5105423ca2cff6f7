package dev.stepwright.runtime.internal.task;

import dev.stepwright.dsl.model.Arns;
import org.jspecify.annotations.Nullable;

/**
 * A Lambda function.
 *
 * @param arn its ARN, without a qualifier
 * @param qualifier a version or an alias, or null
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke</a>
 */
record FunctionName(String arn, @Nullable String qualifier) {
  private static final String LATEST = "$LATEST";

  /**
   * A {@code FunctionName}: a name, an account and {@code function:} and a name, or an ARN; each
   * may end with a qualifier.
   */
  static FunctionName of(String text, @Nullable String qualifier, Account account) {
    String name = Arns.functionName(text);
    int colon = name.indexOf(':');
    String own = colon < 0 ? null : name.substring(colon + 1);
    String plain = colon < 0 ? name : name.substring(0, colon);
    String arn =
        text.startsWith("arn:")
            ? text.substring(0, text.length() - name.length()) + plain
            : account.arn("lambda", "function:" + plain);
    return new FunctionName(arn, own == null ? qualifier : own);
  }

  String qualifiedArn() {
    return qualifier == null ? arn : arn + ":" + qualifier;
  }

  String qualifierOrLatest() {
    return qualifier == null ? LATEST : qualifier;
  }

  /** The version that runs: of an alias nobody here knows it. */
  String version() {
    return qualifier != null && qualifier.chars().allMatch(Character::isDigit) ? qualifier : LATEST;
  }
}
