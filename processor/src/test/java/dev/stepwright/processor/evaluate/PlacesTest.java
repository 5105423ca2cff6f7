package dev.stepwright.processor.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Findings about arguments stand at them, wherever the calls are. */
class PlacesTest {

  /** What stands at the places of findings: file, line, and the source from there on. */
  private static List<String> places(String... sources) {
    return ToyCompilation.of(sources).errors().stream()
        .map(error -> error.substring(0, error.indexOf("` [WORD]") + 1))
        .toList();
  }

  @Test
  void ofTwoCallsOnOneLine() {
    assertThat(
            places(
                """
                class W {
                  @Make static Toy a() { return toy().say("!a", "!b").say("c").say("!d"); }
                }
                """))
        .containsExactly(
            "W.java:2 `\"!a\", \"!b\").sa`",
            "W.java:2 `\"!b\").say(\"c\")`",
            "W.java:2 `\"!d\"); }`");
  }

  @Test
  void ofLoopsConstantsLambdasAndHelpers() {
    assertThat(
            places(
                """
                class W {
                  private static final String BAD = "!ba" + "d";
                  private static final Toy PART = toy().say("ok").say(1, "!part");
                  @Make static Toy a() {
                    Toy all = PART;
                    for (int i = 0; i < 2; i++) all = all.say("!" + i);
                    all = all.then(x -> x.say(BAD)).then(x -> { return x.say("!block"); });
                    return Helpers.more(all);
                  }
                }
                """,
                """
                final class Helpers {
                  static Toy more(Toy all) {
                    return all.with(word("!nested").say(word("!argument")));
                  }
                }
                """))
        .containsExactly(
            "W.java:3 `\"!part\");`",
            "W.java:6 `\"!\" + i);`",
            "W.java:6 `\"!\" + i);`",
            "W.java:7 `BAD)).then(x -`",
            "W.java:7 `\"!block\"); });`",
            "Helpers.java:3 `\"!nested\").say`");
  }

  @Test
  void ofCallsWrittenInOddWays() {
    assertThat(
            places(
                """
                class W {
                  @Make static Toy a() {
                    return toy()
                        . say /* ( not this */ // nor ( this
                          ("!a"
                          )
                        .<String>typed("!b").say
                        ( "!c", "d")
                        .say(\"""
                          !4!x(y)
                          z(
                          \""").say("!e").say\\u0028"!f").say("no client", "(((", "!g", ')', "!h");
                  }
                  Toy b() { return this.<String>own("!x"); }
                  <T> Toy own(T t) { return toy().typed(t).say("no client"); }
                  @Make static Toy c() { return new W().b(); }
                }
                """))
        .containsExactly(
            "W.java:5 `\"!a\"`",
            "W.java:7 `\"!b\").say`",
            "W.java:8 `\"!c\", \"d\")`",
            "W.java:10 `(y)`",
            "W.java:12 `\"!e\").say\\u002`",
            "W.java:12 `\"!f\").say(\"no `",
            "W.java:12 `\"!g\", ')', \"!h`",
            "W.java:12 `\"!h\");`",
            "W.java:15 `t).say(\"no cli`");
  }

  @Test
  void ofCharactersOfTexts() {
    assertThat(
            places(
                """
                class W {
                  @Make static Toy a() { return toy().say("!3!abc", "!3!a" + "bc", "!6!a" + "bc"); }
                }
                """))
        .containsExactly(
            "W.java:2 `abc\", \"!3!a\" +`",
            "W.java:2 `a\" + \"bc\", \"!6`",
            "W.java:2 `\"!6!a\" + \"bc\")`");
  }

  @Test
  void ofCallsInBodiesAfterBodiesThatWereLeftOut() {
    assertThat(
            places(
                """
                class W {
                  String unused() {
                    return new WClient().toString().strip(
                      ).strip();
                  }
                  @Make static Toy a() { return toy().say("!a"); }
                  static { Runnable r = () -> { while (r() != null) { r().run(); } }; } static Runnable r() { return null; }
                  @Make static Toy b() { return toy().say("no client").say("!b"); }
                }
                """))
        .containsExactly("W.java:6 `\"!a\"); }`", "W.java:8 `\"!b\"); }`");
  }
}
