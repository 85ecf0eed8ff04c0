package dev.gauntlet.engine.jcstress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.infra.runners.ForkedTestConfig;

class CalibrationTest {
  private static final int HARD_SPIN = 0;
  private static final int MILLIS = 100;
  private static final int MEGABYTES = 10;
  private static final int STRIDE = 256;
  private static final int STRIDES = 4;
  private static final long SLOW_NANOS = 10L * MILLIS * 1_000_000;

  private final List<Integer> tried = new ArrayList<>();
  private Calibration test;

  @BeforeEach
  void askForAll() throws IOException {
    test = Calibration.of(new ForkedTestConfig(new DataInputStream(asked())));
  }

  /** A test as jcstress sends it. */
  private static ByteArrayInputStream asked() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream output = new DataOutputStream(bytes);
    output.writeInt(HARD_SPIN);
    output.writeInt(MILLIS);
    output.writeInt(1);
    output.writeUTF("a.Runner");
    output.writeInt(MEGABYTES);
    output.writeInt(STRIDE);
    output.writeInt(STRIDES);
    output.writeBoolean(false);
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  @Test
  void should_keep_what_jcstress_asked_for() {
    assertThat(test.generatedRunnerName).isEqualTo("a.Runner");
    assertThat(test.time).isEqualTo(MILLIS);
    assertThat(test.strideSize * test.strideCount).isEqualTo(STRIDE * STRIDES);
  }

  @Test
  void should_come_to_all_states_in_few_tries_if_a_test_is_cheap() {
    test.adjustStrideCount((states, used) -> tried.add(states));
    assertThat(test.strideSize).isEqualTo(STRIDE);
    assertThat(test.strideCount).isEqualTo(STRIDES);
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

  @Test
  void should_not_take_one_slow_try_for_a_slow_test() {
    test.adjustStrideCount(
        (states, used) -> {
          used[1] = tried.contains(states) ? 0 : SLOW_NANOS;
          tried.add(states);
        });
    assertThat(test.strideSize * test.strideCount).isEqualTo(STRIDE * STRIDES);
  }

  @Test
  void should_run_a_state_at_a_time_if_even_few_are_too_slow() {
    test.adjustStrideCount((states, used) -> used[1] = SLOW_NANOS);
    assertThat(test.strideSize).isEqualTo(1);
    assertThat(test.strideCount).isEqualTo(1);
  }
}
