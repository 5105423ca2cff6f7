package dev.stepwright.processor.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.annotation.processing.ProcessingEnvironment;
import org.junit.jupiter.api.Test;

/** A factory without a value is one error, at the place in the user's code that is to blame. */
class FailuresTest {
  private static final List<Object> ONE_SECOND = List.of("-A" + Evaluator.TIMEOUT + "=1");

  private static String error(String... sources) {
    return only(ToyCompilation.of(new ToyProcessor(), ONE_SECOND, sources));
  }

  private static String only(ToyCompilation compilation) {
    assertThat(compilation.errors()).hasSize(1);
    return compilation.errors().get(0);
  }

  @Test
  void anException() {
    assertThat(
            error(
                """
                class W {
                  static String region(String name) {
                    return java.util.Objects.requireNonNull(name, "no region");
                  }
                  @Make static Toy a() { return toy().say(region(null)); }
                }
                """))
        .startsWith("W.java:3 `.requireNonNul`")
        .endsWith(
            "[FACTORY_THROWS] The workflow cannot be built: java.lang.NullPointerException: no"
                + " region");
  }

  @Test
  void anExceptionOfTheBuilder() {
    assertThat(
            error(
                """
                class W {
                  @Make static Toy a() { return toy().say("a").refuse("not so"); }
                }
                """))
        .startsWith("W.java:2 `.refuse(\"not s`")
        .contains("IllegalArgumentException: not so");
  }

  @Test
  void anExceptionThatIsThrownThere() {
    assertThat(
            error(
                """
                class W {
                  @Make static Toy a() {
                    int[] none = {};
                    if (none.length == 0) {
                      throw new IllegalStateException("empty", new RuntimeException("inner"));
                    }
                    return toy();
                  }
                }
                """))
        .startsWith("W.java:5 `throw new Ille`")
        .contains("IllegalStateException: empty, because of java.lang.RuntimeException: inner");
  }

  @Test
  void exceptionsThatAreEachOthersCause() {
    assertThat(
            error(
                """
                class W {
                  @Make static Toy a() {
                    Exception inner = new Exception("inner");
                    throw new IllegalStateException("outer", inner.initCause(new Exception(inner)));
                  }
                }
                """))
        .startsWith("W.java:4 `throw new Ille`")
        .contains("IllegalStateException: outer, because of java.lang.Exception: inner");
  }

  @Test
  void anExceptionThatMakesItsMessage() {
    assertThat(
            error(
                """
                class W {
                  static class Own extends RuntimeException {
                    @Override public String getMessage() { return "own"; }
                  }
                  @Make static Toy a() { throw new Own(); }
                }
                """))
        .startsWith("W.java:5 `throw new Own(`")
        .endsWith("cannot be built: p.W$Own: own");
  }

  @Test
  void anExceptionWhoseMessageThrows() {
    assertThat(
            error(
                """
                class W {
                  static class Own extends RuntimeException {
                    @Override public String getMessage() { return String.valueOf(getCause().hashCode()); }
                  }
                  @Make static Toy a() { throw new Own(); }
                }
                """))
        .startsWith("W.java:5 `throw new Own(`")
        .endsWith("cannot be built: p.W$Own");
  }

  @Test
  void anExceptionWhoseStackTraceThrows() {
    assertThat(
            error(
                """
                class W {
                  static class Own extends RuntimeException {
                    @Override public StackTraceElement[] getStackTrace() {
                      throw new IllegalStateException("none");
                    }
                  }
                  @Make static Toy a() { throw new Own(); }
                }
                """))
        .endsWith("cannot be built: p.W$Own");
  }

  @Test
  void anExceptionWhoseStackTraceUsesWhatSeemedOfNoUse() {
    assertThat(
            error(
                """
                class W {
                  static class Own extends RuntimeException {
                    @Override public StackTraceElement[] getStackTrace() {
                      return Traces.without(super.getStackTrace());
                    }
                  }
                  @Make static Toy a() { throw new Own(); }
                }
                """,
                """
                class Traces {
                  static StackTraceElement[] without(StackTraceElement[] all) { return all; }
                }
                """))
        .startsWith("W.java:7 `throw new Own(`")
        .endsWith("cannot be built: p.W$Own");
  }

