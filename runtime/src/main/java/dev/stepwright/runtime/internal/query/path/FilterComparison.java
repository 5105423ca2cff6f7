package dev.stepwright.runtime.internal.query.path;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.path.ComparisonOperator;
import dev.stepwright.runtime.internal.query.BoundedText;
import dev.stepwright.runtime.internal.query.JavaValues;
import dev.stepwright.runtime.internal.query.Numbers;
import dev.stepwright.runtime.internal.query.QueryFailure;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the operators of filters mean, after json-path. A missing operand, null here, equals
 * nothing, not even another one.
 */
@FunctionalInterface
interface FilterComparison {
  /** To find out by an exception that a text is no number takes as long as so many nodes. */
  int STEPS_TO_FAIL = 256;

  /** What a regular expression takes before it looks at a text. */
  int STEPS_TO_MATCH = 16;

  /**
   * Whether it holds.
   *
   * @param search counts the elements that are compared
   */
  boolean test(@Nullable JsonValue left, @Nullable JsonValue right, Search search);

  /** The meaning of an operator. */
  static FilterComparison of(ComparisonOperator operator) {
    return switch (operator) {
      case EQUAL -> FilterComparison::equal;
      case NOT_EQUAL -> (left, right, search) -> !equal(left, right, search);
      case STRICTLY_EQUAL -> FilterComparison::strictlyEqual;
      case NOT_STRICTLY_EQUAL -> (left, right, search) -> !strictlyEqual(left, right, search);
      case LESS -> (left, right, search) -> ordered(left, right) && compare(left, right) < 0;
      case LESS_OR_EQUAL ->
          (left, right, search) -> ordered(left, right) && compare(left, right) <= 0;
      case GREATER -> (left, right, search) -> ordered(left, right) && compare(left, right) > 0;
      case GREATER_OR_EQUAL ->
          (left, right, search) -> ordered(left, right) && compare(left, right) >= 0;
      case IN -> FilterComparison::in;
      case NOT_IN -> (left, right, search) -> !in(left, right, search);
      case CONTAINS -> FilterComparison::contains;
      case ALL -> FilterComparison::all;
      case SUBSET_OF -> (left, right, search) -> lists(left, right) && within(left, right, search);
      case ANY_OF -> (left, right, search) -> lists(left, right) && overlap(left, right, search);
      case NONE_OF -> (left, right, search) -> lists(left, right) && !overlap(left, right, search);
      case SIZE -> FilterComparison::size;
      case EMPTY -> FilterComparison::empty;
      case EXISTS -> FilterComparison::exists;
      case MATCHES_REGEX -> (left, right, search) -> false;
      case TYPE, MATCHES ->
          (left, right, search) -> {
            throw new FilterFault();
          };
    };
  }

  static boolean isRegex(ComparisonOperator operator) {
    return operator == ComparisonOperator.MATCHES_REGEX;
  }

  static boolean isNegation(ComparisonOperator operator) {
    return operator == ComparisonOperator.NOT_EQUAL
        || operator == ComparisonOperator.NOT_STRICTLY_EQUAL;
  }

  /** Whether a regular expression matches all of a scalar's text, or that of one list element. */
  static boolean matches(
      Pattern pattern, @Nullable JsonValue value, boolean anyElement, Search search) {
    if (value instanceof JsonArray array && anyElement) {
      return array.elements().stream().anyMatch(element -> matches(pattern, element, search));
    }
    return matches(pattern, value, search);
  }

  private static boolean matches(Pattern pattern, @Nullable JsonValue value, Search search) {
    search.steps(STEPS_TO_MATCH);
    String text = text(value);
    Matcher matcher = pattern.matcher(search.text(text));
    return BoundedText.matched(
        matcher::matches,
        () ->
            QueryFailure.runtime(
                    "The regular expression /"
                        + pattern.pattern()
                        + "/ repeats too often in a text of "
                        + text.length()
                        + " characters")
                .asException());
  }

  private static String text(@Nullable JsonValue value) {
    return value instanceof JsonString
            || value instanceof JsonNumber
            || value instanceof JsonBoolean
        ? JavaValues.text(value)
        : "";
  }

  private static boolean equal(@Nullable JsonValue left, @Nullable JsonValue right, Search search) {
    search.steps(1);
    if (left == null || right == null) {
      return false;
    }
    if (left instanceof JsonString string && right instanceof JsonNumber) {
      return string.value().equals(text(right));
    }
    if (left instanceof JsonNumber number && right instanceof JsonString string) {
      JsonNumber parsed = number(string.value(), search);
      return parsed != null && compare(number, parsed) == 0;
    }
    return same(left, right, search);
  }

