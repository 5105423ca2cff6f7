package dev.stepwright.dsl.shape.jsonata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.jsonata.JsonataExpression;
import dev.stepwright.dsl.shape.ArrayShape;
import dev.stepwright.dsl.shape.ObjectShape;
import dev.stepwright.dsl.shape.Shape;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of expressions; that it holds for values is for the module that evaluates. */
class JsonataShapesTest {
  private static final Shape ITEM =
      object(
          "Item",
          "sku",
          Shape.STRING,
          "price",
          Shape.NUMBER,
          "count",
          Shape.INTEGER,
          "note",
          Shape.STRING.optional());

  private static final Shape PAYMENT =
      object("Card", "kind", Shape.texts(Set.of("card")), "number", Shape.STRING)
          .join(object("Transfer", "kind", Shape.texts(Set.of("transfer")), "iban", Shape.STRING));

  private static final Shape ORDER =
      object(
          "Order",
          "id",
          Shape.STRING,
          "items",
          Shape.arrayOf(ITEM),
          "status",
          Shape.texts(new LinkedHashSet<>(List.of("open", "paid"))),
          "discount",
          Shape.NUMBER.optional(),
          "payment",
          PAYMENT,
          "customer",
          object("Customer", "name", Shape.STRING, "mail", Shape.STRING.join(Shape.NULL))
              .optional());

  private static final Map<String, Shape> VARIABLES =
      Map.of(
          "states",
          object(null, "input", ORDER, "context", Shape.ANY),
          "order",
          ORDER,
          "items",
          Shape.arrayOf(ITEM),
          "pair",
          Shape.of(new ArrayShape(List.of(ITEM, ITEM), null)),
          "mixed",
          Shape.STRING.join(Shape.NUMBER),
          "i",
          Shape.INTEGER,
          "n",
          Shape.NUMBER);

