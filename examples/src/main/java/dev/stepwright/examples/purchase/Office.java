package dev.stepwright.examples.purchase;

import dev.stepwright.examples.purchase.Purchase.Answer;
import dev.stepwright.examples.purchase.Purchase.Sent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The queues and the topic of purchases, and who reads them. */
final class Office implements PurchaseTasks {
  private final List<String> messages = new ArrayList<>();

  /** Has the head of the office answer at once, who allows nobody a piano. */
  @Override
  public CompletionStage<Answer> ask(PurchaseData.AskInput message) {
    String article = message.MessageBody().article();
    return CompletableFuture.completedFuture(new Answer(!article.equals("piano"), "head"));
  }

  @Override
  public void tell(PurchaseData.TellInput request) {
    messages.add(request.Message());
  }

  @Override
  public Sent bill(PurchaseData.BillInput request) {
    messages.add("Bill for " + request.MessageBody().buyer());
    return new Sent("bill-" + messages.size());
  }

  /** What was sent. */
  List<String> messages() {
    return List.copyOf(messages);
  }
}
