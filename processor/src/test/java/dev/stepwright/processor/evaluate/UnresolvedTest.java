package dev.stepwright.processor.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What does not compile yet, or never, does harm only to the factories that use it. */
class UnresolvedTest {

  private static ToyCompilation writing(String name, String members, String... sources) {
    ToyProcessor processor = new ToyProcessor();
    processor.writes.put(name, members);
    return ToyCompilation.of(processor, List.of(), sources);
  }

  @Test
  void theClientOfTheWorkflowInItsOwnClass() {
    ToyCompilation compilation =
        ToyCompilation.of(
            """
            import java.util.*;

            class W {
              private static final WClient SHARED = new WClient();
              private final WClient client;
              private List<WClient> all = new ArrayList<>();

              W(WClient client) {
                this.client = client;
              }

              WClient client() {
                return client;
              }

              String run() {
                return new WClient().toString();
              }

              static class User {
                WClient mine;
                WClient mine(List<? extends WClient> given) throws Exception { return mine; }
              }

              @Make static Toy a() {
                return toy().say("a").say(help());
              }

              private static String help() {
                return "help";
              }
            }
            """);
    assertThat(compilation.said("W.a()")).containsExactly("a", "help");
    assertThat(compilation.processor().deferred).isEmpty();
    assertThat(compilation.compilation().diagnostics()).isEmpty();
  }

  @Test
  void anInterfaceThatIsToBeWritten() {
    ToyCompilation compilation =
        ToyCompilation.of(
            """
            class W {
              static class Handler implements Runnable, WTasks {
                @Override public void run() { }
                @Override public String submit(String job) { return job; }
                static String check(String job) { return job; }
              }
              @Make static Toy a() {
                return task(Handler::check).say("a");
              }
            }
            """);
    assertThat(compilation.toys()).containsEntry("W.a()", List.of("task", "a"));
  }

  @Test
  void aTypeOfTheNextRound() {
    ToyCompilation compilation =
        writing(
            "p.WStates",
            "static final String FIRST = \"first\";",
            """
            class W {
              static final String MINE = WStates.FIRST + "!";
              @Make static Toy a() { return toy().say(WStates.FIRST); }
              @Make static Toy b() { return toy().say(MINE, "no client"); }
            }
            """,
            "class V { @Make static Toy c() { return toy().say(\"c\"); } }");
    assertThat(compilation.said("W.a()")).containsExactly("first");
    assertThat(compilation.said("W.b()")).containsExactly("first!", "no client");
    assertThat(compilation.said("V.c()")).containsExactly("c");
    assertThat(compilation.processor().deferred).containsExactlyInAnyOrder("W.a()", "W.b()");
  }

  @Test
  void aTypeThatAnotherFactoryGives() {
    ToyCompilation compilation =
        ToyCompilation.of(
            "class A { @Make static Toy a() { return toy().say(\"a\"); } }",
            """
            import p.AClient;
            record B(AClient client) {
              @Make static Toy b() { return toy().say(new B(new AClient()).client() != null); }
            }
            """);
    assertThat(compilation.said("B.b()")).containsExactly("true");
    assertThat(compilation.processor().deferred).containsExactly("B.b()");
  }

  @Test
  void aTypeThatNobodyWrites() {
    ToyCompilation compilation =
        ToyCompilation.of(
            """
            class W {
              @Make static Toy a() {
                return toy().say(
                    Nothing.AT_ALL);
              }
            }
            """);
    assertThat(compilation.errors())
        .singleElement()
        .asString()
        .startsWith("W.java:4 `Nothing.AT_ALL` [FACTORY_NOT_COMPILED]")
        .contains("cannot find symbol")
        .contains("variable Nothing");
    assertThat(compilation.processor().deferred).containsExactly("W.a()");
  }

  @Test
  void aDeclarationThatTheCompilerItselfReports() {
    ToyCompilation compilation =
        ToyCompilation.of(
            """
            import q.Missing;

            class W {
              static Missing missing() { return null; }
              @Make static Toy a() {
                return toy().say(missing());
              }
            }
            """);
    assertThat(compilation.errors())
        .isNotEmpty()
        .noneMatch(error -> error.contains("FACTORY"))
        .anyMatch(error -> error.contains("package q does not exist"));
  }

