package dev.gauntlet.patterns.operationmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;
import java.util.Map;

class OperationMetricsContractTest {
  @EachVariant
  void should_hold_nothing_if_new(Variant variant) {
    OperationMetrics metrics = variant.make();

    assertThat(metrics.snapshot()).isEmpty();
  }

  @EachVariant
  void should_add_up_each_operation_if_recorded(Variant variant) {
    OperationMetrics metrics = variant.make();

    metrics.record("read", 10);
    metrics.record("write", 500);
    metrics.record("read", 20);
    metrics.record("read", 0);

    assertThat(metrics.snapshot())
        .isEqualTo(
            Map.of(
                "read", new OperationStatistics(3, 30),
                "write", new OperationStatistics(1, 500)));
  }

  @EachVariant
  void should_count_a_run_if_it_took_no_time(Variant variant) {
    OperationMetrics metrics = variant.make();

    metrics.record("read", 0);

    assertThat(metrics.snapshot()).isEqualTo(Map.of("read", new OperationStatistics(1, 0)));
  }

  @EachVariant
  void should_hold_more_than_an_int_if_the_total_is_large(Variant variant) {
    OperationMetrics metrics = variant.make();

    metrics.record("read", Integer.MAX_VALUE);
    metrics.record("read", Integer.MAX_VALUE);

    assertThat(metrics.snapshot())
        .containsEntry("read", new OperationStatistics(2, 2L * Integer.MAX_VALUE));
  }

  @EachVariant
  void should_leave_a_snapshot_as_it_is_if_recorded_afterwards(Variant variant) {
    OperationMetrics metrics = variant.make();
    metrics.record("read", 10);

    Map<String, OperationStatistics> snapshot = metrics.snapshot();
    metrics.record("read", 20);
    metrics.record("write", 30);

    assertThat(snapshot).isEqualTo(Map.of("read", new OperationStatistics(1, 10)));
    assertThat(metrics.snapshot()).hasSize(2);
  }

  @EachVariant
  void should_hold_every_operation_if_there_are_many(Variant variant) {
    OperationMetrics metrics = variant.make();
    for (int i = 0; i < 100; i++) {
      metrics.record("operation " + i, i);
    }

    Map<String, OperationStatistics> snapshot = metrics.snapshot();

    assertThat(snapshot).hasSize(100);
    for (int i = 0; i < 100; i++) {
      assertThat(snapshot).containsEntry("operation " + i, new OperationStatistics(1, i));
    }
  }

  @EachVariant
  @SuppressWarnings("NullAway")
  void should_record_nothing_if_the_name_is_null(Variant variant) {
    OperationMetrics metrics = variant.make();

    assertThatNullPointerException().isThrownBy(() -> metrics.record(null, 1));

    assertThat(metrics.snapshot()).isEmpty();
  }

  @EachVariant
  void should_hold_its_own_records_if_there_are_two(Variant variant) {
    OperationMetrics one = variant.make();
    OperationMetrics other = variant.make();

    one.record("read", 10);

    assertThat(one.snapshot()).hasSize(1);
    assertThat(other.snapshot()).isEmpty();
  }
}
