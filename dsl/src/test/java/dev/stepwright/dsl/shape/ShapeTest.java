package dev.stepwright.dsl.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonType;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.path.Path;
import dev.stepwright.dsl.path.ReferencePath;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShapeTest {
  private static final Shape ITEM =
      Shape.of(new ObjectShape("Item", Map.of("price", Shape.NUMBER), null));
  private static final Shape ORDER =
      Shape.of(
          new ObjectShape(
              "Order",
              Map.of(
                  "id",
                  Shape.STRING,
                  "note",
                  Shape.STRING.optional(),
                  "items",
                  Shape.arrayOf(ITEM)),
              null));

  @Test
  void joinsArraysOfWhichOneHasAnUnknownElementMore() {
    Shape one = Shape.of(new ArrayShape(List.of(Shape.ANY), null));

    Shape joined = one.join(Shape.of(new ArrayShape(List.of(), null)));

    assertThat(joined).hasToString("array of any");
    assertThat(joined.contains(json("[]"))).isTrue();
  }

  @Test
  void joinsObjectsToOneWhoseFieldsMayBeMissing() {
    Shape joined = shape("{'a': 1, 'b': 2}").join(shape("{'a': 'x'}"));

    assertThat(joined).hasToString("{a: \"x\" | integer, b?: integer}");
    assertThat(joined.contains(json("{'a': 7}"))).isTrue();
    assertThat(joined.contains(json("{'b': 7}"))).isFalse();
  }

  @Test
  void keepsObjectsApartThatATextTellsFromEachOther() {
    Shape joined =
        shape("{'type': 'card', 'number': 1}").join(shape("{'type': 'cash', 'paid': 2}"));

    assertThat(joined.objects()).hasSize(2);
    assertThat(joined.contains(json("{'type': 'cash', 'number': 1}"))).isFalse();
  }

  @Test
  void joinsWithWhatIsUnknownToTheUnknown() {
    assertThat(ORDER.join(Shape.ANY)).isSameAs(Shape.ANY);
    assertThat(Shape.ANY.optional().mayBeAbsent()).isFalse();
  }

  @Test
  void keepsTheFirstElementsOfArrays() {
    Shape joined = shape("[1, 'a']").join(shape("[2]"));

    assertThat(joined.element(0)).isEqualTo(Shape.INTEGER);
    assertThat(joined.element(1).mayBeAbsent()).isTrue();
    assertThat(joined.element(2).isAbsent()).isTrue();
  }

  @Test
  void widensWhatGrowsUntilNothingChanges() {
    Shape now = shape("{}");
    Shape last = null;
    for (int turn = 0; !now.equals(last); turn++) {
      assertThat(turn).isLessThan(10);
      last = now;
      Shape next = Shape.of(ObjectShape.of(Map.of("inner", now)));
      now = turn < 3 ? now.join(next) : now.widen(now.join(next));
    }
    assertThat(now.contains(json("{'inner': {'inner': {'inner': {'inner': {}}}}}"))).isTrue();
  }

  @Test
  void narrowsByType() {
    Shape shape = Shape.STRING.join(Shape.NULL).optional();

    assertThat(shape.without(JsonType.NULL)).isEqualTo(Shape.STRING.optional());
    assertThat(shape.only(Set.of(JsonType.STRING))).isEqualTo(Shape.STRING);
  }

  @Test
  void selectsByPath() {
    assertThat(select("$.id").shape()).isEqualTo(Shape.STRING);
    assertThat(select("$.items[*].price").shape()).isEqualTo(Shape.arrayOf(Shape.NUMBER));
    assertThat(select("$..price").shape()).isEqualTo(Shape.arrayOf(Shape.NUMBER));
    assertThat(select("$.items[?(@.price > 1)]").shape().elements().objects()).isNotEmpty();
  }

  @Test
  void saysWhereAPathLeadsNowhere() {
    PathSelection.Miss miss = Objects.requireNonNull(select("$.items[0].cost").miss());

    assertThat(miss.certain()).isTrue();
    assertThat(miss.of().objects().get(0).description()).isEqualTo("Item has price");
    assertThat(Objects.requireNonNull(select("$.note").miss()).certain()).isFalse();
    assertThat(Objects.requireNonNull(select("$.items[*].cost").miss()).certain()).isTrue();
    assertThat(select("$.id").miss()).isNull();
  }

  @Test
  void putsAResultWhereItIsMissing() {
    Placement placed = Placement.of(ORDER, ReferencePath.parse("$.paid.sum"), Shape.INTEGER);

    assertThat(placed.miss()).isNull();
    assertThat(placed.shape().field("paid").field("sum")).isEqualTo(Shape.INTEGER);
    assertThat(placed.shape().field("id")).isEqualTo(Shape.STRING);
  }

  @Test
  void putsNoResultIntoAText() {
    Placement placed = Placement.of(ORDER, ReferencePath.parse("$.id.sum"), Shape.INTEGER);

    assertThat(placed.shape().isNever()).isTrue();
    assertThat(Objects.requireNonNull(placed.miss()).path()).isEqualTo("$.id");
    assertThat(placed.miss().certain()).isTrue();
  }

  @Test
  void findsWhatDoesNotFit() {
    Shape expected =
        Shape.of(ObjectShape.of(Map.of("items", Shape.arrayOf(shape("{'price': {}}")))));

    Mismatch mismatch = Mismatch.of(expected, ORDER).orElseThrow();

    assertThat(mismatch.path()).isEqualTo("$.items[*].price");
    assertThat(mismatch.certain()).isTrue();
    assertThat(mismatch.doubt()).isEqualTo(Mismatch.Doubt.PRESENCE);
    assertThat(Mismatch.of(ORDER, ORDER)).isEmpty();
    assertThat(Mismatch.of(ORDER, Shape.ANY)).isEmpty();
    assertThat(Mismatch.of(Shape.NULL, ORDER)).isEmpty();
    assertThat(Mismatch.of(Shape.of(ObjectShape.of(Map.of("other", Shape.ANY))), ORDER)).isEmpty();
  }

  @Test
  void doubtsWhetherAPartIsThere() {
    Shape given = shape("{'all': ['a'], 'note': {'text': 'a'}}");
    Shape all = Shape.of(ObjectShape.of(Map.of("all", Shape.arrayOf(Shape.OBJECT))));
    Shape note = Shape.of(ObjectShape.of(Map.of("note", Shape.STRING)));

    assertThat(Mismatch.of(all, given).orElseThrow().path()).isEqualTo("$.all[0]");
    assertThat(Mismatch.of(all, given).orElseThrow().doubt()).isEqualTo(Mismatch.Doubt.NONE);
    assertThat(Mismatch.of(note, given).orElseThrow().doubt()).isEqualTo(Mismatch.Doubt.NONE);
    Shape optional =
        given.mapObjects(object -> object.with("note", object.field("note").optional()));
    assertThat(Mismatch.of(note, optional).orElseThrow())
        .returns("$.note", Mismatch::path)
        .returns(Mismatch.Doubt.PRESENCE, Mismatch::doubt);
  }

  private static PathSelection.Selected select(String path) {
    return PathSelection.of(Path.parse(path), root -> ORDER);
  }

  private static Shape shape(String json) {
    return Shape.of(json(json));
  }

  private static JsonValue json(String json) {
    return Objects.requireNonNull(new JsonReader(100).read(json.replace('\'', '"')).document())
        .root();
  }
}
