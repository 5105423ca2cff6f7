package dev.stepwright.runtime.internal.query.path;

import static dev.stepwright.runtime.internal.query.QueryTesting.data;
import static dev.stepwright.runtime.internal.query.QueryTesting.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.spi.json.JacksonJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.path.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Our evaluator gives what json-path gives. Where json-path finds nothing on the way of a Path that
 * may select many, it gives up; AWS gives an empty array and so do we.
 */
class PathDifferentialTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final Configuration JACKSON =
      Configuration.builder()
          .jsonProvider(new JacksonJsonProvider(MAPPER))
          .mappingProvider(new JacksonMappingProvider(MAPPER))
          .build();

  private static final String NOTHING = "nothing";

  /** A list of objects in a comparison is too much for it. */
  private static final String CRASH = "Could not determine value type";

  private static final String MISAPPLIED = "misapplied";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "$; {'a':1}",
        "$.a; {'a':null}",
        "$.a.b; {'a':null}",
        "$.a[0]; {'a':null}",
        "$.a[-1]; {'a':[1,2]}",
        "$.a[-3]; {'a':[1,2]}",
        "$.a[2]; {'a':[1,2]}",
        "$.a[0]; {'a':{'0':1}}",
        "$.a['b','c']; {'a':{'b':1}}",
        "$.a['b','c']; {'a':{}}",
        "$.a['b','c']; {'a':1}",
        "$['a','b'].c; {'a':{'c':1},'b':{'c':2}}",
        "$['a','b'].c; {'a':{'c':1}}",
        "$.a[0,2]; {'a':[1,2,3]}",
        "$.a[0,-1]; {'a':[1,2,3]}",
        "$.a[0,7]; {'a':[1,2,3]}",
        "$.a[1:]; {'a':[1,2,3]}",
        "$.a[-2:]; {'a':[1,2,3]}",
        "$.a[-9:]; {'a':[1,2,3]}",
        "$.a[:2]; {'a':[1,2,3]}",
        "$.a[:-1]; {'a':[1,2,3]}",
        "$.a[:-5]; {'a':[1,2,3]}",
        "$.a[0:2]; {'a':[1,2,3]}",
        "$.a[0:-1]; {'a':[1,2,3]}",
        "$.a[-2:1]; {'a':[1,2,3]}",
        "$.a[2:1]; {'a':[1,2,3]}",
        "$.a[1:9]; {'a':[1,2,3]}",
        "$.*; {'a':1,'b':[2]}",
        "$.*.c; {'a':{'c':1},'b':[2]}",
        "$[*][0]; [[1],2,[]]",
        "$.a[*].b.c; {'a':[{'b':{'c':1}},{'b':2},3]}",
        "$..a; {'a':{'a':1},'b':[{'a':2}]}",
        "$..a.b; {'a':{'a':1,'b':3},'b':[{'a':{'b':2}}]}",
        "$..*; {'a':{'a':1},'b':[{'a':2}]}",
        "$..[0]; {'a':[[1,2],3],'b':{'c':[4]}}",
        "$..[1:]; {'a':[[1,2],3],'b':{'c':[4]}}",
        "$..['a','b']; {'a':1,'b':{'a':2,'b':3},'c':{'a':4}}",
        "$..b[?(@.x)]; {'b':[{'x':1},{'y':2}]}",
        "$..[?(@.x)]; {'b':[{'x':1},{'y':2}],'x':3}",
        "$.a[?(@.b)]; {'a':[{'b':false},{'b':null},{'c':1},2]}",
        "$.a[?(!@.b)]; {'a':[{'b':false},{'b':null},{'c':1},2]}",
        "$.a[?(@.b == 1)]; {'a':[{'b':1},{'b':1.0},{'b':'1'},{'b':2}]}",
        "$.a[?(@.b == '1')]; {'a':[{'b':1},{'b':1.0},{'b':'1'},{'b':2}]}",
        "$.a[?(@.b === 1)]; {'a':[{'b':1},{'b':'1'}]}",
        "$.a[?(@.b !== 1)]; {'a':[{'b':1},{'b':'1'},{}]}",
        "$.a[?(@.b != 1)]; {'a':[{'b':1},{'c':1}]}",
        "$.a[?(@.b == @.c)]; {'a':[{'b':1,'c':1},{'b':1},{}]}",
        "$.a[?(@.b != @.c)]; {'a':[{'b':1,'c':1},{'b':1},{}]}",
        "$.a[?(@.b == null)]; {'a':[{'b':null},{}]}",
        "$.a[?(@.b == true)]; {'a':[{'b':true},{'b':'true'}]}",
        "$.a[?(@.b < 2)]; {'a':[{'b':1},{'b':'1'},{'b':3},{}]}",
        "$.a[?(@.b >= 'b')]; {'a':[{'b':'a'},{'b':'b'},{'b':'c'},{'b':9}]}",
        "$.a[?(@.b in ['x','y'])]; {'a':[{'b':'x'},{'b':'z'},{}]}",
        "$.a[?(@.b in @.c)]; {'a':[{'b':'x','c':['x']},{'b':'z','c':'z'},{}]}",
        "$.a[?(@.b nin ['x','y'])]; {'a':[{'b':'x'},{'b':'z'},{}]}",
        "$.a[?(@.b nin @.c)]; {'a':[{'b':'x','c':['x']},{'b':'z','c':'z'},{}]}",
        "$.a[?('x' in @.b)]; {'a':[{'b':['x']},{'b':['y']},{}]}",
        "$.a[?(@.b contains 'x')]; {'a':[{'b':['x']},{'b':'axb'},{'b':'y'},{},{'b':{'x':1}}]}",
        "$.a[?(@.b subsetof ['x','y'])]; {'a':[{'b':['x']},{'b':['z']},{'b':[]},{'b':1}]}",
        "$.a[?(@.b anyof ['x','y'])]; {'a':[{'b':['x']},{'b':['z']},{'b':[]},{'b':1}]}",
        "$.a[?(@.b noneof ['x','y'])]; {'a':[{'b':['x']},{'b':['z']},{'b':[]},{'b':1}]}",
        "$.a[?(@.b size 2)]; {'a':[{'b':['x','y']},{'b':'xy'},{'b':{'x':1,'y':2}},{}]}",
        "$.a[?(@.b empty true)]; {'a':[{'b':[]},{'b':''},{'b':1},{'b':[1]},{}]}",
        "$.a[?(@.b empty false)]; {'a':[{'b':[]},{'b':''},{'b':1},{'b':[1]},{}]}",
        "$.a[?(@.b empty 1)]; {'a':[{'b':[]},{'b':1}]}",
        "$.a[?(@.b =~ /x.*/i)]; {'a':[{'b':'Xy'},{'b':'y'},{'b':1},{}]}",
        "$.a[?(@.b =~ /.*/)]; {'a':[{'b':'Xy'},{'b':1},{'b':true},{},{'b':['a']}]}",
        "$.a[?(/x.*/ =~ @.b)]; {'a':[{'b':'xy'},{'b':['a','x']},{'b':1}]}",
        "$.a[?(@.b == /x/)]; {'a':[{'b':'x'},{'b':1}]}",
        "$.a[?(@.b != /x/)]; {'a':[{'b':'x'},{'b':1}]}",
        "$.a[?(@.b == [1])]; {'a':[{'b':[1]},{'b':[2]},{'b':1}]}",
        "$.a[?(@.b == {'x':1})]; {'a':[{'b':{'x':1}},{'b':1}]}",
        "$.a[?(@.b && @.c)]; {'a':[{'b':1,'c':1},{'b':1}]}",
        "$.a[?(@.b || @.c)]; {'a':[{'b':1},{'c':1},{}]}",
        "$.a[?(!(@.b || @.c))]; {'a':[{'b':1},{'c':1},{}]}",
        "$.a[?(@.b == $.x)]; {'a':[{'b':1},{'b':2}],'x':2}",
        "$.a[?(@ > 1)]; {'a':[1,2,3]}",
        "$.a[?(@)]; {'a':[1,null,false]}",
        "$.a[?(@.*)]; {'a':[{'b':1},{},[1],1]}",
        "$.a[?(@.b[*])]; {'a':[{'b':[]},{},{'b':[1]}]}",
        "$.a[?(@.b[*].c)]; {'a':[{'b':[]},{'b':[{'c':1},{}]},{'b':[{'c':1}]}]}",
        "$.a[?(@..c)]; {'a':[{'b':{'c':1}},{'b':1}]}",
        "$.a[?(@.b[0])]; {'a':[{'b':[]},{'b':[0]},{'b':1}]}",
        "$.a[?(@['b','c'])]; {'a':[{'b':1},{'b':1,'c':2}]}",
        "$.a[?(@.b.length() > 1)]; {'a':[{'b':[1,2]},{'b':[1]},{'b':1},{}]}",
        "$.a[?(@.b[?(@.c)])]; {'a':[{'b':[{'c':1}]},{'b':[]},{}]}",
        "$.a[?(@.b)]; {'a':{'b':1}}",
        "$.a[?(@.b)].c; {'a':{'b':1,'c':2}}",
        "$[?(@.b)]; {'b':1}",
        "$.a.length(); {'a':[1,2]}",
        "$.a.size(); {'a':{'b':1}}",
        "$.a.length(); {'a':1}",
        "$.length(); [1,2,3]",
        "$.a.keys(); {'a':{'b':1,'c':2}}",
        "$.a.min(); {'a':[3,1,2.5]}",
        "$.a.max(); {'a':[3,1,2.5]}",
        "$.a.avg(); {'a':[3,1,2]}",
        "$.a.sum(); {'a':[3,1,2.5,'x']}",
        "$.a.stddev(); {'a':[3,1,2]}",
        "$.a.first(); {'a':[3,1,2]}",
        "$.a.last(); {'a':[3,1,2]}",
        "$.a.index(1); {'a':[3,1,2]}",
        "$.a.concat(); {'a':['x','y']}",
        "$.a.concat(\"z\"); {'a':['x','y']}",
        "$.a.append(4); {'a':[1]}",
        "$.sum($.a,$.b); {'a':1,'b':2}",
        "$..a.max(); {'a':1,'b':{'a':2}}",
        "$.a[*].length(); {'a':[[1],[1,2]]}",
      })
  void agrees(String path, String document) {
    agreesOn(path, document.replace('\'', '"'));
  }

  /** json-path 2.10 has these wrong, and AWS does not run it: its json-path is older. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // It tests whether the element has the field, not the document.
        "$.a[?($.b)]; {\"a\":[1],\"b\":2}; [1]",
        // It wants a kind of list there that no text can be.
        "$.a[?(@.b all [1])]; {\"a\":[{\"b\":[1,2]}]}; [{\"b\":[1,2]}]",
        // It fails with a ClassCastException.
        "$.a[?(@.b empty true)]; {\"a\":[{\"b\":{}}]}; [{\"b\":{}}]",
        // It counts the elements of what it found, not what it found.
        "$..a.length(); {\"a\":[1],\"b\":{\"a\":2}}; 2",
        // It loses elements behind "..*" and "..[0]" that are not at the index it looks for.
        "$..*.b; {\"a\":[{\"b\":0}]}; [0]",
        "$..[0].b.c; [{\"b\":{\"c\":1}},{\"b\":{\"c\":2}}]; [1]",
        // It fails where there is no element but one.
        "$.a.last(); {\"a\":[3]}; 3",
      })
  void differs(String path, String document, String expected) {
    assertThat(ours(path, document)).isEqualTo(json(expected));
  }

  @Property(tries = 4000, seed = "20241122", edgeCases = EdgeCasesMode.NONE)
  void agreesOnGenerated(@ForAll("paths") String path, @ForAll("documents") String document) {
    agreesOn(path, document);
  }

  private static void agreesOn(String path, String document) {
    Object theirs = theirs(path, document);
    if (!theirs.equals(CRASH)) {
      assertThat(ours(path, document)).as("%s on %s", path, document).isEqualTo(theirs);
    }
  }

  private static Object ours(String path, String document) {
    PathEvaluator evaluator = PathEvaluator.of(Path.parse(path));
    var data = data(json(document), JsonObject.EMPTY, Map.of());
    JsonValue found = evaluator.find(data);
    if (found != null) {
      return found;
    }
    return evaluator.explain(data).kind() == Miss.Kind.MISAPPLIED ? MISAPPLIED : NOTHING;
  }

  private static Object theirs(String path, String document) {
    JsonPath compiled = JsonPath.compile(path);
    try {
      Object found = compiled.read(read(document), JACKSON);
      return json(MAPPER.writeValueAsString(found));
    } catch (JsonPathException e) {
      String message = String.valueOf(e.getMessage());
      if (message.equals(CRASH)) {
        return CRASH;
      }
      if (message.startsWith("Filter: ")) {
        return MISAPPLIED;
      }
      return compiled.isDefinite() || !(e instanceof PathNotFoundException) ? NOTHING : json("[]");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable Object read(String document) throws IOException {
    JsonNode tree = MAPPER.readTree(document);
    return MAPPER.treeToValue(tree, Object.class);
  }

  @Provide
  static Arbitrary<String> documents() {
    // json-path reads no document that is null.
    return value(3).filter(document -> !document.equals("null"));
  }

  private static Arbitrary<String> value(int depth) {
    Arbitrary<String> scalar =
        Arbitraries.of(
            "0", "1", "2", "2.5", "-1", "\"x\"", "\"y\"", "\"1\"", "true", "null", "\"\"");
    if (depth == 0) {
      return scalar;
    }
    Arbitrary<String> array =
        value(depth - 1).list().ofMaxSize(3).map(items -> "[" + String.join(",", items) + "]");
    Arbitrary<String> object =
        Combinators.combine(
                Arbitraries.of("a", "b", "c").list().uniqueElements().ofMaxSize(3),
                value(depth - 1).list().ofSize(3))
            .as(
                (names, values) -> {
                  StringBuilder text = new StringBuilder("{");
                  for (int i = 0; i < names.size(); i++) {
                    text.append(i == 0 ? "\"" : ",\"")
                        .append(names.get(i))
                        .append("\":")
                        .append(values.get(i));
                  }
                  return text.append('}').toString();
                });
    return Arbitraries.oneOf(object, object, array, array, scalar);
  }

  @Provide
  static Arbitrary<String> paths() {
    return segment()
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(segments -> "$" + String.join("", segments))
        .filter(path -> !path.contains("..*") || path.endsWith("..*"));
  }

  private static Arbitrary<String> segment() {
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(
            5,
            Arbitraries.of(
                ".a",
                ".b",
                ".c",
                "['a','b']",
                "[0]",
                "[-1]",
                "[1]",
                "[0,1]",
                "[1:]",
                "[:-1]",
                "[-2:]",
                "[0:2]",
                ".*",
                "[*]",
                "..a",
                "..*")),
        net.jqwik.api.Tuple.of(2, condition().map(condition -> "[?(" + condition + ")]")));
  }

  private static Arbitrary<String> condition() {
    Arbitrary<String> path = Arbitraries.of("@.a", "@['b']", "@.c[0]", "@", "@.a[*]", "@..b");
    Arbitrary<String> value =
        Arbitraries.of("1", "2.5", "$.a", "'x'", "'1'", "true", "null", "['x',1]", "@.b");
    Arbitrary<String> operator =
        Arbitraries.of("==", "!=", "===", "<", "<=", ">", ">=", " in ", " nin ", " contains ");
    Arbitrary<String> simple =
        Arbitraries.oneOf(
            path,
            path.map(p -> "!" + p),
            Combinators.combine(path, operator, value)
                .as((left, middle, right) -> left + middle + right));
    return Arbitraries.oneOf(
        simple,
        Combinators.combine(simple, Arbitraries.of(" && ", " || "), simple)
            .as((left, middle, right) -> left + middle + right),
        simple.map(s -> "!(" + s + ")"));
  }
}
