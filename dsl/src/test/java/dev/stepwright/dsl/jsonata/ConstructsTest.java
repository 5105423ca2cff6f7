package dev.stepwright.dsl.jsonata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every construct of the language, as the tree it becomes. */
class ConstructsTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\u0001',
      value = {
        "'it' => 'it'",
        "\"it's\" => 'it's'",
        "0 => 0",
        "1.50 => 1.5",
        "1E3 => 1000",
        "1e21 => 1e+21",
        "1e-7 => 1e-7",
        "0.000001 => 0.000001",
        "\"a\\u0041\\/\\\"\\\\\" => 'aA/\"\\'",
        "true => true",
        "false => false",
        "null => null",
        "/a[/]b/ => /a[/]b/",
        "/a\\/b/im => /a\\/b/im",
      })
  void literals(String source, String tree) {
    assertThat(TreeText.of(source)).isEqualTo(tree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\u0001',
      value = {
        "a => (path a)",
        "a.b.c => (path a b c)",
        "`a b`.\"c d\".'e' => (path a b c d e)",
        "and.or.in => (path and or in)",
        "and and and => (and (path and) (path and))",
        "* => *",
        "*.a.** => (path * a **)",
        "a.b.%.%.c => (path a b % % c)",
        "$.a => (path $ a)",
        "$$.a => (path $$ a)",
        "$x.a => (path $x a)",
        "a.$f(b).c => (path a (call $f (path b)) c)",
        "a.(b;c) => (path a (block (path b) (path c)))",
        "a.[b] => (path a [(path b)])",
        "[a].b => (path [(path a)] b)",
        "a.{'k':b} => (path a {'k':(path b)})",
      })
  void paths(String source, String tree) {
    assertThat(TreeText.of(source)).isEqualTo(tree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\u0001',
      value = {
        "a[0] => (path a[0])",
        "a[-1] => (path a[-1])",
        "a.b[c=1][2] => (path a b[(= (path c) 1)][2])",
        "$x[0] => (filter $x 0)",
        "$x[0][1].b => (path (filter $x 0 1) b)",
        "a.$x[0] => (path a $x[0])",
        "(a.b)[0] => (filter (block (path a b)) 0)",
        "'a'[0].b => (path (filter a 0) b)",
        "a[] => (path[] a[])",
        "a[].b => (path[] a[] b)",
        "a[0][].b => (path[] a[0][] b)",
        "$x[] => (keep $x)",
        "$x[][0] => (keep (filter $x 0))",
        "a.$f()[].b => (path[] a (call $f)[] b)",
        "a^(b,<c,>d) => (path a ^(<(path b) <(path c) >(path d)))",
        "a^(b)[0].c => (path a ^(<(path b))[0] c)",
        "a^(b)[] => (path[] a ^(<(path b)))",
        "$x^($) => (path $x ^(<$))",
        "$x[]^($) => (path $x[] ^(<$))",
        "a@$f.b => (path a@$f b)",
        "a@$f[b] => (path a@$f[(path b)])",
        "a@$f[] => (path[] a@$f[])",
        "a#$i.b => (path a#$i b)",
        "a[0]#$i[1] => (path a[0]#$i[1])",
        "$x[0]#$i => (path $x[0]#$i)",
        "a@$f#$i => (path a@$f#$i)",
        "a.b#$i[].c => (path a b#$i c)",
        "a{b:c} => (group (path a) {(path b):(path c)})",
        "a.b{'k':$} => (group (path a b) {'k':$})",
        "a{'k':$}.b => (group (path a b) {'k':$})",
        "a{'k':$}[0] => (group (path a[0]) {'k':$})",
        "$x[0]{'k':$} => (group (filter $x 0) {'k':$})",
        "$x{'k':$}.b => (path (group $x {'k':$}) b)",
      })
  void whatFollowsAStep(String source, String tree) {
    assertThat(TreeText.of(source)).isEqualTo(tree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\u0001',
      value = {
        "[] => []",
        "[1,'a'] => [1 'a']",
        "[1..3, 7] => [(.. 1 3) 7]",
        "{} => {}",
        "{'a':1, b:2} => {'a':1 (path b):2}",
        "() => (block)",
        "(1;2;) => (block 1 2)",
        "$x := 1 => (:= $x 1)",
        "$x := $y := 1 => (:= $x (:= $y 1))",
        "$a ? 1 => (? $a 1 -)",
        "$a ? 1 : 2 => (? $a 1 2)",
        "$f() => (call $f)",
        "$f(1,$x) => (call $f 1 $x)",
        "$f(1)(2) => (call (call $f 1) 2)",
        "f(1) => (call (path f) 1)",
        "$f(?,2,?) => (partial $f ? 2 ?)",
        "$x ~> $f ~> $g(1) => (~> (~> $x $f) (call $g 1))",
        "$x ~> $f()[] => (keep (~> $x (keep (call $f))))",
        "|a|{'b':1}| => (transform (path a) {'b':1})",
        "|a|{'b':1},['c']| => (transform (path a) {'b':1} ['c'])",
        "function($x,$y){$x} => (lambda ($x $y) $x)",
        "λ(){1}() => (call (lambda () 1))",
        "`function`($x){$x} => (lambda ($x) $x)",
        "function($x)<s-:n>{$x} => (lambda ($x) <s-:n> $x)",
        "λ($x) < a< n >? > {$x} => (lambda ($x) <a<n>?> $x)",
        "a.function($x){$x} => (path a (lambda ($x) $x))",
      })
  void constructorsAndFunctions(String source, String tree) {
    assertThat(TreeText.of(source)).isEqualTo(tree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\u0001',
      value = {
        "$a+$b*$c => (+ $a (* $b $c))",
        "$a*$b+$c => (+ (* $a $b) $c)",
        "$a-$b-$c => (- (- $a $b) $c)",
        "$a/$b%$c => (% (/ $a $b) $c)",
        "$a&$b+$c => (+ (& $a $b) $c)",
        "$a+$b=$c => (= (+ $a $b) $c)",
        "$a=$b=$c => (= (= $a $b) $c)",
        "$a<$b in $c => (in (< $a $b) $c)",
        "$a<=$b!=$c>=$d>$e => (> (>= (!= (<= $a $b) $c) $d) $e)",
        "$a=$b and $c => (and (= $a $b) $c)",
        "$a or $b and $c => (or $a (and $b $c))",
        "$a or $b ? $c : $d => (? (or $a $b) $c $d)",
        "$a ? $b : $c ? $d : $e => (? $a $b (? $c $d $e))",
        "$x := $a ? $b : $c => (:= $x (? $a $b $c))",
        "$a ~> $f = $b => (= (~> $a $f) $b)",
        "$a + $b ~> $f => (~> (+ $a $b) $f)",
        "-$a.b => (- (path $a b))",
        "-$a*$b => (* (- $a) $b)",
        "-1 => -1",
        "- -1 => 1",
        "-1[0] => (filter -1 0)",
        "a * * => (* (path a) *)",
        "$a^(b)=$c => (= (path $a ^(<(path b))) $c)",
        "$a=b^(c) => (path (= $a (path b)) ^(<(path c)))",
      })
  void precedence(String source, String tree) {
    assertThat(TreeText.of(source)).isEqualTo(tree);
  }

  @Test
  void aSlashDividesAfterAnOperandAndOpensARegexElsewhere() {
    assertThat(TreeText.of("(a)/b/c")).isEqualTo("(/ (/ (block (path a)) (path b)) (path c))");
    assertThat(TreeText.of("[1]/{}/$f()/2")).isEqualTo("(/ (/ (/ [1] {}) (call $f)) 2)");
    assertThat(TreeText.of("$match($s, /b/, 1)")).isEqualTo("(call $match $s /b/ 1)");
  }

  @Test
  void whiteSpaceAndCommentsSeparateAndAreForgotten() {
    assertThat(TreeText.of(" /* a */ a\t./**/\r\nb /* c */ "))
        .isEqualTo("(path a b)")
        .isEqualTo(TreeText.of("a\u000B.b"));
  }

  @Test
  void aNameHoldsWhateverIsNoOperatorOrWhiteSpace() {
    assertThat(TreeText.of("a\"b'c`d\\e$f1")).isEqualTo("(path a\"b'c`d\\e$f1)");
    assertThat(TreeText.of("\u00a0\ud83d\ude00.\ud800"))
        .isEqualTo("(path \u00a0\ud83d\ude00 \ud800)");
    assertThat(TreeText.of("$`a")).isEqualTo("$`a");
  }

  @Test
  void escapesOfControlCharactersAreResolved() {
    assertThat(TreeText.of("'\\b\\f\\n\\r\\t\\u0000'")).isEqualTo("'\b\f\n\r\t\0'");
  }

  @Test
  void aNumberKeepsItsLiteral() {
    Expression root = JsonataExpression.parse("-12345678901234567890.50").root();
    assertThat(root)
        .isEqualTo(
            new Expression.NumberLiteral(
                -1.2345678901234567e19, "-12345678901234567890.50", 0, 24));
  }

  @Test
  void expressionsAreEqualIfTheirTextsAre() {
    JsonataExpression one = JsonataExpression.parse("$a + 1");
    assertThat(one).isEqualTo(JsonataExpression.parse("$a + 1")).hasToString("$a + 1");
    assertThat(one).hasSameHashCodeAs(JsonataExpression.parse("$a + 1"));
    assertThat(one).isNotEqualTo(JsonataExpression.parse("$a+1"));
    assertThat(one.source()).isEqualTo("$a + 1");
  }
}
