package dev.stepwright.dsl.jsonata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stepwright.dsl.json.SyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every fault: its number, its place and the words of the reference implementation. */
class SyntaxFaultsTest {
  private static final String PARENT =
      "The object representing the 'parent' cannot be derived from this expression";

  private static SyntaxException fault(String source) {
    SyntaxException fault =
        catchThrowableOfType(SyntaxException.class, () -> JsonataExpression.parse(source));
    assertThat(fault).as(source).isNotNull();
    return fault;
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\u0001',
      value = {
        "a & \"b => S0101 => 4 => String literal must be terminated by a matching quote",
        "'\\u12 => S0101 => 0 => String literal must be terminated by a matching quote",
        "1 + 1e400 => S0102 => 4 => Number out of range: \"1e400\"",
        "'a\\y' => S0103 => 2 => Unsupported escape sequence: \\\"y\"",
        "'\\ => S0103 => 1 => Unsupported escape sequence: \\\"\"",
        "'\\u123t' => S0104 => 1 => The escape sequence \\u must be followed by 4 hex digits",
        "'\\u => S0104 => 1 => The escape sequence \\u must be followed by 4 hex digits",
        "a.`b => S0105 => 2 => Quoted property name must be terminated with a backquote (`)",
        "a /* b => S0106 => 2 => Comment has no closing tag",
        "/*/ => S0106 => 0 => Comment has no closing tag",
        "a b => S0201 => 2 => Syntax error: \"b\"",
        "a 1.50 => S0201 => 2 => Syntax error: 1.5",
        "a true => S0201 => 2 => Syntax error: true",
        "a..b => S0201 => 1 => Syntax error: \"..\"",
        "(a)) => S0201 => 3 => Syntax error: \")\"",
        "a**b => S0201 => 1 => Syntax error: \"**\"",
        "[1,2) => S0202 => 4 => Expected \"]\", got \")\"",
        "[$a[1,2]] => S0202 => 5 => Expected \"]\", got \",\"",
        "{'a'} => S0202 => 4 => Expected \":\", got \"}\"",
        "$f(1 'x\\n') => S0202 => 5 => Expected \")\", got \"x\\n\"",
        "a^b => S0202 => 2 => Expected \"(\", got \"b\"",
        "$f(?? 1) => S0202 => 4 => Expected \")\", got \"?\"",
        "$f(1 => S0203 => 4 => Expected \")\" before end of expression",
        "{'a': => S0203 => 5 => Expected \"}\" before end of expression",
        "function($x) => S0203 => 12 => Expected \"{\" before end of expression",
        "function($x)<s => S0203 => 14 => Expected \">\" before end of expression",
        "|a|b => S0203 => 4 => Expected \"|\" before end of expression",
        "[1!2] => S0204 => 2 => Unknown operator: \"!\"",
        "a ~ b => S0204 => 2 => Unknown operator: \"~\"",
        "1 + => S0207 => 3 => Unexpected end of expression",
        "a. => S0207 => 2 => Unexpected end of expression",
        "function(x){1} => S0208 => 9 => Parameter 1 of function definition must be a variable name (start with $)",
        "λ($x,?){1} => S0208 => 5 => Parameter 2 of function definition must be a variable name (start with $)",
        "[1]{'a':$}[0] => S0209 => 10 => A predicate cannot follow a grouping expression in a step",
        "[1]{'a':$}{'b':$} => S0210 => 10 => Each step can only have one grouping expression",
        "a{'a':$}{'b':$} => S0210 => 8 => Each step can only have one grouping expression",
        "@ bar => S0211 => 0 => The symbol \"@\" cannot be used as a unary operator",
        "[1,] => S0211 => 3 => The symbol \"]\" cannot be used as a unary operator",
        ".5 => S0211 => 0 => The symbol \".\" cannot be used as a unary operator",
        "x:=1 => S0212 => 0 => The left side of := must be a variable name (start with $)",
        "($a[1] := 3) => S0212 => 1 => The left side of := must be a variable name (start with $)",
        "$.7 => S0213 => 2 => The literal value 7 cannot be used as a step within a path expression",
        "1e21.a => S0213 => 0 => The literal value 1e+21 cannot be used as a step within a path expression",
        "a.true => S0213 => 2 => The literal value true cannot be used as a step within a path expression",
        "null.a => S0213 => 0 => The literal value null cannot be used as a step within a path expression",
        "a@b => S0214 => 2 => The right side of \"@\" must be a variable name (start with $)",
        "a@$b#1 => S0214 => 5 => The right side of \"#\" must be a variable name (start with $)",
        "a@ => S0214 => 2 => The right side of \"@\" must be a variable name (start with $)",
        "a[1]@$b => S0215 => 4 => A context variable binding must precede any predicates on a step",
        "$x[1]@$b => S0215 => 5 => A context variable binding must precede any predicates on a step",
        "a^(b)@$c => S0216 => 5 => A context variable binding must precede the 'order-by' clause on a step",
        "a ~> // => S0301 => 5 => Empty regular expressions are not allowed",
        "$f(/a) => S0302 => 3 => No terminating / in regular expression",
        "function($x){1}/2 => S0302 => 15 => No terminating / in regular expression",
        "λ($x)<n<s>>{1} => S0401 => 7 => Type parameters can only be applied to functions and arrays",
        "λ($x)<(a<n>)>{1} => S0402 => 6 => Choice groups containing parameterized types are not supported",
      })
  void haveNumberPlaceAndWords(String source, String code, int offset, String message) {
    SyntaxException fault = fault(source);
    assertThat(fault.code()).contains(code);
    assertThat(fault).hasMessage(message);
    assertThat(fault.offset()).isEqualTo(offset);
  }

