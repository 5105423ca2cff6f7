package dev.stepwright.runtime.teststate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.model.StateMachine;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The Java in the guide to single States is the Java below, and prints what the guide says. */
class TestStateGuideTest {
  private static final Path GUIDE = Path.of("../docs/guide/test-state.md");
  private static final Pattern DEFINITION =
      Pattern.compile("```json order.asl.json\n(.*?)```", Pattern.DOTALL);

  private final StringWriter printed = new StringWriter();
  private final PrintWriter out = new PrintWriter(printed);

  private static StateMachine order() throws IOException {
    Matcher definition = DEFINITION.matcher(Files.readString(GUIDE));
    assertThat(definition.find()).isTrue();
    return new DefinitionReader().read(definition.group(1)).orThrow().stateMachine();
  }

  @Test
  void showsValues() throws IOException, InterruptedException {
    StateMachine order = order();
    // GUIDE
    TestStateResult charged =
        TestState.of(order, "Charge")
            .input("{\"order\": {\"rows\": [\"tea\"]}}")
            .mockResult("{\"MessageId\": \"m-1\"}")
            .run();

    out.println(charged.status() + ", next " + charged.nextState());
    out.println(charged.inspection().afterParameters());
    out.println(charged.inspection().afterResultSelector());
    out.println(charged.output());
    // GUIDE
    assertPrintedAsShown();
  }

  @Test
  void showsHowFailuresAreHandled() throws IOException, InterruptedException {
    StateMachine order = order();
    // GUIDE
    TestState busy =
        TestState.of(order, "Charge")
            .input("{\"order\": {\"rows\": []}}")
            .mockError("Sqs.Busy", "Try again");

    TestStateResult first = busy.run();
    TestStateResult last = busy.retrierRetryCount(2).run();

    out.println(first.status() + " " + first.inspection().errorDetails());
    out.println(last.status() + " " + last.inspection().errorDetails());
    out.println(last.nextState() + " " + last.output());
    // GUIDE
    assertPrintedAsShown();
  }

  @Test
  void theGuideShowsTheseExamples() throws IOException {
    String source =
        Files.readString(
            Path.of("src/test/java", getClass().getName().replace('.', '/') + ".java"));
    String[] parts = source.split("(?m)^ +// GUIDE\n", -1);
    String guide = Files.readString(GUIDE);

    assertThat(parts).hasSize(5);
    for (int i = 1; i < parts.length; i += 2) {
      assertThat(guide)
          .contains("```java\n" + parts[i].stripTrailing().stripIndent().strip() + "\n```");
    }
  }

  private void assertPrintedAsShown() throws IOException {
    assertThat(Files.readString(GUIDE)).contains("```text\n" + printed + "```");
  }
}
