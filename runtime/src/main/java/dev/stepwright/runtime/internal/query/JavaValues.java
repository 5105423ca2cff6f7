package dev.stepwright.runtime.internal.query;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON values as the Java objects that AWS holds them in. Their {@code toString}, {@code equals}
 * and {@code hashCode} show in what AWS answers: an object printed by {@code States.Format} is
 * <code>{a=1, b=[x]}</code>, and {@code States.ArrayUnique} gives its items in the order of a hash
 * table.
 */
public final class JavaValues {
  private JavaValues() {}

  /** The value as AWS's own object prints it. */
  public static String text(JsonValue value) {
    return value instanceof JsonArray || value instanceof JsonObject
        ? String.valueOf(of(value))
        : String.valueOf(scalar(value));
  }

  /** The value as an Integer, Long, BigInteger, Double, String, Boolean, null, List or Map. */
  public static @Nullable Object of(JsonValue value) {
    if (value instanceof JsonArray array) {
      List<@Nullable Object> list = new ArrayList<>(array.size());
      for (int i = 0; i < array.size(); i++) {
        list.add(of(array.element(i)));
      }
      return list;
    }
    if (value instanceof JsonObject object) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      object.forEachMember((name, member) -> map.put(name, of(member)));
      return map;
    }
    return scalar(value);
  }

  private static @Nullable Object scalar(JsonValue value) {
    return value instanceof JsonNumber number ? number(number) : value.toJava();
  }

  /** The narrowest type of those that JSON readers choose from, by how the number is written. */
  private static Number number(JsonNumber number) {
    String literal = number.toString();
    for (int i = 0; i < literal.length(); i++) {
      char c = literal.charAt(i);
      if (c == '.' || c == 'e' || c == 'E') {
        return number.doubleValue();
      }
    }
    if (!number.isIntegral()) {
      return new BigInteger(literal);
    }
    long value = number.longValue();
    if (value == (int) value) {
      return (int) value;
    }
    return value;
  }
}