  private static @Nullable JsonNumber number(String text, Search search) {
    if (text.isEmpty()
        || !(Character.isDigit(text.charAt(0)) || "+-.".indexOf(text.charAt(0)) >= 0)) {
      return null;
    }
    try {
      return JsonNumber.parse(new BigDecimal(text).toString());
    } catch (NumberFormatException e) {
      search.steps(STEPS_TO_FAIL);
      return null;
    }
  }

  private static boolean strictlyEqual(
      @Nullable JsonValue left, @Nullable JsonValue right, Search search) {
    return left != null
        && right != null
        && (left.type() == right.type() || (isContainer(left) && isContainer(right)))
        && same(left, right, search);
  }

  /** {@link JsonValue#equals}, with its steps counted. */
  private static boolean same(JsonValue left, JsonValue right, Search search) {
    if (left instanceof JsonArray a && right instanceof JsonArray b) {
      if (a.size() != b.size()) {
        return false;
      }
      for (int i = 0; i < a.size(); i++) {
        search.steps(1);
        if (!same(a.element(i), b.element(i), search)) {
          return false;
        }
      }
      return true;
    }
    if (left instanceof JsonObject a && right instanceof JsonObject b) {
      if (a.size() != b.size()) {
        return false;
      }
      for (int i = 0; i < a.size(); i++) {
        search.steps(1);
        JsonValue other = b.member(a.nameAt(i));
        if (other == null || !same(a.valueAt(i), other, search)) {
          return false;
        }
      }
      return true;
    }
    return left.equals(right);
  }

  private static boolean isContainer(JsonValue value) {
    return value instanceof JsonArray || value instanceof JsonObject;
  }

  /** Whether the operands have an order: two numbers or two strings. */
  private static boolean ordered(@Nullable JsonValue left, @Nullable JsonValue right) {
    return (left instanceof JsonNumber && right instanceof JsonNumber)
        || (left instanceof JsonString && right instanceof JsonString);
  }

  private static int compare(@Nullable JsonValue left, @Nullable JsonValue right) {
    if (left instanceof JsonNumber a && right instanceof JsonNumber b) {
      return Numbers.compare(a, b);
    }
    if (left instanceof JsonString a && right instanceof JsonString b) {
      return a.value().compareTo(b.value());
    }
    throw new FilterFault();
  }

  private static boolean in(@Nullable JsonValue left, @Nullable JsonValue right, Search search) {
    if (right instanceof JsonArray list) {
      return holds(list, left, search);
    }
    if (right instanceof JsonObject) {
      return false;
    }
    throw new FilterFault();
  }

  private static boolean holds(JsonArray list, @Nullable JsonValue value, Search search) {
    search.steps(1);
    for (int i = 0; i < list.size(); i++) {
      if (equal(value, list.element(i), search)) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(
      @Nullable JsonValue left, @Nullable JsonValue right, Search search) {
    if (left instanceof JsonString text && right instanceof JsonString part) {
      return text.value().contains(part.value());
    }
    return left instanceof JsonArray list && holds(list, right, search);
  }

  private static boolean all(@Nullable JsonValue left, @Nullable JsonValue right, Search search) {
    return lists(left, right) && within(right, left, search);
  }

  private static boolean lists(@Nullable JsonValue left, @Nullable JsonValue right) {
    return left instanceof JsonArray && right instanceof JsonArray;
  }

  private static boolean within(
      @Nullable JsonValue part, @Nullable JsonValue whole, Search search) {
    return part instanceof JsonArray elements
        && whole instanceof JsonArray list
        && elements.elements().stream().allMatch(element -> holds(list, element, search));
  }

  private static boolean overlap(
      @Nullable JsonValue left, @Nullable JsonValue right, Search search) {
    return left instanceof JsonArray elements
        && right instanceof JsonArray list
        && elements.elements().stream().anyMatch(element -> holds(list, element, search));
  }

  private static boolean size(@Nullable JsonValue left, @Nullable JsonValue right, Search search) {
    if (!(right instanceof JsonNumber expected)) {
      return false;
    }
    if (left instanceof JsonString string) {
      return string.value().length() == expected.intValue();
    }
    return left instanceof JsonArray list && list.size() == expected.intValue();
  }

  private static boolean empty(@Nullable JsonValue left, @Nullable JsonValue right, Search search) {
    boolean isEmpty;
    if (left instanceof JsonString string) {
      isEmpty = string.value().isEmpty();
    } else if (left instanceof JsonArray list) {
      isEmpty = list.isEmpty();
    } else if (left instanceof JsonObject object) {
      isEmpty = object.isEmpty();
    } else {
      return false;
    }
    if (right instanceof JsonBoolean expected) {
      return isEmpty == expected.value();
    }
    throw new FilterFault();
  }

  private static boolean exists(
      @Nullable JsonValue left, @Nullable JsonValue right, Search search) {
    if (left instanceof JsonBoolean a && right instanceof JsonBoolean b) {
      return a == b;
    }
    throw new FilterFault();
  }
}
