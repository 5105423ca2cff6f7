package dev.stepwright.cli.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.json.JsonDocument;
import dev.stepwright.dsl.json.JsonPointer;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateFunctionsTest {

  private static JsonDocument filled(String yaml) {
    SourceFile file = SourceFile.read("a.yaml", yaml.getBytes(UTF_8));
    assertThat(file.faults()).isEmpty();
    JsonDocument document = Objects.requireNonNull(file.document());
    return FilledTree.of(file, document.origins(), document.root(), JsonPointer.ROOT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "!Ref X | ${X}",
        "{Ref: X} | ${X}",
        "!Ref AWS::Region | ${AWS::Region}",
        "!GetAtt F.Arn | ${F.Arn}",
        "!GetAtt [F, Arn] | ${F.Arn}",
        "{Fn::GetAtt: [F, Arn]} | ${F.Arn}",
        "!Sub 'arn:${AWS::Partition}:x' | arn:${AWS::Partition}:x",
        "{Fn::Sub: '${A}-${!B}'} | ${A}-${B}",
        "!Sub ['${A}', {A: !Ref B}] | ${A}",
        "!Join ['-', [a, !Ref B, 1, true]] | a-${B}-1-true",
        "!Join ['', ['x', !Join [':', [y, z]]]] | xy:z",
        "!Join [',', !Ref List] | ${Fn::Join}",
        "!Join [',', [a, [b]]] | ${Fn::Join}",
        "!ImportValue x | ${Fn::ImportValue}",
        "!ImportValue {Fn::Sub: '${A}-x'} | ${Fn::ImportValue}",
        "!FindInMap [A, B, C] | ${Fn::FindInMap}",
        "!If [A, b, c] | ${Fn::If}",
        "!Select [0, !GetAZs ''] | ${Fn::Select}",
        "!Split [',', a] | ${Fn::Split}",
        "!Base64 x | ${Fn::Base64}",
        "!Sub [] | ${Fn::Sub}",
        "!GetAtt [F] | ${Fn::GetAtt}",
      })
  void aFunctionIsTheTextThatIsKnownOfItsResult(String yaml, String text) {
    assertThat(filled("v: [" + yaml + "]").root().toJson()).isEqualTo("{\"v\":[\"" + text + "\"]}");
  }

  @Test
  void whatIsNoCallStaysAsItStands() {
    String json =
        "{\"a\":{\"Ref\":1},\"b\":{\"Ref\":\"x\",\"y\":1},\"c\":{\"Condition\":\"{% 1 %}\"}}";
    assertThat(filled(json).root().toJson()).isEqualTo(json);
  }

  @Test
  void noValueTakesThePropertyAway() {
    assertThat(filled("{a: !Ref AWS::NoValue, b: 1}").root().toJson()).isEqualTo("{\"b\":1}");
  }

  @Test
  void charactersOfATextStandWhereTheirPieceStands() {
    JsonDocument document = filled("v: !Join\n  - ''\n  - - one\n    - !Sub 'tw${!o}'\n");
    JsonPointer at = JsonPointer.parse("/v");
    assertThat(document.root().toJson()).isEqualTo("{\"v\":\"onetw${o}\"}");
    assertThat(String.valueOf(document.origins().value(at))).contains("line=1, column=4");
    assertThat(String.valueOf(document.origins().character(at, 1))).contains("line=3, column=8");
    assertThat(String.valueOf(document.origins().character(at, 3))).contains("line=4, column=13");
    assertThat(String.valueOf(document.origins().character(at, 7))).contains("line=4, column=18");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\": ${X}} | {\"a\": \"${X}\"}",
        "{\"a\": \"${X}\"} | {\"a\": \"${X}\"}",
        "{\"a\\\"\": ${X}, \"b\": \"\\\\\", \"c\": ${Y.Arn}} |"
            + " {\"a\\\"\": \"${X}\", \"b\": \"\\\\\", \"c\": \"${Y.Arn}\"}",
        "${X | ${X",
        "\"a\\ | \"a\\",
      })
  void aSubstitutionOutsideStringsIsQuoted(String text, String quoted) {
    TemplateText template = new TemplateText.Builder().add(text, 7).build();
    assertThat(template.quoted().text()).isEqualTo(quoted);
    assertThat(template.quoted().fileOffset(quoted.length())).isEqualTo(7);
  }
}
