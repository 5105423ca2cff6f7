package dev.stepwright.cli.conformance;

import static dev.stepwright.cli.conformance.ComparisonTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.runtime.task.TaskOutcome;
import dev.stepwright.runtime.task.TaskRequest;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ScriptedTasksTest {
  private static final String FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:f";
  private static final String INVOKE = "arn:aws:states:::lambda:invoke";

  private final Bindings bindings = new Bindings();

  @Test
  void answersAttemptsInTheirOrder() {
    ScriptedTasks tasks =
        tasks(
            "{'tasks':[{'state':'A','resource':'r','outcome':'failed','error':'E','cause':"
                + "{'a':1}},{'state':'B','resource':'r','outcome':'succeeded','output':2},"
                + "{'state':'A','resource':'r','outcome':'succeeded','output':1}]}");

    assertThat(tasks.handle(request("A", "r", "{}")))
        .isEqualTo(TaskOutcome.failed("E", "{\"a\":1}"));
    assertThat(tasks.handle(request("A", "r", "{}"))).isEqualTo(TaskOutcome.succeeded(json("1")));
    assertThat(tasks.differences())
        .extracting(Difference::toString)
        .containsExactly("/resources/tasks/1: expected a Task scheduled by B but was none");
    assertThat(tasks.handle(request("B", "r", "{}"))).isEqualTo(TaskOutcome.succeeded(json("2")));
    assertThat(tasks.differences()).isEmpty();
  }

  @Test
  void comparesTheRequest() {
    ScriptedTasks tasks =
        tasks(
            "{'tasks':[{'state':'A','resource':'r','request':{'a':1},'timeoutInSeconds':5,"
                + "'outcome':'succeeded','output':1}]}");

    tasks.handle(request("A", "r", "{'a':2}"));

    assertThat(tasks.differences())
        .extracting(Difference::toString)
        .containsExactly(
            "/resources/tasks/0/request/a: expected 1 but was 2",
            "/resources/tasks/0/timeoutInSeconds: expected 5 but was nothing");
  }

  @Test
  void bindsTheTaskTokenAndFillsItIntoResults() {
    ScriptedTasks tasks =
        tasks(
            "{'tasks':[{'state':'A','resource':'r','request':{'t':'a_token','u':'<x:1>'},"
                + "'outcome':'succeeded','output':['a_token','<x:1>']}]}");

    assertThat(tasks.handle(request("A", "r", "{'t':'TOKEN','u':'made up'}")))
        .isEqualTo(TaskOutcome.succeeded(json("['TOKEN','made up']")));
    assertThat(tasks.differences()).isEmpty();
  }

  @Test
  void bindsNothingThatTheCaseIsGiven() {
    ScriptedTasks tasks =
        tasks(
            "{'tasks':[{'state':'A','resource':'r','request':'<given>',"
                + "'outcome':'succeeded','output':1}]}");

    tasks.handle(request("A", "r", "'TOKEN'"));

    assertThat(tasks.differences()).hasSize(1);
  }

  @Test
  void skipsWhatWasNotRecordedAndFailsWhatAwsDidNotSchedule() {
    ScriptedTasks withoutHistory = tasks("{}");
    withoutHistory.handle(request("A", "r", "{}"));
    assertThat(withoutHistory.skipReason()).isEqualTo("what r did was not recorded");

    ScriptedTasks withHistory = tasks("{}", ",'events':[]");
    withHistory.handle(request("A", "r", "{}"));
    assertThat(withHistory.skipReason()).isNull();
    assertThat(withHistory.differences()).hasSize(1);
  }

  @Test
  void doesWhatTheWordsSayOfAFunction() {
    assertThat(answer("{'returns':'the event'}", FUNCTION, "[1]"))
        .isEqualTo(TaskOutcome.succeeded(json("[1]")));
    assertThat(
            answer(
                "{'returns':'the constant object with one member: Return = HelloWorld'}",
                FUNCTION,
                "1"))
        .isEqualTo(TaskOutcome.succeeded(json("{'Return':'HelloWorld'}")));
    assertThat(answer("{'sleepsSeconds':60,'returns':'the event'}", FUNCTION, "1"))
        .isEqualTo(TaskOutcome.succeeded(json("1")).after(Duration.ofSeconds(60)));
    TaskOutcome large = answer("{'returns':'a string of 2 KiB (over a limit)'}", FUNCTION, "1");
    assertThat(((TaskOutcome.Succeeded) large).output().toJson()).hasSize(2050);
  }

  @Test
  void raisesErrorsAsPythonDoes() {
    String behaviour = "{'raises':{'errorType':'Bad','errorMessage':'why'}}";

    assertThat(answer(behaviour, FUNCTION, "1"))
        .isEqualTo(
            TaskOutcome.failed(
                "Bad",
                "{\"errorMessage\": \"why\", \"errorType\": \"Bad\", \"requestId\":"
                    + " \"00000000-0000-4000-8000-000000000000\", \"stackTrace\": [\"  File"
                    + " \\\"/var/task/handler.py\\\", line 2, in handler\\n    raise"
                    + " Bad(\\\"why\\\")\\n\"]}"));
    assertThat(((TaskOutcome.Failed) answer(behaviour, INVOKE, "{'FunctionName':'f'}")).cause())
        .startsWith("{\"errorMessage\":\"why\",\"errorType\":\"Bad\",");
  }

  @Test
  void skipsAFunctionWhoseWordsItDoesNotKnow() {
    ScriptedTasks tasks = tasks(function("{'returns':'something else'}"));

    tasks.handle(request("A", FUNCTION, "1"));

    assertThat(tasks.skipReason()).startsWith("no code for the function that {\"returns\"");
  }

  @Test
  void findsUnlinkedEventsByParametersAndByWhatTheFunctionGives() {
    ScriptedTasks tasks =
        tasks(
            "{'unlinkedTaskEvents':["
                + "{'event':'TaskScheduled','resource':'invoke','resourceType':'lambda',"
                + "'parameters':{'FunctionName':'f','Payload':'x'}},"
                + "{'event':'TaskScheduled','resource':'invoke','resourceType':'lambda',"
                + "'parameters':{'FunctionName':'g','Payload':'x'}},"
                + "{'event':'TaskSucceeded','resource':'invoke','resourceType':'lambda',"
                + "'output':{'Payload':'x','n':1}},"
                + "{'event':'TaskSucceeded','resource':'invoke','resourceType':'lambda',"
                + "'output':{'Payload':'say x','n':2}}],"
                + "'lambdas':{'f':{'behaviour':{'returns':'the string \\'say \\' followed by"
                + " Python\\'s repr of the event'}},'g':{'behaviour':{'returns':'the event'}}}}");

    // Python's repr of a string has quotes, so nothing fits the first function.
    tasks.handle(request("A", INVOKE, "{'FunctionName':'f','Payload':'x'}"));
    assertThat(tasks.skipReason()).startsWith("which of several events");
    assertThat(tasks.handle(request("A", INVOKE, "{'FunctionName':'g','Payload':'x'}")))
        .isEqualTo(TaskOutcome.succeeded(json("{'Payload':'x','n':1}")));
  }

  @Test
  void printsAsPythonDoes() {
    assertThat(PythonText.repr(json("{'a':[null,true,1.5,'it'],'b':'x'}")))
        .isEqualTo("{'a': [None, True, 1.5, 'it'], 'b': 'x'}");
    assertThat(PythonText.dumps(json("{'a':[null,true,'é']}")))
        .isEqualTo("{\"a\": [null, true, \"\\u00e9\"]}");
  }

  private TaskOutcome answer(String behaviour, String resource, String input) {
    return tasks(function(behaviour)).handle(request("A", resource, input));
  }

  private static String function(String behaviour) {
    return "{'lambdas':{'f':{'handler':'h','runtime':'r','behaviour':" + behaviour + "}}}";
  }

  private ScriptedTasks tasks(String resources) {
    return tasks(resources, "");
  }

  private ScriptedTasks tasks(String resources, String expect) {
    String file =
        "{'id':'a','kind':'execution','input':'<given>','resources':"
            + resources
            + ",'expect':{'status':'SUCCEEDED'"
            + expect
            + "}}";
    return new ScriptedTasks(
        ConformanceCase.read((JsonObject) Objects.requireNonNull(json(file))), bindings);
  }

  private static TaskRequest request(String state, String resource, String input) {
    return new Request(state, resource, json(input), "TOKEN", 1);
  }
}
