package dev.stepwright.dsl.jsonata;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every node knows the piece of the source it was read from. */
class PositionsTest {

  private static List<Record> nodes(String source) {
    List<Record> nodes = new ArrayList<>();
    collect(JsonataExpression.parse(source).root(), nodes);
    return nodes;
  }

  private static void collect(Object value, List<Record> nodes) {
    if (value instanceof List<?> list) {
      list.forEach(item -> collect(item, nodes));
    } else if (value instanceof Record node) {
      nodes.add(node);
      for (RecordComponent component : node.getClass().getRecordComponents()) {
        collect(read(component, node), nodes);
      }
    }
  }

  private static Object read(RecordComponent component, Record node) {
    try {
      return component.getAccessor().invoke(node);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static String[] pieces(String source, Class<?> kind) {
    List<String> pieces = new ArrayList<>();
    for (Record node : nodes(source)) {
      if (kind.isInstance(node)) {
        pieces.add(
            node instanceof Expression e
                ? source.substring(e.start(), e.end())
                : node instanceof Step s
                    ? source.substring(s.start(), s.end())
                    : node instanceof Step.Stage s
                        ? source.substring(s.start(), s.end())
                        : node instanceof Expression.Signature s
                            ? source.substring(s.start(), s.end())
                            : "");
      }
    }
    return pieces.toArray(String[]::new);
  }

  @Test
  void stepsReachFromTheirExpressionToTheirLastModifier() {
    String source = " $x . a [ 1 ][2] . `b c` @$f #$i [] . $g( 1 )[3]^ ( >c ) [4] ";
    assertThat(pieces(source, Step.class))
        .containsExactly("$x", "a [ 1 ][2]", "`b c` @$f #$i", "$g( 1 )[3]", "^ ( >c ) [4]", "c");
    assertThat(pieces(source, Step.Filtering.class)).containsExactly("[ 1 ]", "[2]", "[3]", "[4]");
    assertThat(pieces(source, Expression.Path.class)).containsExactly(source.strip(), "c");
    assertThat(pieces(source, Expression.Name.class)).containsExactly("a", "`b c`", "c");
    assertThat(pieces(source, Expression.Variable.class)).containsExactly("$x", "$f", "$i", "$g");
    assertThat(pieces("a[0] #$i", Step.Indexing.class)).containsExactly("#$i");
  }

  @Test
  void modifiersOfOtherExpressionsReachToTheirBracket() {
    assertThat(pieces(" $x [0] [1] [ ] ", Expression.KeepArray.class))
        .containsExactly("$x [0] [1] [ ]");
    assertThat(pieces(" $x [0] [1] [ ] ", Expression.Filter.class)).containsExactly("$x [0] [1]");
    assertThat(pieces(" a.b { 'k' : c } + 1", Expression.GroupBy.class))
        .containsExactly("a.b { 'k' : c }");
    assertThat(pieces("- 1 + - $x", Expression.NumberLiteral.class)).containsExactly("- 1");
    assertThat(pieces("- 1 + - $x", Expression.Negation.class)).containsExactly("- $x");
    assertThat(pieces("λ($x) < a < n > > {1}", Expression.Signature.class))
        .containsExactly("< a < n > >");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ( $x := [1 .. $n , -2] ; $x ) ",
        "$sum( $states.input.items[ price > 10 ].( price * qty ) ) & ' EUR' ",
        " $a ? { 'k' : $b , \"l\" : /x/i } : function( $p , $q )<nn:n>{ $p + $q }( 1 , 2 ) ",
        "$o ~> | $ | { 'a' : 1 } , [ 'b' ] | ~> $f( ? , null , true ) ",
        " - $x.y * 2 ",
        "$x^( a , > b )[0]#$i.c",
        "$a and $b or $c in [ false ] and /* why */ $d != '\\u0041' ",
      })
  void theSourceOfANodeReadsAsTheSameNode(String source) {
    for (Record node : nodes(source)) {
      if (node instanceof Expression e && standsAlone(e)) {
        String piece = source.substring(e.start(), e.end());
        assertThat(TreeText.of(piece)).as(piece).isEqualTo(TreeText.of(e));
      }
    }
  }

  private static boolean standsAlone(Expression e) {
    return !(e instanceof Expression.Name
        || e instanceof Expression.Sort
        || e instanceof Expression.Range
        || e instanceof Expression.Placeholder);
  }
}
