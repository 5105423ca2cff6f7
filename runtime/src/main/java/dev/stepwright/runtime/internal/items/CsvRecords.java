package dev.stepwright.runtime.internal.items;

import dev.stepwright.dsl.model.ReaderConfig.CsvDelimiter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of text with delimiters, by the rules in AWS's guide, "How Step Functions parses
 * input CSV files":
 *
 * <ul>
 *   <li>A line break ends a record (LF, CRLF or CR). An empty line is a record of one empty field.
 *   <li>A field that starts with a quotation mark runs to the next single one, over delimiters and
 *       line breaks; two in a row stand for one. So they do within a field without quotation marks:
 *       <code>{""a"":""b""}</code> is <code>{"a":"b"}</code>. A single one there is a character.
 *   <li>A backslash before a backslash, quotation mark or delimiter stands for that; any other
 *       backslash is dropped.
 *   <li>White space belongs to the field.
 * </ul>
 */
final class CsvRecords {
  /** The most characters of a record; a quotation mark never closed must not eat a whole file. */
  static final int MAX_RECORD_LENGTH = 8 << 20;

  private final DataText text;
  private final char delimiter;
  private final StringBuilder field = new StringBuilder();

  CsvRecords(DataText text, CsvDelimiter delimiter) {
    this.text = text;
    this.delimiter = character(delimiter);
  }

  /** The fields of the next record, or null after the last. */
  @Nullable List<String> next() {
    if (text.peek() == DataText.END) {
      return null;
    }
    long line = text.line();
    List<String> fields = new ArrayList<>();
    int length = 0;
    int end;
    do {
      end = field(line, MAX_RECORD_LENGTH - length);
      fields.add(field.toString());
      length += field.length();
    } while (end == delimiter);
    return fields;
  }

  /** Reads a field and returns what ended it: the delimiter, a line feed, or the end. */
  private int field(long line, int maxLength) {
    field.setLength(0);
    if (text.skip('"')) {
      quoted(line, maxLength);
    }
    while (true) {
      int c = text.next();
      if (c == delimiter || c == '\n' || c == DataText.END) {
        return c;
      }
      if (c == '"') {
        text.skip('"');
        append(c, line, maxLength);
      } else if (c == '\\') {
        escaped(line, maxLength);
      } else {
        append(c, line, maxLength);
      }
    }
  }

  /** Reads up to the closing quotation mark. */
  private void quoted(long line, int maxLength) {
    while (true) {
      int c = text.nextVerbatim();
      if (c == DataText.END) {
        throw text.failure("ends within quotation marks that were opened at line " + line);
      } else if (c == '"') {
        if (!text.skip('"')) {
          return;
        }
        append(c, line, maxLength);
      } else if (c == '\\') {
        escaped(line, maxLength);
      } else {
        append(c, line, maxLength);
      }
    }
  }

  private void escaped(long line, int maxLength) {
    int c = text.peek();
    if (c == '\\' || c == '"' || c == delimiter) {
      append(text.next(), line, maxLength);
    }
  }

  private void append(int c, long line, int maxLength) {
    if (field.length() >= maxLength) {
      throw text.tooLong(line, MAX_RECORD_LENGTH);
    }
    field.append((char) c);
  }

  private static char character(CsvDelimiter delimiter) {
    return switch (delimiter) {
      case COMMA -> ',';
      case PIPE -> '|';
      case SEMICOLON -> ';';
      case SPACE -> ' ';
      case TAB -> '\t';
    };
  }
}
