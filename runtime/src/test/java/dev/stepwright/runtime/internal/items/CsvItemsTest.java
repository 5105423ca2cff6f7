package dev.stepwright.runtime.internal.items;

import static dev.stepwright.runtime.internal.items.ItemsTesting.failure;
import static dev.stepwright.runtime.internal.items.ItemsTesting.read;
import static dev.stepwright.runtime.internal.items.ItemsTesting.store;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvItemsTest {
  private static final String FIRST_ROW = "'InputType': 'CSV', 'CSVHeaderLocation': 'FIRST_ROW'";

  private static List<String> items(String csv) {
    return items(csv, FIRST_ROW);
  }

  private static List<String> items(String csv, String config) {
    return read(store("file.csv", csv), "file.csv", "{" + config + "}");
  }

  @Test
  void namesFieldsByTheFirstRow() {
    assertThat(items("a,b\n1,2\n3,4\n"))
        .containsExactly("{\"a\":\"1\",\"b\":\"2\"}", "{\"a\":\"3\",\"b\":\"4\"}");
    assertThat(items("")).isEmpty();
    assertThat(items("a,b")).isEmpty();
  }

  @Test
  void namesFieldsAsGiven() {
    assertThat(
            items(
                "1,2",
                "'InputType': 'CSV', 'CSVHeaderLocation': 'GIVEN', 'CSVHeaders': ['a', 'b']"))
        .containsExactly("{\"a\":\"1\",\"b\":\"2\"}");
    assertThat(failure(() -> items("1", "'InputType': 'CSV', 'CSVHeaderLocation': 'GIVEN'")))
        .isEqualTo(
            new MapRunFailure(
                "States.ItemReaderFailed",
                "The field CSVHeaders is required where CSVHeaderLocation is GIVEN"));
  }

  @Test
  void refusesNamesTwice() {
    assertThat(failure(() -> items("a,b,a\n1,2,3")))
        .isEqualTo(
            new MapRunFailure("States.ItemReaderFailed", "CSV headers cannot contain duplicates."));
  }

  @Test
  void refusesNamesOfMoreThan10KiB() {
    assertThat(failure(() -> items("x".repeat(10_241) + "\n1")).cause())
        .isEqualTo("CSV headers have more than 10240 bytes");
  }

  @Test
  void fillsMissingFieldsAndDropsFurtherOnes() {
    assertThat(items("a,b\n1\n1,2,3\n\n"))
        .containsExactly(
            "{\"a\":\"1\",\"b\":\"\"}", "{\"a\":\"1\",\"b\":\"2\"}", "{\"a\":\"\",\"b\":\"\"}");
  }

  @Test
  void readsTheExampleOfTheGuide() {
    assertThat(
            items(
                "abc,123,\"This string contains commas, a double quotation marks (\"\"), and a"
                    + " newline (\n)\",{\"\"MyKey\"\":\"\"MyValue\"\"},\"[1,2,3]\"",
                "'InputType': 'CSV', 'CSVHeaderLocation': 'GIVEN', 'CSVHeaders': ['1', '2', '3',"
                    + " '4', '5']"))
        .containsExactly(
            "{\"1\":\"abc\",\"2\":\"123\",\"3\":\"This string contains commas, a double quotation"
                + " marks (\\\"), and a newline (\\n)\",\"4\":\"{\\\"MyKey\\\":\\\"MyValue\\\"}\","
                + "\"5\":\"[1,2,3]\"}");
  }

  @Test
  void keepsQuotedText() {
    assertThat(items("a,b\n\"\",\"\"\"x\"\"\"\n\" y \",\"1\r\n2\"z\n5\" disk,'q'\n"))
        .containsExactly(
            "{\"a\":\"\",\"b\":\"\\\"x\\\"\"}",
            "{\"a\":\" y \",\"b\":\"1\\r\\n2z\"}",
            "{\"a\":\"5\\\" disk\",\"b\":\"'q'\"}");
  }

  @Test
  void readsBackslashes() {
    assertThat(items("a,b\nC:\\\\x,\\n\\\"q\\\"\\,r\n\"\\\"s\\\"\",t\\\n"))
        .containsExactly(
            "{\"a\":\"C:\\\\x\",\"b\":\"n\\\"q\\\",r\"}", "{\"a\":\"\\\"s\\\"\",\"b\":\"t\"}");
  }

  @Test
  void takesAnyLineBreakAndAByteOrderMark() {
    assertThat(items("\uFEFFa,b\r\n1,2\r3,4\n5,6"))
        .containsExactly(
            "{\"a\":\"1\",\"b\":\"2\"}", "{\"a\":\"3\",\"b\":\"4\"}", "{\"a\":\"5\",\"b\":\"6\"}");
  }

  @ParameterizedTest
  @CsvSource({"COMMA,','", "PIPE,|", "SEMICOLON,;", "SPACE,' '", "TAB,'\t'"})
  void takesEveryDelimiter(String name, String delimiter) {
    assertThat(
            items(
                "a" + delimiter + "b\n1" + delimiter + "\"2" + delimiter + "3\"",
                FIRST_ROW + ", 'CSVDelimiter': '" + name + "'"))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("{\"a\":\"1\",\"b\":\"2")
        .endsWith("3\"}");
  }

  @Test
  void stopsAtMaxItems() {
    byte[] bytes = "a\n1\n2\n\u00FF".getBytes(ISO_8859_1);
    assertThat(read(store("file.csv", bytes), "file.csv", "{" + FIRST_ROW + ", 'MaxItems': 1}"))
        .containsExactly("{\"a\":\"1\"}");
  }

  @Test
  void refusesWhatIsNotUtf8() {
    byte[] bytes = "a\n1\n\u00FF".getBytes(ISO_8859_1);
    assertThat(failure(() -> read(store("file.csv", bytes), "file.csv", "{" + FIRST_ROW + "}")))
        .isEqualTo(
            new MapRunFailure(
                "States.ItemReaderFailed", "The object s3://data/file.csv is not UTF-8 at line 3"));
  }

  @Test
  void refusesAnOpenQuotation() {
    assertThat(failure(() -> items("a\n1\n\"2\n3")).cause())
        .isEqualTo(
            "The object s3://data/file.csv ends within quotation marks that were opened at line 3");
  }

  @Test
  void refusesARecordWithoutEnd() {
    String csv = "a\n\"" + "x".repeat(CsvRecords.MAX_RECORD_LENGTH + 1);
    assertThat(failure(() -> items(csv)).cause())
        .contains("has a record of more than 8388608 characters at line 2");
  }

  @Test
  void readsManyRows() {
    StringBuilder csv = new StringBuilder("id,name,price,tag,note\n");
    for (int i = 0; i < 100_000; i++) {
      csv.append(i).append(",name ").append(i).append(",1.50,\"a, b\",\n");
    }
    byte[] bytes = csv.toString().getBytes(UTF_8);

    assertThat(read(store("file.csv", bytes), "file.csv", "{" + FIRST_ROW + "}"))
        .hasSize(100_000)
        .last()
        .isEqualTo(
            "{\"id\":\"99999\",\"name\":\"name 99999\",\"price\":\"1.50\",\"tag\":\"a, b\","
                + "\"note\":\"\"}");
  }
}
