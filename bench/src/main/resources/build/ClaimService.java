package shop;

import dev.stepwright.dsl.client.WorkflowExecutor;
import dev.stepwright.dsl.client.WorkflowFailedException;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.task.TaskBindings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes claims, and keeps those that were refused. */
public final class ClaimService {
  private static final Duration LATE = Duration.ofDays(30);

  private final ClaimClient client;
  private final List<Refusal> refusals = new ArrayList<>();

  /** A claim that was refused. */
  record Refusal(JsonValue claim, String because, Instant at) {
    boolean isBefore(Instant time) {
      return at.isBefore(time);
    }
  }

  /** A service on what runs executions. */
  public ClaimService(WorkflowExecutor executor) {
    this.client = new ClaimClient(executor);
  }

  /** The work of the Tasks. */
  public static TaskBindings tasks() {
    return ClaimTasks.of(new ClaimWorker());
  }

  /** Decides on a claim: what is paid, if anything. */
  public Optional<String> decide(JsonValue claim, Instant now) throws InterruptedException {
    try {
      JsonValue paid = client.run(claim);
      return paid instanceof JsonNumber number ? Optional.of(number.toJson()) : Optional.empty();
    } catch (WorkflowFailedException e) {
      refusals.add(new Refusal(claim, String.valueOf(e.getMessage()), now));
      return Optional.empty();
    }
  }

  /** Forgets refusals that nobody has asked about. */
  public int forget(Instant now) {
    int before = refusals.size();
    refusals.removeIf(refusal -> refusal.isBefore(now.minus(LATE)));
    return before - refusals.size();
  }

  /** What happens to a claim in a State. */
  public static String describe(String state) {
    return switch (state) {
      case ClaimStates.REMEMBER, ClaimStates.JUDGE, ClaimStates.PLAUSIBLE -> "It is judged";
      case ClaimStates.PAUSE -> "It waits for the expert";
      case ClaimStates.PAY_OUT, ClaimStates.TELL, ClaimStates.PAID -> "It is paid";
      case ClaimStates.REFUSE -> "It is refused";
      default -> "Unknown: " + state;
    };
  }
}
