package dev.stepwright.examples.helloworld;

import static dev.stepwright.dsl.builder.Workflows.input;
import static dev.stepwright.dsl.builder.Workflows.pass;
import static dev.stepwright.dsl.builder.Workflows.value;
import static dev.stepwright.dsl.builder.Workflows.workflow;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.builder.WorkflowDefinition;

/** Hello world once more, built: its definition is the same. */
final class BuiltHelloWorld {
  private BuiltHelloWorld() {}

  /** The event, and what is said to it. */
  record Event(@JsonProperty("Payload") String payload, String taskresult) {}

  @Workflow
  static WorkflowDefinition<Event, Event> builtHelloWorld() {
    var event = input(Event.class);
    var said = event.at(Event::taskresult);
    var hello = pass("Hello").result(value("Hello")).on(event).resultPath(said);
    var world = pass("World").result(value("World")).on(event).resultPath(said);

    return workflow(hello.then(world))
        .comment("A Hello World example of the Amazon States Language using Pass states");
  }
}
