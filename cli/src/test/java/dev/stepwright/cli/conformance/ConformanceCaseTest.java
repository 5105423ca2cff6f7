package dev.stepwright.cli.conformance;

import static dev.stepwright.cli.conformance.ComparisonTest.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwright.cli.conformance.CaseReport.Verdict;
import dev.stepwright.dsl.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConformanceCaseTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id':'a','kind':'execution','unknown':1}",
        "{'id':'a','kind':'other'}",
        "{'kind':'execution'}",
        "{'id':1,'kind':'execution'}",
        "{'id':'a','kind':'execution','context':{'arn':'x'}}",
        "{'id':'a','kind':'execution','expect':{'result':1}}",
        "{'id':'a','kind':'execution','expect':{'events':[{'id':1,'type':'X','time':0}]}}",
        "{'id':'a','kind':'execution','expect':{'events':[{'id':'1','type':'X'}]}}",
        "{'id':'a','kind':'execution','resources':{'functions':{}}}",
        "{'id':'a','kind':'execution','resources':{'tasks':[{'state':'A'}]}}",
        "{'id':'a','kind':'execution','resources':{'tasks':[{'state':'A','resource':'r',"
            + "'outcome':'unclear'}]}}",
        "{'id':'a','kind':'execution','resources':{'lambdas':{'f':{'code':'x'}}}}",
        "{'id':'a','kind':'execution','inputRelativeToNow':{'/a':{'format':'YYYY'}}}",
        "{'id':'a','kind':'execution','volatile':[1]}",
      })
  void refusesWhatItWouldIgnore(String file) {
    assertThatThrownBy(() -> ConformanceCase.read((JsonObject) json(file)))
        .isInstanceOf(CaseFault.class);
    assertThat(run(file).result()).isEqualTo(Verdict.FAILED);
  }

  @Test
  void passesOverFilesThatAreNoCases() {
    assertThat(Conformance.onEngine(false).run((JsonObject) json("{'a':1}"), CaseFilter.ALL))
        .isEmpty();
  }

  @Test
  void takesOnlyTheCasesAskedFor() {
    assertThat(new CaseFilter("map", null, null).takes("id", "execution", "map")).isTrue();
    assertThat(new CaseFilter("map", null, null).takes("id", "execution", "maps")).isFalse();
    assertThat(new CaseFilter(null, "api", null).takes("id", "execution", "map")).isFalse();
    assertThat(new CaseFilter(null, null, "ma").takes("a-map", "execution", "map")).isTrue();
    assertThat(new CaseFilter(null, null, "mu").takes("a-map", "execution", "map")).isFalse();
  }

  @Test
  void rebuildsTimesRelativeToTheStart() {
    ConformanceCase found =
        ConformanceCase.read(
            (JsonObject)
                json(
                    "{'id':'a','kind':'execution','input':{'a':[{'at':'?'}],'b':1.50},"
                        + "'inputRelativeToNow':{'/a/0/at':{'offsetSecondsFromNow':90061,"
                        + "'format':'YYYY-MM-DDThh:mm:ss.000Z'}}}"));

    assertThat(found.inputText())
        .isEqualTo("{\"a\":[{\"at\":\"2026-01-02T01:01:01.000Z\"}],\"b\":1.50}");
  }

  @Test
  void takesTheTextOfTheInputThatWasRecorded() {
    ConformanceCase found =
        ConformanceCase.read(
            (JsonObject)
                json(
                    "{'id':'a','kind':'execution','input':[1,2],"
                        + "'expect':{'texts':{'/events/0/details/input':'[1, 2]'}}}"));

    assertThat(found.inputText()).isEqualTo("[1, 2]");
  }

  @Test
  void skipsWhatBelongsToALaterRelease() {
    CaseReport report = run("{'id':'a','kind':'api','definition':{}}");

    assertThat(report.result()).isEqualTo(Verdict.SKIPPED);
    assertThat(report.json().toJson()).contains("\"difference\":\"API calls belong to a later");
  }

  @Test
  void comparesEveryMemberOfAnAnswerToTestState() {
    CaseReport report =
        run(
            "{'id':'a','kind':'test_state','definition':{'Type':'Pass','Next':'B'},"
                + "'request':{'inspectionLevel':'DEBUG'},"
                + "'expect':{'status':'FAILED','error':'E','inspectionData':{'input':1}}}");

    assertThat(report.result()).isEqualTo(Verdict.FAILED);
    assertThat(report.differences().stream().map(Difference::pointer))
        .containsExactly(
            "/status",
            "/error",
            "/inspectionData/input",
            "/inspectionData/afterInputPath",
            "/inspectionData/afterParameters",
            "/inspectionData/afterResultSelector",
            "/inspectionData/afterResultPath",
            "/output",
            "/nextState");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'stateName':''} | Invalid length for parameter stateName, value: 0, valid min length: 1",
        "{'stateConfiguration':{'retrierRetryCount':-1}} | Invalid value for parameter"
            + " stateConfiguration.retrierRetryCount, value: -1, valid min value: 0",
        "{'stateConfiguration':{'mapIterationFailureCount':-2}} | Invalid value for parameter"
            + " stateConfiguration.mapIterationFailureCount, value: -2, valid min value: 0",
        "{'stateConfiguration':{'errorCausedByState':''}} | Invalid length for parameter"
            + " stateConfiguration.errorCausedByState, value: 0, valid min length: 1"
      })
  void refusesWhatTheRecordingClientRefuses(String request, String fault) {
    CaseReport report =
        run(
            "{'id':'a','kind':'test_state','definition':{'Type':'Pass','End':true},'request':"
                + request
                + ",'expect':{'apiError':{'code':'ParamValidationError','message':"
                + "'Parameter validation failed:\\n"
                + fault
                + "'}}}");

    assertThat(report.differences()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'level':'DEBUG'}",
        "{'inspectionLevel':'LOUD'}",
        "{'mock':{'output':'1'}}",
        "{'mock':{'errorOutput':{'message':'m'}}}",
        "{'stateConfiguration':{'count':1}}"
      })
  void readsRequestsStrictly(String request) {
    CaseReport report =
        run(
            "{'id':'a','kind':'test_state','definition':{'Type':'Pass','End':true},'request':"
                + request
                + ",'expect':{'status':'SUCCEEDED'}}");

    assertThat(report.result()).isEqualTo(Verdict.FAILED);
    assertThat(report.differences().get(0).expected()).isEqualTo("a conformance case");
  }

  @Test
  void failsADefinitionThatIsRefused() {
    CaseReport report =
        run(
            "{'id':'a','kind':'execution','definition':{'StartAt':'A'},"
                + "'expect':{'status':'SUCCEEDED','events':[]}}");

    assertThat(report.result()).isEqualTo(Verdict.FAILED);
    assertThat(report.history()).isEqualTo(Verdict.FAILED);
    assertThat(report.differences().get(0).pointer()).isEqualTo("/definition");
  }

  @Test
  void skipsAResultOfAnExecutionWhoseEndWasNotSeen() {
    CaseReport report =
        run(
            "{'id':'a','kind':'execution','definition':{'StartAt':'A','States':{'A':"
                + "{'Type':'Succeed'}}},'expect':{'status':null,'events':"
                + "[{'id':1,'previousEventId':0,'type':'ExecutionStarted',"
                + "'details':{'input':{}}}]}}");

    assertThat(report.result()).isEqualTo(Verdict.SKIPPED);
    assertThat(report.history()).isEqualTo(Verdict.PASSED);
  }

  private static CaseReport run(String file) {
    return Conformance.onEngine(false).run((JsonObject) json(file), CaseFilter.ALL).orElseThrow();
  }
}
