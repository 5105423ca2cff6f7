package dev.stepwright.processor.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Factories give the values that they would give in a running program. */
class EvaluatorTest {

  @Test
  void ofEveryKind() {
    ToyCompilation compilation =
        ToyCompilation.of(
            """
            class W {
              @Make public static Toy a() { return toy().say("a", "no client"); }
              @Make private static Toy b() { return toy().say("b", "no client"); }
              @Make static final Toy C = toy().say("c", "no client");
              @Make private static final Toy D = a().say("d");
              private static final class Within {
                @Make private static Toy e() throws Exception { return toy().say("e", "no client"); }
                interface I { @Make Toy F = toy().say("f", "no client"); }
              }
              enum E { ONE, TWO { @Override String it() { return "two"; } };
                String it() { return "one"; }
                @Make static Toy g() { Toy all = toy().say("no client"); for (E e : values()) all = all.say(e.it(), e);
                  return switch (ONE) { case ONE -> all; case TWO -> null; }; } }
            }
            final class Other { @Make static Toy h() { return W.a().say(new Third("h"), "no client"); } }
            record Third(String name) { Third { if (name.isEmpty()) throw new IllegalStateException(); } }
            """,
            "class X { @Make static Toy i() { return Other.h().say(new Third(\"i\").name()); } }");
    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.toys())
        .containsEntry("W.a()", List.of("a", "no client"))
        .containsEntry("W.b()", List.of("b", "no client"))
        .containsEntry("W.C", List.of("c", "no client"))
        .containsEntry("W.D", List.of("a", "no client", "d"))
        .containsEntry("W.Within.e()", List.of("e", "no client"))
        .containsEntry("W.Within.I.F", List.of("f", "no client"))
        .containsEntry("W.E.g()", List.of("no client", "one", "ONE", "two", "TWO"))
        .containsEntry("Other.h()", List.of("a", "no client", "Third[name=h]", "no client"))
        .containsEntry("X.i()", List.of("a", "no client", "Third[name=h]", "no client", "i"))
        .hasSize(9);
  }

  @Test
  void withClassesOfTheClassPath() {
    ToyCompilation compilation =
        ToyCompilation.of(
            """
            import com.google.common.collect.ImmutableList;

            class W {
              @Make static Toy a() {
                return toy().say(ImmutableList.of(1, 2), com.google.common.base.Joiner.on("-").join("a", "b"))
                    .say(new com.fasterxml.jackson.databind.ObjectMapper().createArrayNode());
              }
            }
            """);
    assertThat(compilation.said("W.a()")).containsExactly("[1, 2]", "a-b", "[]");
  }

  @Test
  void withLambdasAndGenericsInEveryLoop() {
    ToyCompilation compilation =
        ToyCompilation.of(
            """
            import java.util.*;
            import java.util.function.*;

            class W {
              static <T> T twice(T it, UnaryOperator<T> by) { return by.apply(by.apply(it)); }
              @Make static Toy a() {
                Toy all = toy();
                int i = 0;
                outer:
                while (true) { i++; if (i > 2) break outer; else for (int j = 0; j < 1; j++) if (j > 5) all = null; else all = all.say(i); }
                do all = all.say("do"); while (i++ < 3);
                for (String s : List.of("x", "y")) all = all.say(s);
                for (String s : new String[] {"z"})
                  all = all.say(s);
                Supplier<Toy> none = () -> { throw new IllegalStateException(); };
                try { none.get(); } catch (IllegalStateException e) { all = all.say("caught"); }
                Runnable run = new Runnable() { int n; { n = 1; } @Override public void run() { n++; } };
                run.run();
                return twice(all, t -> t.say("twice"));
              }
              void unused() { while (true) ; }
            }
            """);
    assertThat(compilation.said("W.a()"))
        .containsExactly("1", "2", "do", "x", "y", "z", "caught", "twice", "twice");
  }

  @Test
  void withTheJdkOfTheRelease() {
    ToyCompilation compilation =
        ToyCompilation.of(
            new ToyProcessor(),
            List.of("--release", "16"),
            """
            import java.util.*;
            import p.Own.*;

            class W {
              @Make static Toy a() { return toy().say(new HexFormat(), "no client"); }
            }
            """,
            "class Own { static class HexFormat { public String toString() { return \"own\"; } } }");

    assertThat(compilation.said("W.a()")).containsExactly("own", "no client");
  }

  @Test
  void inTheDefaultPackageNamesOfTheProcessorAreFree() {
    ToyCompilation compilation =
        ToyCompilation.of(
            """
            class W {
              static String dev = "dev"; static String java = "java";
              @Make static Toy a() { for (int System = 0; System < 1; System++) { } return toy().say(dev, java); }
            }
            """);
    assertThat(compilation.said("W.a()")).containsExactly("dev", "java");
  }
}