  @Test
  void anExceptionWhoseCauseThrows() {
    assertThat(
            error(
                """
                class W {
                  static class Own extends RuntimeException {
                    @Override public Throwable getCause() { throw new IllegalStateException("none"); }
                  }
                  @Make static Toy a() { throw new Own(); }
                }
                """))
        .startsWith("W.java:5 `throw new Own(`")
        .endsWith("cannot be built: p.W$Own");
  }

  @Test
  void whateverElseIsOnTheLine() {
    List<String> errors =
        ToyCompilation.of(
                """
                class W {
                  static class Own extends RuntimeException { Own(String message) { super(message); } }
                  static final int[] NONE = {};
                  @Make static Toy a() { throw new IllegalStateException("a"); }
                  @Make static Toy b() { if (toy().texts().isEmpty()) throw new Own("b"); else throw new Own("c"); }
                  @Make static Toy c() { throw new W.Own("c" + toy().texts().size()); }
                  @Make static Toy d() { throw new Own(toy().texts().get(0)); }
                  @Make static Toy e() { return switch (NONE.length) { case 0 -> throw new Own("e"); default -> toy(); }; }
                  @Make static Toy f() { throw failure("f"); }
                  static Own failure(String message) { return new Own(message.strip()); }
                  @Make static Toy g() { int one = 1; int two = NONE[one]; return toy().say(two); }
                  @Make static Toy h() { for (;;) throw new Own("h"); }
                  @Make static Toy i() { return toy().then(x -> { throw new Own("i"); }); }
                }
                """)
            .errors();

    assertThat(errors)
        .allMatch(error -> error.contains("[FACTORY_THROWS]"))
        .extracting(error -> error.substring(0, error.indexOf(" [")))
        .containsExactly(
            "W.java:4 `throw new Ille`",
            "W.java:5 `throw new Own(`",
            "W.java:6 `throw new W.Ow`",
            "W.java:7 `.get(0)); }`",
            "W.java:8 `throw new Own(`",
            "W.java:10 `.strip()); }`",
            "W.java:11 `int two = NONE`",
            "W.java:12 `throw new Own(`",
            "W.java:13 `throw new Own(`");
    assertThat(errors.get(1)).endsWith("Own: b");
  }

  @Test
  void aStaticInitializer() {
    ToyCompilation compilation =
        ToyCompilation.of(
            """
            class W {
              @Make static Toy a() { return toy().say(Holder.NUMBER); }
              @Make static Toy b() { return toy().say(Holder.NUMBER); }
            }
            """,
            """
            class Holder {
              static final Integer NUMBER =
                  Integer.valueOf("x");
            }
            """);
    // It is the failure of both, and is said once.
    assertThat(compilation.toys()).isEmpty();
    assertThat(compilation.errors())
        .hasSize(1)
        .allSatisfy(
            error ->
                assertThat(error)
                    .startsWith("Holder.java:3 `.valueOf(\"x\");`")
                    .contains("NumberFormatException: For input string: \"x\""));
  }

