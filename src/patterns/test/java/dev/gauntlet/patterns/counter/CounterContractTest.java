package dev.gauntlet.patterns.counter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;

class CounterContractTest {
  @EachVariant
  void should_be_zero_if_new(Variant variant) {
    Counter counter = variant.make();

    assertThat(counter.get()).isZero();
  }

  @EachVariant
  void should_return_the_new_value_if_counted_up_and_down(Variant variant) {
    Counter counter = variant.make();

    assertThat(counter.increment()).isEqualTo(1);
    assertThat(counter.increment()).isEqualTo(2);
    assertThat(counter.decrement()).isEqualTo(1);
    assertThat(counter.get()).isEqualTo(1);
  }

  @EachVariant
  void should_go_below_zero_if_counted_down_first(Variant variant) {
    Counter counter = variant.make();

    assertThat(counter.decrement()).isEqualTo(-1);
    assertThat(counter.get()).isEqualTo(-1);
    assertThat(counter.increment()).isZero();
  }

  @EachVariant
  void should_keep_its_value_if_only_read(Variant variant) {
    Counter counter = variant.make();
    counter.increment();

    assertThat(counter.get()).isEqualTo(1);
    assertThat(counter.get()).isEqualTo(1);
  }

  @EachVariant
  void should_count_for_itself_if_there_are_two(Variant variant) {
    Counter one = variant.make();
    Counter other = variant.make();
    one.increment();
    other.decrement();

    assertThat(one.get()).isEqualTo(1);
    assertThat(other.get()).isEqualTo(-1);
  }
}
