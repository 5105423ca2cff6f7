package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.internal.program.MapProgram;
import dev.stepwright.runtime.internal.query.Evaluator;
import dev.stepwright.runtime.internal.query.QueryData;
import dev.stepwright.runtime.internal.query.QueryFailure;

/**
 * Decides what a Map State does.
 *
 * @see <a href="https://states-language.net/spec.html#map-state">Map State</a>
 */
final class MapDecider {
  /** How many iterations of an inline Map run at once, whatever it asks for. */
  private static final int INLINE_CONCURRENCY = 40;

  private MapDecider() {}

  static boolean decide(MapProgram map, Branch branch) {
    if (!(branch.work() instanceof MapWork work)) {
      start(map, branch);
      return true;
    }
    if (work.canStart()) {
      JsonValue input = input(map, branch, work, work.next);
      branch.append(new IterationStarted(map, work.next, input));
      return true;
    }
    if (!work.isDone()) {
      return false;
    }
    if (!work.succeeded) {
      branch.append(new ForkSucceeded(map));
      return true;
    }
    Decider.complete(branch, map.data(), branch.query(), work.results());
    return true;
  }

  private static void start(MapProgram map, Branch branch) {
    QueryData input = map.data().selectInput(branch.query());
    int concurrency = concurrency(map, input, INLINE_CONCURRENCY);
    JsonValue items = items(map, input);
    if (!(items instanceof JsonArray array)) {
      throw notAnArray(map, items).asException();
    }
    branch.append(new MapStarted(array, concurrency));
  }

  /** {@code MaxConcurrency}, where 0 is as much as AWS allows. */
  static int concurrency(MapProgram map, QueryData input, int most) {
    long concurrency = map.maxConcurrency() == null ? 0 : map.maxConcurrency().evaluate(input);
    if (concurrency < 0) {
      throw QueryFailure.runtime(
              "Expected non-negative integer for MaxConcurrency, but got '"
                  + concurrency
                  + "' instead.")
          .asException();
    }
    return concurrency == 0 ? most : (int) Math.min(concurrency, most);
  }

  static JsonValue items(MapProgram map, QueryData input) {
    return map.items() == null ? input.input() : map.items().evaluate(input);
  }

  static QueryFailure notAnArray(MapProgram map, JsonValue items) {
    String cause = "Map state input must be an array but was: " + items.toJson();
    return map.data().jsonata()
        ? QueryFailure.queryEvaluation(cause, null)
        : QueryFailure.runtime(cause);
  }

  /** What an iteration gets. */
  static JsonValue input(MapProgram map, Branch branch, MapWork work, int index) {
    Evaluator selector = map.itemSelector();
    if (selector == null) {
      return work.items.element(index);
    }
    branch.selecting = work.item(index);
    try {
      return selector.evaluate(map.data().selectInput(branch.query()));
    } finally {
      branch.selecting = null;
    }
  }
}