  @Test
  void anEndlessLoop() {
    Instant start = Instant.now();
    assertThat(
            error(
                """
                class W {
                  @Make static Toy a() { int i = 0; while (true) try { i++; } catch (Throwable t) { } }
                }
                """))
        .startsWith("W.java:2 `")
        .contains("[FACTORY_TIMEOUT] The workflow is not built after 1 second");
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(30));
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().startsWith("stepwright-evaluation"));
  }

  @Test
  void anEndlessLoopWithoutBlockOrInALibrary() {
    ToyCompilation compilation =
        ToyCompilation.of(
            new ToyProcessor(),
            ONE_SECOND,
            """
            class W {
              @Make static Toy a() { for (;;); }
              @Make static Toy b() {
                java.util.stream.Stream.iterate(0, i -> i + 1).forEach(i -> { });
                return toy();
              }
              @Make static Toy c() throws Exception { Thread.sleep(100000); return toy(); }
              @Make static Toy d() { do toy().say("x"); while (true); }
              @Make static Toy e() { return toy().say("e", "no client"); }
            }
            """);
    assertThat(compilation.errors())
        .hasSize(4)
        .allSatisfy(error -> assertThat(error).contains("FACTORY_TIMEOUT"));
    assertThat(compilation.toys()).containsOnlyKeys("W.e()");
    assertThat(EvaluationThread.isOneStuck()).isFalse();
  }

  /** What user code hangs in that nothing but the test can end. */
  private static Semaphore semaphore() {
    Semaphore semaphore = new Semaphore(0);
    System.getProperties().put("semaphore", semaphore);
    return semaphore;
  }

  private static void end(Semaphore semaphore) {
    semaphore.release(10);
    System.getProperties().remove("semaphore");
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("stepwright-evaluation")) {
        try {
          thread.join(10_000);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }
    assertThat(EvaluationThread.isOneStuck()).isFalse();
  }

  private static final String HANG =
      """
      class Hang {
        static void hang() {
          ((java.util.concurrent.Semaphore) System.getProperties().get("semaphore"))
              .acquireUninterruptibly();
        }
      }
      """;

  @Test
  void aCallThatNothingEnds() {
    Semaphore semaphore = semaphore();
    try {
      // The others wait for the same.
      assertThat(
              error(
                  """
                  class W {
                    @Make static Toy a() { Hang.hang(); return toy(); }
                    @Make static Toy b() { return toy().say("no client"); }
                    @Make static Toy c() { return toy().say("no client"); }
                  }
                  """,
                  HANG))
          .startsWith("Hang.java:4 `.acquireUninte`")
          .contains("[FACTORY_TIMEOUT]");
    } finally {
      end(semaphore);
    }
  }

  @Test
  void aCallThatNothingEndsAfterCodeThatSeemedOfNoUse() {
    Semaphore semaphore = semaphore();
    try {
      assertThat(
              error(
                  """
                  class W {
                    @Make static Toy a() throws Exception {
                      try {
                        return (Toy) W.class.getDeclaredMethod("un" + "seen").invoke(null);
                      } catch (java.lang.reflect.InvocationTargetException e) {
                        Hang.hang();
                        return toy();
                      }
                    }
                    static Toy unseen() { return toy().say("unseen"); }
                  }
                  """,
                  HANG))
          .contains("[FACTORY_TIMEOUT]");
    } finally {
      end(semaphore);
    }
  }

  @Test
  void notWhileAnotherBuildHangs() {
    Semaphore semaphore = semaphore();
    try {
      assertThat(
              error(
                  """
                  class W {
                    @Make static Toy a() {
                      new Thread(Hang::hang, "stepwright-evaluation-stuck").start();
                      return toy().say("no client");
                    }
                    @Make static Toy b() { return toy().say("no client"); }
                    @Make static Toy c() { return toy().say("no client"); }
                  }
                  """,
                  HANG))
          .contains("[FACTORY_NOT_EVALUATED] The evaluation of another workflow has not ended");
    } finally {
      end(semaphore);
    }
  }

  @Test
  void aMemberThatReflectionDoesNotFind() {
    assertThat(
            error(
                """
                class W {
                  @Make static Toy a() throws Exception {
                    return toy().say(W.class.getDeclaredField("none"));
                  }
                }
                """))
        .startsWith("W.java:3 `.getDeclaredFi`")
        .contains("NoSuchFieldException: none");
  }

  @Test
  void endlessRecursion() {
    assertThat(
            error(
                """
                class W {
                  static Toy deep(Toy toy) {
                    return deep(toy);
                  }
                  @Make static Toy a() { return deep(toy()); }
                }
                """))
        .startsWith("W.java:3 ")
        .contains("java.lang.StackOverflowError");
  }

  @Test
  void tooMuchMemory() {
    assertThat(
            error(
                """
                class W {
                  @Make static Toy a() { return toy().say(new long[Integer.MAX_VALUE][1].length); }
                }
                """))
        .startsWith("W.java:2 ")
        .contains("java.lang.OutOfMemoryError");
  }

  @Test
  void theEndOfTheVirtualMachine() {
    ToyCompilation compilation =
        ToyCompilation.of(
            """
            import static java.lang.System.exit;

            class W {
              @Make static Toy a() {
                System.exit(3);
                return toy();
              }
              @Make static Toy b() {
                if (toy() != null) Runtime.getRuntime().halt(4);
                return toy();
              }
              @Make static Toy c() {
                exit(5);
                return toy();
              }
              @Make static Toy d() {
                java.util.List.of(6).forEach(System::exit);
                return toy();
              }
              @Make static Toy e() {
                Runtime runtime = Runtime.getRuntime();
                return toy().say(runtime.availableProcessors() > 0).then(x -> { runtime.exit(7); return x; });
              }
            }
            """);
    assertThat(compilation.errors()).hasSize(5);
    assertThat(compilation.errors().get(0))
        .startsWith("W.java:5 `.exit(3);`")
        .contains("[FACTORY_THROWS] The Java virtual machine was to exit with status 3");
    assertThat(compilation.errors().get(1)).startsWith("W.java:9 `.halt(4);`");
    assertThat(compilation.errors().get(2)).startsWith("W.java:13 `exit(5);`");
    assertThat(compilation.errors().get(3)).startsWith("W.java:17 `.forEach(Syste`");
    assertThat(compilation.errors().get(4)).startsWith("W.java:22 `.exit(7); retu`");
  }

  @Test
  void null_() {
    assertThat(error("class W { @Make static Toy a() { return null; } }"))
        .contains("The value of W.a() is null");
  }

  @Test
  void whatCannotBeAFactory() {
    ToyCompilation compilation =
        ToyCompilation.of(
            """
            class W {
              @Make Toy a() { return toy(); }
              @Make static Toy b(int i) { return toy(); }
              @Make static String c() { return ""; }
              @Make static Toy d = toy();
              @Make static final Object E = toy();
            }
            """);
    assertThat(compilation.errors())
        .hasSize(5)
        .allSatisfy(error -> assertThat(error).contains("[FACTORY_INVALID]"))
        .anySatisfy(error -> assertThat(error).contains("The method `a` is not static"))
        .anySatisfy(error -> assertThat(error).contains("The method `b` has parameters"))
        .anySatisfy(
            error ->
                assertThat(error)
                    .contains("The method `c` has the type java.lang.String; expected Toy"))
        .anySatisfy(error -> assertThat(error).contains("The field `d` is not final"))
        .anySatisfy(error -> assertThat(error).contains("The field `E` has the type"));
  }

  /** As Gradle does it. */
  @SuppressWarnings("UnusedVariable")
  private static class Wrapper extends NotJavac {
    private final ProcessingEnvironment delegate;

    Wrapper(ProcessingEnvironment delegate) {
      super(delegate);
      this.delegate = delegate;
    }
  }

  @Test
  void notOfAnEnvironmentThatIsWrapped() {
    ToyProcessor processor =
        new ToyProcessor() {
          @Override
          ProcessingEnvironment wrap(ProcessingEnvironment environment) {
            return new Wrapper(environment);
          }
        };
    assertThat(
            ToyCompilation.of(
                    processor,
                    List.of(),
                    "class W { @Make static Toy a() { return word(\"a\"); } }")
                .said("W.a()"))
        .containsExactly("a");
  }

  @Test
  void anotherCompilerOnce() {
    ToyProcessor processor =
        new ToyProcessor() {
          @Override
          ProcessingEnvironment wrap(ProcessingEnvironment environment) {
            return new NotJavac(environment);
          }
        };
    assertThat(
            only(
                ToyCompilation.of(
                    processor,
                    List.of(),
                    "class W { @Make static Toy a() { return toy(); } @Make static final Toy B ="
                        + " toy(); }")))
        .contains("[FACTORY_NOT_EVALUATED]")
        .contains("javac");
  }
}
