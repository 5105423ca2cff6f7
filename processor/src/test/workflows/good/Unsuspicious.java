package workflows;

import dev.stepwright.dsl.annotation.Branch;
import dev.stepwright.dsl.annotation.Catch;
import dev.stepwright.dsl.annotation.ItemProcessor;
import dev.stepwright.dsl.annotation.MapState;
import dev.stepwright.dsl.annotation.ParallelState;
import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.Retry;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Workflow;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What looks like what is hardly meant. */
@Workflow(inOrder = true)
interface Unsuspicious {
  final class CardDeclined extends Exception {
    private static final long serialVersionUID = 1L;
  }

  @TaskState(resource = "${ChargeArn}")
  @Retry(errorEquals = {"java.io.IOException", "CardLost"})
  @Catch(errorEquals = "workflows.Unsuspicious$CardDeclined", next = "Check")
  void charge() throws IOException, CardDeclined;

  @TaskState(resource = "${CheckArn}")
  Map<String, Integer> check(List<String> numbers);

  @TaskState(name = "Check again", resource = "${CheckArn}", parameters = "${Numbers}")
  Map<String, Integer> checkAgain(List<String> numbers);

  @TaskState(name = "Without types", resource = "${CheckArn}")
  void withoutTypes();

  @TaskState(resource = "arn:aws:states:::sqs:sendMessage", parameters = "${Message}")
  String send(String message);

  @TaskState(name = "Send more", resource = "arn:aws:states:::sqs:sendMessage", parameters = "${More}")
  Integer sendMore(Integer message);

  @ParallelState(
      branches = {UnsuspiciousParts.First.class, UnsuspiciousParts.Second.class},
      parameters = "${Parts}")
  void split();

  @SuppressWarnings("stepwright:SCOPE_UNUSED")
  @Branch
  interface NotYet {
    @PassState(end = true)
    void notYet();
  }
}

class UnsuspiciousParts {
  @Branch
  interface First {
    @MapState(name = "First", itemProcessor = Inner.class, end = true)
    void first();
  }

  @Branch
  static class Second {
    @PassState(name = "Second", end = true)
    void second() {}
  }

  @ItemProcessor
  private interface Inner {
    @PassState(name = "Inner", end = true)
    void inner();
  }
}