  @Test
  void aFileThatIsWrongInItself() {
    ToyCompilation compilation =
        ToyCompilation.of(
            """
            class W {
              @Make static Toy a() { return toy().say("a"); }
            }
            """,
            """
            class X extends Y {
              int x = "s";
              String y() { return 1; }
              int z(Undefined it) { return it; }
            }
            """,
            "class Z { int z() { return \"z\"; } }");
    assertThat(compilation.toys()).containsEntry("W.a()", List.of("a"));
    assertThat(compilation.errors()).noneMatch(error -> error.contains("FACTORY"));
    assertThat(compilation.errors().stream().filter(error -> error.contains("class Y"))).hasSize(1);
    assertThat(compilation.errors()).doesNotHaveDuplicates();
  }

  @Test
  void aBodyThatIsWrongAndNotUsed() {
    ToyCompilation compilation =
        ToyCompilation.of(
            """
            class W {
              @Make static Toy a() { return toy().say("a", C.of().name()); }
              int wrong() { return ""; }
            }
            """,
            """
            class C {
              int name = "wrong";
              C() { super(); name = 1; }
              static C of() { return new C("x"); }
              C(String given) { this(); }
              String name() { return "c"; }
            }
            """);
    // The body of the constructor assigns what is gone, so that it is not to be relied on.
    assertThat(compilation.errors()).hasSize(1);
    assertThat(compilation.errors().get(0)).startsWith("C.java:2 `\"wrong\";`");
  }

  @Test
  void whatIsGoneNeverLetsAnotherThingTakeItsPlace() {
    ToyCompilation compilation =
        writing(
            "q.Gen",
            "public static final String NAME = \"right\"; public String name() { return NAME; }",
            """
            class W extends Base {
              static final String NAME = q.Gen.NAME;
              @Make static Toy a() { return toy().say(NAME, pick(null), new Sub().make()); }
              static String pick(Object any) { return "wrong"; }
              static String pick(q.Gen gen) { return "right"; }
              static class Sub extends Base { @Override q.Gen make() { return new q.Gen() { public String toString() { return "right"; } }; } }
            }
            class Base {
              static final String NAME = "wrong";
              Object make() { return "wrong"; }
            }
            """);
    assertThat(compilation.said("W.a()")).containsExactly("right", "right", "right");
  }

  @Test
  void whatIsCalledWithoutBeingNamed() {
    ToyCompilation compilation =
        ToyCompilation.of(
            """
            class W {
              static class Step implements Comparable<Step>, java.util.function.IntUnaryOperator {
                final int number;
                Step(int number) { this.number = number; }
                public int compareTo(Step other) { return Integer.compare(number, other.number); }
                public int applyAsInt(int value) { return value + number; }
              }
              @Make static Toy a() {
                var steps = new java.util.TreeSet<>(java.util.List.of(new Step(2), new Step(1)));
                int sum = java.util.stream.IntStream.of(1, 2).map(steps.first()).sum();
                return toy().say(sum);
              }
            }
            """);
    assertThat(compilation.said("W.a()")).containsExactly("5");
  }

  @Test
  void whatIsCalledAlthoughItOnlyWasNamed() {
    ToyCompilation compilation =
        ToyCompilation.of(
            """
            class W {
              @Make static Toy a() { return Each.each(Part::of).say("a"); }
              static class Part { static Toy of(String name) {
                try { return toy().say(name); } catch (Throwable t) { return toy().say("swallowed"); } } }
            }
            """,
            "class Each { static Toy each(java.util.function.Function<String, Toy> f) { return f.apply(\"x\"); } }");
    assertThat(compilation.said("W.a()")).containsExactly("x", "a");
  }

  @Test
  void aSwallowedErrorIsNoValue() {
    ToyCompilation compilation =
        writing(
            "p.Late",
            "static String late() { return \"late\"; }",
            """
            class W {
              @Make static Toy a() {
                try { return toy().say(H.late()); } catch (Throwable t) { return toy().say("swallowed"); }
              }
            }
            """,
            "class H { static String late() { return Late.late(); } }");
    assertThat(compilation.said("W.a()")).containsExactly("late");
  }
}
