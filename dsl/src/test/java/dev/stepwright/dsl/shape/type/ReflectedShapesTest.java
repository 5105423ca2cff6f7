package dev.stepwright.dsl.shape.type;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.shape.Shape;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** More types, and both sources of them, are in the processor's {@code MirrorShapesTest}. */
class ReflectedShapesTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  enum Status {
    OPEN,
    CLOSED
  }

  record Line(String sku, int count, BigDecimal price, @Nullable String note) {}

  @SuppressWarnings("ArrayRecordComponent")
  record Order(
      String id,
      Status status,
      List<Line> lines,
      Map<String, Long> counts,
      @Nullable Line best,
      List<@Nullable Boolean> flags,
      double[] weights) {}

  record Pair<A, B>(A first, List<B> second) {}

  record Grows<T>(@Nullable Grows<List<T>> more) {}

  record Wide(Wider a, Wider b, Wider c, Wider d, Wider e, Wider f) {}

  record Wider(Widest a, Widest b, Widest c, Widest d, Widest e, Widest f) {}

  record Widest(Line a, Line b, Line c, Line d, Line e, Line f) {}

  @SuppressWarnings("unused")
  private static Pair<? extends Number, Pair<String, Status>> pair() {
    throw new UnsupportedOperationException();
  }

  @Test
  void recordsAreClosedObjects() {
    assertThat(ReflectedShapes.of(Line.class))
        .hasToString("Line {sku: string, count: integer, price: number, note?: string | null}");
  }

  @Test
  void argumentsStandForVariables() throws NoSuchMethodException {
    Method method = ReflectedShapesTest.class.getDeclaredMethod("pair");

    assertThat(ReflectedShapes.of(method.getGenericReturnType()))
        .hasToString(
            "Pair {first: number, second: array of Pair {first: string, second: array of"
                + " \"OPEN\" | \"CLOSED\"}}");
  }

  @Test
  void typesThatGrowEnd() {
    assertThat(ReflectedShapes.of(Grows.class).toString())
        .startsWith("Grows {more?: Grows {more")
        .contains("more: any");
  }

  @Test
  void notTooMuchIsLookedAt() {
    Shape shape = ReflectedShapes.of(Wide.class);

    assertThat(shape.field("a").field("a").field("a")).isEqualTo(ReflectedShapes.of(Line.class));
    assertThat(shape.toString()).doesNotContain("any");
  }

  @Provide
  Arbitrary<Order> orders() {
    Arbitrary<String> texts = Arbitraries.strings();
    Arbitrary<Line> lines =
        Combinators.combine(
                texts, Arbitraries.integers(), Arbitraries.bigDecimals(), texts.injectNull(0.5))
            .as(Line::new);
    return Combinators.combine(
            texts,
            Arbitraries.of(Status.class),
            lines.list().ofMaxSize(3),
            Arbitraries.maps(texts, Arbitraries.longs()).ofMaxSize(3),
            lines.injectNull(0.5),
            Arbitraries.of(true, false).injectNull(0.2).list().ofMaxSize(3),
            Arbitraries.doubles().array(double[].class).ofMaxSize(3))
        .as(Order::new);
  }

  @Property(tries = 200)
  void jacksonWritesWhatTheShapeHas(@ForAll("orders") Order order) throws JsonProcessingException {
    String text = MAPPER.writeValueAsString(order);
    JsonValue json =
        Objects.requireNonNull(new JsonReader(Integer.MAX_VALUE).read(text).document()).root();

    assertThat(ReflectedShapes.of(Order.class).contains(json)).as(text).isTrue();
  }
}
