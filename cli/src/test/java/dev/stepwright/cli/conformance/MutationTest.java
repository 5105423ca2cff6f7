package dev.stepwright.cli.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.cli.conformance.CaseReport.Verdict;
import dev.stepwright.cli.conformance.Mutations.Mutation;
import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever is changed in what a case expects: the runner notices. */
class MutationTest {

  /** A case without these expects less, and is right to pass. */
  private static final Set<String> OPTIONAL =
      Set.of("/events", "/texts", "/log_events", "/describe", "/status", "/response", "/valid");

  private final EngineCaseRunner runner = new EngineCaseRunner(false);
  private final List<String> unnoticed = new ArrayList<>();
  private int tried;

  @Test
  void noticesEveryMutationOfOwnCases() {
    CaseFolder.own().forEach(file -> mutate(file, Integer.MAX_VALUE));

    System.out.println(tried + " mutations of own cases were noticed");
    assertThat(unnoticed).isEmpty();
    assertThat(tried).isGreaterThan(1000);
  }

  @Test
  void noticesMutationsOfTheCorpus() {
    CaseFolder.requireCorpus().forEach(file -> mutate(file, 5));

    System.out.println(tried + " mutations of the corpus were noticed");
    assertThat(unnoticed).isEmpty();
    assertThat(tried).isGreaterThan(3000);
  }

  /** Changes a case that passes, at most so many times, and demands that it does not any more. */
  private void mutate(JsonObject file, int most) {
    ConformanceCase found = ConformanceCase.read(file);
    CaseRun run = isAnExecution(found) ? runner.run(found) : null;
    CaseReport report = judge(found, run);
    if (report.failed() || report.result() != Verdict.PASSED) {
      return;
    }
    Random random = new Random(found.id().hashCode());
    JsonObject expect = (JsonObject) Objects.requireNonNull(file.member("expect"));
    List<Mutation> mutations =
        new ArrayList<>(Mutations.of(expect, pointer -> isPassedOver(found, pointer)));
    mutations.removeIf(mutation -> isHarmless(found, mutation));
    for (int i = 0; i < most && !mutations.isEmpty(); i++) {
      Mutation mutation = mutations.remove(random.nextInt(mutations.size()));
      note(found, mutation, isNoticed(file.with("expect", mutation.result()), run));
    }
    mutateRequests(file, found, random, most);
  }

  /** Changes what AWS passed to a Task; then the case is run again. */
  private void mutateRequests(JsonObject file, ConformanceCase found, Random random, int most) {
    JsonObject resources = found.json().member("resources") instanceof JsonObject o ? o : null;
    JsonValue tasks = resources == null ? null : resources.member("tasks");
    if (resources == null || tasks == null) {
      return;
    }
    List<Mutation> mutations = new ArrayList<>(Mutations.of(tasks, pointer -> false));
    mutations.removeIf(
        mutation -> {
          List<String> tokens = mutation.pointer().tokens();
          return tokens.size() < 3
              || !tokens.get(1).equals("request")
              || Bindings.isMarked(text(mutation.pointer(), tasks));
        });
    for (int i = 0; i < Math.min(most, 5) && !mutations.isEmpty(); i++) {
      Mutation mutation = mutations.remove(random.nextInt(mutations.size()));
      JsonObject changed = file.with("resources", resources.with("tasks", mutation.result()));
      CaseReport report =
          judge(ConformanceCase.read(changed), runner.run(ConformanceCase.read(changed)));
      note(found, mutation, report.failed());
    }
  }

  private void note(ConformanceCase found, Mutation mutation, boolean noticed) {
    tried++;
    if (!noticed) {
      unnoticed.add(found.id() + ": " + mutation);
    }
  }

  private static CaseReport judge(ConformanceCase found, @Nullable CaseRun run) {
    return new CaseJudge(any -> Objects.requireNonNull(run)).judge(found);
  }

  private static boolean isAnExecution(ConformanceCase found) {
    return switch (found.kind()) {
      case EXECUTION, EXPRESS_SYNC, EXPRESS_ASYNC -> true;
      case VALIDATION, TEST_STATE, API -> false;
    };
  }

  private static boolean isNoticed(JsonObject file, @Nullable CaseRun run) {
    try {
      CaseReport report = judge(ConformanceCase.read(file), run);
      return report.failed() || report.result() == Verdict.SKIPPED;
    } catch (CaseFault e) {
      return true;
    }
  }

  /** What the format says is not compared. */
  private static boolean isPassedOver(ConformanceCase found, JsonPointer pointer) {
    String text = pointer.toString();
    return found.volatilePointers().contains(text) || text.equals("/eventsOrder");
  }

  /** What makes a case expect less, or the same in other words. */
  private static boolean isHarmless(ConformanceCase found, Mutation mutation) {
    String pointer = mutation.pointer().toString();
    List<String> tokens = mutation.pointer().tokens();
    if (mutation.what().equals("a new member")) {
      return tokens.equals(List.of("texts"));
    }
    if (!mutation.what().equals("removed")) {
      return false;
    }
    boolean event = tokens.size() > 1 && tokens.get(0).equals("events");
    ExpectedEvent expected =
        event
            ? Objects.requireNonNull(found.expect().events()).get(Integer.parseInt(tokens.get(1)))
            : null;
    return OPTIONAL.contains(pointer)
        || tokens.get(0).equals("texts")
        || (tokens.size() == 1 && tokens.get(0).equals("apiError"))
        || (expected != null && tokens.size() == 2 && expected.id() == null)
        || (expected != null
            && tokens.size() == 3
            && (tokens.get(2).equals("id")
                || tokens.get(2).equals("previousEventId")
                || expected.details().isEmpty()));
  }

  private static String text(JsonPointer pointer, JsonValue value) {
    @Nullable JsonValue found = value;
    for (String token : pointer.tokens()) {
      found =
          found instanceof JsonObject object
              ? object.member(token)
              : found instanceof JsonArray array ? array.element(Integer.parseInt(token)) : null;
    }
    return found instanceof JsonString text ? text.value() : "";
  }
}
