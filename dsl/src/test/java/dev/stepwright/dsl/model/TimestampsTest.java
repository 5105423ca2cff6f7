package dev.stepwright.dsl.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2016-03-14T01:59:00Z",
        "2016-03-14T01:59:00.5Z",
        "2016-03-14T01:59:00.123456789Z",
        "2016-03-14T01:59:00+01:00",
        "2016-03-14T01:59:00-12:30",
        "2016-03-14T01:59Z",
        "2016-02-29T23:59:59Z",
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999999-18:00",
      })
  void readsWhatJavaReads(String text) {
    assertThat(Timestamps.parse(text)).isEqualTo(OffsetDateTime.parse(text).toInstant());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "2016-03-14",
        "2016-03-14T01:59:00",
        "2016-03-14 01:59:00Z",
        "2016-03-14t01:59:00Z",
        "2016-03-14T01:59:00z",
        "2016-03-14T01:59:00+0100",
        "2016-03-14T01:59:00+01",
        "2016-03-14T01:59:00Z ",
        "2016-03-14T01:59:00.1234567890Z",
        "2016-13-14T01:59:00Z",
        "2016-00-14T01:59:00Z",
        "2016-03-00T01:59:00Z",
        "2015-02-29T01:59:00Z",
        "2016-03-14T24:00:00Z",
        "2016-03-14T01:60:00Z",
        "2016-03-14T01:59:60Z",
        "2016-03-14T01:59:00+18:01",
        "2016-03-14T01:59:00-18:59",
        "2016-03-14T01:59:00+19:00",
        "16-03-14T01:59:00Z",
        "2016-3-14T01:59:00Z",
        "2016-03-14T1:59:00Z",
        "+2016-03-14T01:59:00Z",
      })
  void takesNothingElse(String text) {
    assertThat(Timestamps.parse(text)).isNull();
  }

  @Property(tries = 500, seed = "20241122")
  void readsWhatJavaWrites(
      @ForAll("instants") Instant instant, @ForAll("offsets") ZoneOffset offset) {
    assertThat(Timestamps.parse(instant.atOffset(offset).toString())).isEqualTo(instant);
  }

  @Provide
  static Arbitrary<Instant> instants() {
    return Arbitraries.longs()
        .between(-60_000_000_000L, 250_000_000_000L)
        .map(seconds -> Instant.ofEpochSecond(seconds, Math.abs(seconds % 1_000_000_000L)));
  }

  @Provide
  static Arbitrary<ZoneOffset> offsets() {
    return Arbitraries.integers()
        .between(-1000, 1000)
        .map(minutes -> ZoneOffset.ofTotalSeconds(minutes * 60));
  }
}
