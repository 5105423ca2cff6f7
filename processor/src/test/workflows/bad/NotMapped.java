//! 36:42 TYPE_NOT_MAPPED
//! 36:76 TYPE_NOT_MAPPED
//! 78:3 TYPE_NOT_MAPPED
//! 78:22 TYPE_NOT_MAPPED
//! 81:20 TYPE_NOT_MAPPED
//! 81:66 TYPE_NOT_MAPPED
//! 84:3 TYPE_NOT_MAPPED
//! 84:30 TYPE_NOT_MAPPED
//! 84:30 TYPE_NOT_MAPPED
//! 84:30 TYPE_NOT_MAPPED
//! 87:21 TYPE_NOT_MAPPED
//! 90:19 TYPE_NOT_MAPPED
//! 90:40 TYPE_NOT_MAPPED
//! 102:5 TYPE_NOT_MAPPED
//! 102:26 TYPE_NOT_MAPPED
//! 109:5 LAMBDA_HANDLERS
//! 109:34 LAMBDA_HANDLERS
//! 120:39 TYPE_NOT_MAPPED
package workflows;

import dev.stepwright.dsl.annotation.Branch;
import dev.stepwright.dsl.annotation.ParallelState;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.json.JsonValue;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Types that Jackson cannot read or write. */
@Workflow(inOrder = true, input = Instant.class, output = NotMapped.Thing[].class)
interface NotMapped {
  interface Thing {}

  abstract class Shape {}

  class Outer {
    class Inner {}
  }

  class Pair {
    private final String first;
    private final String second;

    Pair(String first, String second) {
      this.first = first;
      this.second = second;
    }

    @Override
    public String toString() {
      return first + second;
    }
  }

  final class Receipt {
    private final String number;

    Receipt(String number) {
      this.number = number;
    }

    String number() {
      return number;
    }
  }

  record Order(String id, List<Item> items, JsonValue rest) {}

  record Item(Thing thing, Instant at) {}

  @TaskState(resource = "${OneArn}")
  Receipt interfaces(Thing thing);

  @TaskState(resource = "${TwoArn}")
  Map<String, List<Receipt[]>> within(Map<String, List<? extends Shape>> shapes);

  @TaskState(resource = "${ThreeArn}")
  Stream<String> order(final Order order);

  @TaskState(resource = "${FourArn}")
  Outer.Inner inner(NotMapped.Outer.Inner inner);

  @TaskState(resource = "${FiveArn}")
  CompletionStage<Optional<Pair>> pair(Pair... pairs);

  /** What is wrong with an order is said above. */
  @TaskState(resource = "${SixArn}")
  List<Order> again(List<Order> orders);

  @ParallelState(branches = Part.class)
  void split();

  @Branch(inOrder = true)
  interface Part {
    @TaskState(name = "Function", resource = "${FunctionArn}")
    InputStream function(Supplier<String> function);
  }

  /** Has what there is in an engine only. */
  @Workflow(inOrder = true, lambdaHandlers = NotMapped.OnLambda.Work.class)
  interface OnLambda {
    @TaskState(resource = "${Arn}")
    CompletionStage<String> work(JsonValue value);

    final class Work {
      public CompletionStage<String> work(JsonValue value) {
        return java.util.concurrent.CompletableFuture.completedFuture(value.toJson());
      }
    }
  }
}

/** Has nothing to start with. */
@Workflow(inOrder = true, input = void.class)
interface NotMappedVoid {
  @TaskState(resource = "${Arn}")
  void work();
}