  @Test
  void anEmptyExpressionEndsTooEarly() {
    assertThat(fault("").code()).contains("S0207");
    assertThat(fault(" ").offset()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "% => 0",
        "(%) => 0",
        "%.a => 0",
        "{'a':1}.% => 0",
        "$.% => 0",
        "1 + a.%.% => 0",
        "$f(%) => 0",
        "a.%.b.%.% => 0",
        "(a.b).%.%.% => 0",
        "$x.% => 0",
        "[1][%.a] => 0",
        "a.'b'[%.c] => 2",
        "a.b + **.% => 6",
      })
  void aParentThatNothingLeadsToIsAFault(String source, int offset) {
    SyntaxException fault = fault(source);
    assertThat(fault.code()).contains("S0217");
    assertThat(fault).hasMessage(PARENT);
    assertThat(fault.offset()).isEqualTo(offset);
  }

  @Test
  void aParentIsFoundThroughStepsBlocksPredicatesAndSortKeys() {
    for (String source :
        new String[] {
          "a.%",
          "a.b.%.%",
          "(a.b).%.%",
          "a[%.b]",
          "a.b[%.%.c]",
          "a.b^(%.c)",
          "*.%",
          "a.$f(%)",
          "a.().%",
          "a.%.b.%",
          "a{'k':%}",
          "function(){%}",
          "a.{'k':%.b}",
          "a@$x.b@$y.%",
          "a.(%.b)"
        }) {
      assertThat(TreeText.of(source)).as(source).contains("%");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "$a ?? 1 => 3 => ?? => ?",
        "$a ?: 1 => 3 => ?: => :",
        "($a.b??$c) => 5 => ?? => ?",
      })
  void operatorsOfLaterVersionsAreNamed(String source, int offset, String operator, String symbol) {
    SyntaxException fault = fault(source);
    assertThat(fault.offset()).isEqualTo(offset);
    assertThat(fault.code()).contains("S0211");
    assertThat(fault)
        .hasMessage(
            "The symbol \"%s\" cannot be used as a unary operator;"
                + " JSONata 2.0.6 has no operator \"%s\"",
            symbol, operator);
  }

  @Test
  void aFaultOfMeaningWaitsUntilTheTextCouldBeRead() {
    assertThat(fault("7.a )").code()).contains("S0201");
    assertThat(fault("7.a + 1.b").offset()).isZero();
  }

  @Test
  void lexicalFaultsAreFoundOneTokenAhead() {
    assertThat(fault("@ 'a").code()).contains("S0101");
    assertThat(fault("1 := 'a").code()).contains("S0101");
  }

  @Test
  void aFaultInASignatureIsPlacedAtItsStartIfWhiteSpaceHasDroppedOut() {
    assertThat(fault("λ($x)< n<s>>{1}").offset()).isEqualTo(5);
  }
}
