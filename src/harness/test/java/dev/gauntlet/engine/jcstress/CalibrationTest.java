package dev.gauntlet.engine.jcstress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static final long SLOW_NANOS = 10L * Asked.MILLIS * 1_000_000;

  private final List<Integer> tried = new ArrayList<>();
  private Calibration test;

  @BeforeEach
  void askForAll() throws IOException {
    test = Calibration.of(new Asked("a.Runner", 1).received());
  }

  @Test
  void should_keep_what_jcstress_asked_for() {
    assertThat(test.generatedRunnerName).isEqualTo("a.Runner");
    assertThat(test.time).isEqualTo(Asked.MILLIS);
    assertThat(test.strideSize * test.strideCount).isEqualTo(Asked.STRIDE * Asked.STRIDES);
  }

  @Test
  void should_come_to_all_states_in_few_tries_if_a_test_is_cheap() {
    test.adjustStrideCount((states, used) -> tried.add(states));
    assertThat(test.strideSize).isEqualTo(Asked.STRIDE);
    assertThat(test.strideCount).isEqualTo(Asked.STRIDES);
    assertThat(tried).hasSizeLessThan(10);
  }

  @Test
  void should_stay_below_what_takes_too_long() {
    test.adjustStrideCount((states, used) -> used[1] = states > 20 ? SLOW_NANOS : 0);
    assertThat(test.strideSize * test.strideCount).isEqualTo(16);
  }

  @Test
  void should_stay_below_what_takes_too_much_memory() {
    test.adjustStrideCount((states, used) -> used[0] = states * 1_000_000L);
    assertThat(test.strideSize * test.strideCount).isEqualTo(4);
  }

  @Test
  void should_stay_below_what_the_heap_cannot_hold() {
    test.adjustStrideCount(
        (states, used) -> {
          if (states > 20) {
            throw new OutOfMemoryError("for the test");
          }
        });
    assertThat(test.strideSize * test.strideCount).isEqualTo(16);
  }

  /** Most of it may be the actors', who end in silence when they find none. */
  @Test
  void should_not_try_what_will_take_too_much_memory() {
    test.adjustStrideCount(
        (states, used) -> {
          tried.add(states);
          used[0] = states * 1_000_000L;
        });
    assertThat(tried).containsOnly(4);
  }

  @Test
  void should_not_take_one_slow_try_for_a_slow_test() {
    test.adjustStrideCount(
        (states, used) -> {
          used[1] = tried.contains(states) ? 0 : SLOW_NANOS;
          tried.add(states);
        });
    assertThat(test.strideSize * test.strideCount).isEqualTo(Asked.STRIDE * Asked.STRIDES);
  }

  @Test
  void should_run_a_state_at_a_time_if_even_few_are_too_slow() {
    test.adjustStrideCount((states, used) -> used[1] = SLOW_NANOS);
    assertThat(test.strideSize).isEqualTo(1);
    assertThat(test.strideCount).isEqualTo(1);
  }
}
