package dev.stepwright.runtime.internal.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToleratedFailureTest {
  @ParameterizedTest
  @CsvSource({
    // count, percentage, failed, total, exceeded
    "0, 0, 0, 10, false",
    "0, 0, 1, 10, true",
    "2, 0, 2, 10, false",
    "2, 0, 3, 10, true",
    "0, 20, 2, 10, false",
    "0, 20, 3, 10, true",
    "0, 0.5, 1, 200, false",
    "0, 0.5, 1, 199, true",
    "0, 100, 10, 10, false",
    "1, 50, 2, 10, true",
    "5, 10, 2, 10, true",
    "5, 50, 5, 10, false",
    "0, 50, 0, 0, false"
  })
  void breaksAtEitherThreshold(
      long count, double percentage, long failed, long total, boolean exceeded) {
    assertThat(new ToleratedFailure(count, percentage).isExceededBy(failed, total))
        .isEqualTo(exceeded);
  }

  @Test
  void hasThresholdsInRange() {
    assertThatThrownBy(() -> new ToleratedFailure(-1, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ToleratedFailure(0, 100.5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ToleratedFailure(0, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hasTheCauseOfAws() {
    assertThat(MapRunFailure.TOLERANCE_EXCEEDED)
        .isEqualTo(
            new MapRunFailure(
                "States.ExceedToleratedFailureThreshold",
                "The specified tolerated failure threshold was exceeded"));
  }
}
