package dev.stepwright.dsl.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stepwright.dsl.json.SyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReferencePathTest {
  /** All examples of the specification, and a few more. */
  static Stream<Arguments> paths() {
    return Stream.of(
        path("$"),
        path("$.foo", "foo"),
        path("$.car.cdr", "car", "cdr"),
        path("$.store.book", "store", "book"),
        path("$.store\\.book", "store.book"),
        path("$.\\stor\\e.boo\\k", "store", "book"),
        path("$.store.book.title", "store", "book", "title"),
        path("$.foo.\\.bar", "foo", ".bar"),
        path("$.foo\\@bar.baz\\[\\[.\\?pretty", "foo@bar", "baz[[", "?pretty"),
        path("$.&Ж中.\\uD800\\uDF46", "&Ж中", "𐍆"),
        path("$.&Ж中.\uD800\uDF46", "&Ж中", "𐍆"),
        path("$.ledgers.branch[0].pending.count", "ledgers", "branch", 0, "pending", "count"),
        path("$.ledgers.branch[0]", "ledgers", "branch", 0),
        path("$.ledgers[0][22][315].foo", "ledgers", 0, 22, 315, "foo"),
        path("$['store']['book']", "store", "book"),
        path("$['store'][0]['book']", "store", 0, "book"),
        path("$.books[-2]", "books", -2),
        path("$.[0].x", 0, "x"),
        path("$['a:b,c@?*']", "a:b,c@?*"),
        path("$.a-b.c_d", "a-b", "c_d"));
  }

  private static Arguments path(String text, Object... steps) {
    return Arguments.of(text, List.of(steps));
  }

  @ParameterizedTest
  @MethodSource("paths")
  void isASequenceOfNamesAndIndexes(String text, List<Object> expected) {
    ReferencePath path = ReferencePath.parse(text);

    List<Object> steps = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      if (path.isName(i)) {
        steps.add(path.name(i));
      } else {
        steps.add(path.index(i));
      }
    }
    assertThat(steps).isEqualTo(expected);
    assertThat(path.text()).isEqualTo(text);
    assertThat(path.path()).isEqualTo(Path.parse(text));
  }

  @Test
  void knowsItsRoot() {
    assertThat(ReferencePath.parse("$.a").root()).isEqualTo(Root.INPUT);
    assertThat(ReferencePath.parse("$$.Task.Token").root()).isEqualTo(Root.CONTEXT);
    assertThat(ReferencePath.parse("$order.id").root()).isEqualTo(new Root.Variable("order"));
  }

  @Test
  void tellsNamesFromIndexes() {
    ReferencePath path = ReferencePath.parse("$.a[0]");

    assertThatIllegalStateException().isThrownBy(() -> path.index(0));
    assertThatIllegalStateException().isThrownBy(() -> path.name(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``           | 0 | Found the end, expected a Path",
        "guid         | 0 | Found 'g'",
        "$..a         | 1 | Found '..', expected a name or an index",
        "$.a[*]       | 3 | Found '[*]', expected a name or an index",
        "$.*          | 2 | Found '*', expected a name or an index",
        "$.a[0,1]     | 3 | Found '[0,1]'",
        "$.a[0:2]     | 3 | Found '[0:2]'",
        "$['a','b']   | 1 | Found '['a','b']'",
        "$.a[?(@.b)]  | 3 | Found '[?(@.b)]'",
        "$[(@.length-1)] | 1 | Found '[(@.length-1)]'",
        "$.a.length() | 4 | Found 'length()'",
        "$.foo@bar    | 5 | Found '@'",
        "$.a,b        | 3 | Found ','",
        "$.a:b        | 3 | Found ':'",
        "$.a?b        | 3 | Found '?'",
        "$.a b        | 3 | Found ' '",
        "`$.a `       | 3 | Found ' '"
      })
  void refusesWhatMaySelectMany(String text, int offset, String message) {
    SyntaxException fault =
        catchThrowableOfType(SyntaxException.class, () -> ReferencePath.parse(text));

    assertThat(fault).isNotNull().hasMessageStartingWith(message);
    assertThat(fault.offset()).isEqualTo(offset);
  }
}
