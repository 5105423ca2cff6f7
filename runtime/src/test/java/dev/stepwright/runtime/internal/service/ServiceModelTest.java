package dev.stepwright.runtime.internal.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonValue;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of services' APIs. */
class ServiceModelTest {

  private static JsonValue json(String text) {
    return Objects.requireNonNull(
            new JsonReader(1 << 20).read(text.replace('\'', '"')).document(), text)
        .root();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "sqs | sendMessage | {'MessageId': 1} | Field 'MessageId' must be a string",
        "s3 | getObject | {'ContentLength': '9'} | Field 'ContentLength' must be a number",
        "s3 | getObject | {'Metadata': {'a': 1}} | Field 'Metadata' must be a string",
        "s3 | getObject | {'Metadata': []} | Field 'Metadata' must be an object",
        "s3 | getObject | {'DeleteMarker': 'no'} | Field 'DeleteMarker' must be a boolean",
        "s3 | getObject | {'StorageClass': 'GONE'} | Field 'StorageClass' is not an expected value",
        "s3 | getObject | [] | Mock result must be an object",
        "lambda | getFunction | {'Configuration': {'MemorySize': 1}}"
            + " | Field 'MemorySize' is less than the minimum value",
        "lambda | getFunction | {'Configuration': {'Timeout': 'x'}}"
            + " | Field 'Timeout' must be a number",
        "lambda | getFunction | {'Configuration': []} | Field 'Configuration' must be an object",
        "eventbridge | putEvents | {'Entries': [{'EventId': 'a'}, {'EventId': []}]}"
            + " | Field 'EventId' must be a string",
        "eventbridge | putEvents | {'Entries': {}} | Field 'Entries' must be an array",
        "dynamodb | getItem | {'Item': {'a': {'L': [{'M': {'b': {'S': 1}}}]}}}"
            + " | Field 'S' must be a string",
        "kms | encrypt | {'CiphertextBlob': ''}"
            + " | Field 'CiphertextBlob' is smaller than the minimum length"
      })
  void namesTheMemberThatIsWrong(String service, String operation, String answer, String fault) {
    assertThat(ServiceModel.of(service).orElseThrow().fault(operation, json(answer), false))
        .hasValue(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "s3 | getObject | {}",
        "s3 | getObject | {'ETag': 'e', 'SsekmsKeyId': 'k', 'LastModified': 'now', 'Else': 1}",
        "s3 | getObject | {'ETag': null}",
        "s3 | deleteBucket | {}",
        "sfn | startExecution | {'ExecutionArn': 'a', 'StartDate': 'now'}",
        "dynamodb | getItem | {'Item': {'a': {'L': [{'M': {'b': {'N': '1'}}}]}}}"
      })
  void takesWhatTheApiGives(String service, String operation, String answer) {
    assertThat(ServiceModel.of(service).orElseThrow().fault(operation, json(answer), true))
        .isEmpty();
  }

  @Test
  void requiredMembersAreAskedForOnDemand() {
    ServiceModel sfn = ServiceModel.of("sfn").orElseThrow();

    assertThat(sfn.fault("startExecution", json("{'executionArn': 'a'}"), true))
        .hasValue("Required field 'ExecutionArn' is missing");
    assertThat(sfn.fault("startExecution", json("{'executionArn': 'a'}"), false)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"braket", "../error/x", "SFN", ""})
  void knowsNoOtherServices(String name) {
    assertThat(ServiceModel.of(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "athena",
        "batch",
        "bedrockruntime",
        "codebuild",
        "databrew",
        "dynamodb",
        "ecs",
        "eks",
        "emr",
        "emrcontainers",
        "emrserverless",
        "eventbridge",
        "glue",
        "kinesis",
        "kms",
        "lambda",
        "rdsdata",
        "s3",
        "scheduler",
        "secretsmanager",
        "sfn",
        "sns",
        "sqs",
        "ssm",
        "sts"
      })
  void everyOperationHasAShape(String name) {
    ServiceModel service = ServiceModel.of(name).orElseThrow();

    assertThat(service.operations()).isNotEmpty();
    for (String operation : service.operations()) {
      assertThat(service.fault(operation, json("{'Unknown': 1}"), false)).as(operation).isEmpty();
    }
  }
}
