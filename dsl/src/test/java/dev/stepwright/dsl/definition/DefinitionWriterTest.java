package dev.stepwright.dsl.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DefinitionWriterTest {

  /** "QueryLanguage" of a State says nothing about the States inside it. */
  @Test
  void innerStatesKeepTheLanguageOfTheStateMachine() {
    String definition =
        """
        {
          "StartAt": "Outer",
          "States": {
            "Outer": {
              "Type": "Map",
              "QueryLanguage": "JSONata",
              "Items": "{% $states.input.keys %}",
              "ItemProcessor": {
                "StartAt": "Inner",
                "States": {
                  "Inner": {
                    "Type": "Map",
                    "ItemReader": {
                      "Resource": "arn:aws:states:::s3:getObject",
                      "Parameters": { "Bucket": "orders", "Key.$": "$" }
                    },
                    "ItemProcessor": {
                      "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS" },
                      "StartAt": "Check",
                      "States": { "Check": { "Type": "Succeed" } }
                    },
                    "End": true
                  }
                }
              },
              "End": true
            }
          }
        }
        """;
    ParsedDefinition read = new DefinitionReader().read(definition).orThrow();

    String written = DefinitionWriter.write(read.stateMachine());

    assertThat(written).contains("\"Parameters\"").doesNotContain("\"Arguments\"");
    assertThat(new DefinitionReader().read(written).orThrow().stateMachine())
        .isEqualTo(read.stateMachine());
  }
}
