package dev.stepwright.examples.helloworld;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.Workflow;

/** Says hello to the event that started it, and keeps it. */
@Workflow(
    comment = "A Hello World example of the Amazon States Language using Pass states",
    input = HelloWorld.Event.class,
    output = HelloWorldData.Output.class)
interface HelloWorld {

  /** What a schedule sends. */
  record Event(@JsonProperty("Payload") String payload) {}

  @PassState(result = "\"Hello\"", resultPath = "$.taskresult", next = "World")
  void hello();

  @PassState(result = "\"World\"", resultPath = "$.taskresult", end = true)
  void world();
}
