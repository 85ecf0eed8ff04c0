package dev.gauntlet.patterns.sequencelock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;

class SequenceLockContractTest {
  @EachVariant
  void should_hold_zeros_if_new(Variant variant) {
    SequenceLock lock = variant.make();

    assertThat(lock.read()).containsExactly(0, 0);
  }

  @EachVariant
  void should_give_what_was_written_last(Variant variant) {
    SequenceLock lock = variant.make();

    lock.write(1, 2);
    assertThat(lock.read()).containsExactly(1, 2);
    lock.write(-3, 4);
    lock.write(5, -6);
    assertThat(lock.read()).containsExactly(5, -6);
  }

  @EachVariant
  void should_give_the_same_again_if_nothing_was_written(Variant variant) {
    SequenceLock lock = variant.make();
    lock.write(1, 2);

    assertThat(lock.read()).containsExactly(1, 2);
    assertThat(lock.read()).containsExactly(1, 2);
  }

  @EachVariant
  void should_take_numbers_of_any_size(Variant variant) {
    SequenceLock lock = variant.make();

    lock.write(Long.MIN_VALUE, Long.MAX_VALUE);
    assertThat(lock.read()).containsExactly(Long.MIN_VALUE, Long.MAX_VALUE);
    lock.write(0, 1L << 32);
    assertThat(lock.read()).containsExactly(0, 1L << 32);
  }

  @EachVariant
  void should_keep_its_numbers_if_a_reader_changes_what_it_got(Variant variant) {
    SequenceLock lock = variant.make();
    lock.write(1, 2);

    long[] got = lock.read();
    got[0] = 9;

    assertThat(lock.read()).containsExactly(1, 2);
  }

  @EachVariant
  void should_leave_what_a_reader_got_if_something_is_written(Variant variant) {
    SequenceLock lock = variant.make();
    lock.write(1, 2);

    long[] got = lock.read();
    lock.write(3, 4);

    assertThat(got).containsExactly(1, 2);
  }

  @EachVariant
  void should_hold_its_own_numbers_if_there_are_two(Variant variant) {
    SequenceLock one = variant.make();
    SequenceLock other = variant.make();

    one.write(1, 2);

    assertThat(other.read()).containsExactly(0, 0);
  }
}