  private static Shape object(@Nullable String name, Object... fields) {
    Map<String, Shape> byName = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      byName.put((String) fields[i], (Shape) fields[i + 1]);
    }
    return Shape.of(new ObjectShape(name, byName, null));
  }

  private static JsonataShape told(String expression) {
    return JsonataShapes.of(
        JsonataExpression.parse(expression), name -> VARIABLES.getOrDefault(name, Shape.ANY));
  }

  private static String findings(JsonataShape told) {
    return told.findings().stream()
        .map(each -> each.kind() + "@" + each.start() + (each.certain() ? "" : "?"))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          $states.input.id => string =>
          $order.items => array of Item {sku: string, price: number, count: integer, note?: string} =>
          $order.items.price => array of number | number | absent => MAYBE_UNDEFINED@7?
          $order.items.note => array of string | string | absent => MAYBE_UNDEFINED@7?
          $order.items[0].price => number | absent => MAYBE_UNDEFINED@13?
          $order.items[-1].sku => string | absent => MAYBE_UNDEFINED@13?
          $order.items[price > 10].sku => array of string | string | absent => MAYBE_UNDEFINED@13?
          $order.items[price > 10][].sku => array of string | absent => MAYBE_UNDEFINED@13?
          $order.items[note != null].note => array of string | string | absent => MAYBE_UNDEFINED@13?
          $order.items[] => array of Item {sku: string, price: number, count: integer, note?: string} =>
          $order.items[$i].sku => string | absent => MAYBE_UNDEFINED@13?
          $order.id[0] => string =>
          $order.items.* => array of string | number | string | number | absent => MAYBE_UNDEFINED@7?
          $order.items^(price).sku => array of string | string | absent => MAYBE_UNDEFINED@7?
          $order.items^(>price, sku)[0].sku => string | absent => MAYBE_UNDEFINED@7?
          $pair.price => [number, number] =>
          $pair[0].price => number =>
          $pair[1].note => string | absent => MAYBE_UNDEFINED@6?
          $pair[2] => absent => MAYBE_UNDEFINED@6
          $pair.{"sku": sku, "total": price * count} => [{sku: string, total: number}, {sku: string, total: number}] =>
          $pair.[sku, price] => [[string, number], [string, number]] =>
          $pair{sku: price} => {*: array of number | number} =>
          $order.items{sku: $sum(price)} => {*: number} =>
          $order{"n": $count(items), "s": status} => {n: integer, s: "open" | "paid"} =>
          $order.items.(price * count) => array of number | number | absent => MAYBE_UNDEFINED@7?
          $order.discount => number | absent => MAYBE_UNDEFINED@7?
          $order.discount + 1 => number | absent => MAYBE_UNDEFINED@7?
          $order.customer.mail => string | null | absent => MAYBE_UNDEFINED@7?
          $order.total => absent => FIELD_UNKNOWN@7
          $order.staus => absent => FIELD_UNKNOWN@7
          $order.items.prize => absent => FIELD_UNKNOWN@13
          $exists($order.total) => boolean => FIELD_UNKNOWN@15
          $order.payment.number => string | absent => MAYBE_UNDEFINED@15?
          $order.payment.kind = "card" ? $order.payment.number : $order.payment.iban => string =>
          $order.payment.kind != "card" ? $order.payment.iban : "none" => string =>
          $exists($order.discount) ? $order.discount : 0 => number =>
          $not($exists($order.discount)) ? 0 : $order.discount => number =>
          $order.customer.mail != null ? $order.customer.mail : "none" => string =>
          $order.customer.mail = null ? "none" : $order.customer.mail => string | absent => MAYBE_UNDEFINED@46?
          $order.customer ? $order.customer.name : "none" => string =>
          $exists($order.customer) and $order.discount > 1 ? $order.customer.name : "none" => string =>
          $type($mixed) = "string" ? $length($mixed) : $mixed => number =>
          $order.discount > 1 ? 1 => integer | absent => MAYBE_UNDEFINED@0?
          $i + 1 => integer =>
          $i / 2 => number =>
          $i * $n => number =>
          -$i => integer =>
          -$order.id => never => OPERAND@1
          $order.id + 1 => never => OPERAND@0
          1 + true => never => OPERAND@4
          $mixed + 1 => number => OPERAND@0?
          $mixed < 3 => boolean => OPERAND@0?
          "a" < 3 => never => OPERAND@0
          $order.discount < 3 => boolean | absent => MAYBE_UNDEFINED@7?
          $i & $order.discount => string =>
          $order.status = "closed" => boolean => COMPARISON@0
          $order.status != "closed" => boolean =>
          $order.id = 5 => boolean => COMPARISON@0
          $order.id = null => boolean => COMPARISON@0
          $order.status in ["open", "shipped"] => boolean =>
          $order.status in ["closed"] => boolean => COMPARISON@0
          $order.items[sku = 5].sku => array of string | string | absent => COMPARISON@13 MAYBE_UNDEFINED@13?
          $i > 1 and $order.id => boolean =>
          [1, "a", $order.items.price] => [integer, "a", number…] =>
          [[1, 2], [3]] => [[integer, integer], [integer]] =>
          [1..$i] => array of integer =>
          [1.."a"] => never => OPERAND@4
          [$n..3] => array of integer => OPERAND@1?
          {"id": $order.id, "discount": $order.discount} => {id: string, discount?: number} =>
          {"id": 1, $order.status: true} => {id: integer, *: boolean} =>
          {$i: 1} => never => OPERAND@1
          ($x := $order.items.price; $total := $sum($x); $total > 10 ? "big" : "small") => "big" | "small" =>
          ($f := function($n) { $n < 2 ? 1 : $n }; $f(5)) => integer =>
          ($f := function($n) { $n < 2 ? 1 : $n * $f($n - 1) }; $f(5)) => any =>
          function($x) { $x + 1 }("a") => never => OPERAND@15
          $map($order.items, function($i) { $i.price }) => array of number | number | absent => MAYBE_UNDEFINED@0?
          $map($pair, function($item, $index) { {"n": $index, "sku": $item.sku} }) => [{n: integer, sku: string}, {n: integer, sku: string}] =>
          $map($pair, $string) => [string, string] =>
          $map($pair, $uppercase) => never => OPERAND@0
          $filter($order.items, function($i) { $exists($i.note) }).note => array of string | string | absent => MAYBE_UNDEFINED@0?
          $reduce($pair.price, function($a, $b) { $a + $b }) => number =>
          $reduce($order.items, function($a, $b) { $a + $b.price }, 0) => number =>
          $sort($order.items, function($a, $b) { $a.price > $b.price }) => array of Item {sku: string, price: number, count: integer, note?: string} =>
          $sort($order.items) => array of Item {sku: string, price: number, count: integer, note?: string} => OPERAND@0?
          $single($order.items, function($i) { $i.sku = "x" }) => Item {sku: "x", price: number, count: integer, note?: string} =>
          $each($order.payment, function($v, $k) { $k }) => array of string | string | absent => MAYBE_UNDEFINED@0?
          $sift($order.customer, function($v) { $v != null }) => {name?: string, mail?: string | null} | absent => MAYBE_UNDEFINED@13?
          $order.id ~> $uppercase => string =>
          $order.id ~> $substring(1) => string =>
          $order.id ~> $order.id => never => OPERAND@13
          $order ~> |items|{"price": 0}| => any =>
          $uppercase($i) => never => OPERAND@11
          $uppercase($order.id, 1, 2) => never => OPERAND@0
          $substring($order.id, "x") => never => OPERAND@22
          $join($order.items.sku, ", ") => string | absent => MAYBE_UNDEFINED@13?
          $join($order.items.price) => string | absent => OPERAND@6? MAYBE_UNDEFINED@13?
          $sum($pair.price) => number =>
          $sum($order.items.sku) => integer | absent => OPERAND@5? MAYBE_UNDEFINED@12?
          $max($pair.count) => integer =>
          $max($order.items.count) => integer | absent => MAYBE_UNDEFINED@12?
          $average($pair.count) => number =>
          $count($order.items.sku) => integer =>
          $keys($pair[0]) => ["sku", "price", "count", "note" | absent] =>
          $lookup($order, "status") => "open" | "paid" =>
          $merge([{"a": 1}, {"b": "x"}, {"a": "y"}]) => {a: "y", b: "x"} =>
          $merge($order.items) => {sku?: string, price?: number, count?: integer, note?: string} =>
          $append($order.items.sku, 1) => array of string | integer | integer =>
          $zip($pair.sku, $pair.price) => array of [string, number] =>
          $distinct($pair.sku) => [string, string…] | string =>
          $reverse($pair) => [Item {sku: string, price: number, count: integer, note?: string}, Item {sku: string, price: number, count: integer, note?: string}] =>
          $split($order.id, ",") => array of string =>
          $match($order.id, /a/).match => array of string | string | absent => MAYBE_UNDEFINED@0?
          $number($order.id) => number =>
          $floor($n) + $i => integer =>
          $round($n, 2) => number =>
          $now() => timestamp =>
          $fromMillis($millis()) => timestamp =>
          $partition($pair, 1) => array of array of Item {sku: string, price: number, count: integer, note?: string} | absent => MAYBE_UNDEFINED@0?
          $range(1, 5, 1) => array of integer | integer | absent => MAYBE_UNDEFINED@0?
          $hash($order.id, "MD5") => string =>
          $parse($order.id) => any =>
          $error("no") => never =>
          $exists($order.customer) ? 1 : $error("no") => integer =>
          $type($mixed) => "number" | "string" =>
          $string($order) => string =>
          $order.items#$n.{"n": $n} => any =>
          $order.items.{"p": %.id} => any =>
          $other.a.b => any =>
          $states.context.Execution.Id => any =>
          $.a => any =>
          """)
  void tells(String expression, String shape, String findings) {
    JsonataShape told = told(expression);

    assertThat(told.shape()).hasToString(shape);
    assertThat(findings(told)).isEqualTo(findings == null ? "" : findings);
  }

  @Test
  void saysWhichFieldsThereAre() {
    JsonataFinding finding = told("$order.items.prize").findings().get(0);

    assertThat(finding.kind()).isEqualTo(JsonataFinding.Kind.FIELD_UNKNOWN);
    assertThat(finding.message())
        .isEqualTo("`prize` selects nothing: Item has sku, price, count, note");
    assertThat(finding.hint()).isEqualTo("Did you mean `price`?");
  }

  @Test
  void saysWhatAnOperatorTakes() {
    assertThat(told("$order.id + 1").findings().get(0).message())
        .isEqualTo("`+` takes number, its left side is string");
    assertThat(told("$uppercase($i)").findings().get(0).message())
        .isEqualTo("`$uppercase` takes a string here, not integer");
  }

  @Test
  void saysWhetherEveryOperandIsKnown() {
    assertThat(told("$order.id & 'x'").complete()).isTrue();
    assertThat(told("$states.context.Execution.Id + 1").complete()).isFalse();
  }
}
