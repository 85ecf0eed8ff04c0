package dev.gauntlet.patterns.phasebarrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.patterns.EachCorrectVariant;
import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;
import java.util.concurrent.BrokenBarrierException;

class PhaseBarrierContractTest {
  private static final int PHASES = 50;

  @EachVariant
  void should_refuse_to_be_made_if_there_is_no_party(Variant variant) {
    assertThatThrownBy(() -> variant.make(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> variant.make(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @EachVariant
  void should_tell_how_many_pass_together(Variant variant) {
    PhaseBarrier barrier = variant.make(3);

    assertThat(barrier.parties()).isEqualTo(3);
  }

  @EachVariant
  void should_never_wait_if_there_is_one_party(Variant variant) throws Exception {
    PhaseBarrier barrier = variant.make(1);

    for (int phase = 0; phase < 5; phase++) {
      assertThat(barrier.await()).isZero();
    }
    assertThat(barrier.parties()).isEqualTo(1);
  }

  @EachVariant
  void should_be_broken_for_good_if_a_waiter_is_interrupted(Variant variant) {
    PhaseBarrier barrier = variant.make(2);

    Thread.currentThread().interrupt();
    assertThatThrownBy(barrier::await).isInstanceOf(InterruptedException.class);

    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(barrier::await).isInstanceOf(BrokenBarrierException.class);
    }
    assertThat(barrier.parties()).isEqualTo(2);
  }

  @EachVariant
  void should_break_alone_if_there_are_two(Variant variant) throws Exception {
    PhaseBarrier one = variant.make(2);
    PhaseBarrier other = variant.make(1);

    Thread.currentThread().interrupt();
    assertThatThrownBy(one::await).isInstanceOf(InterruptedException.class);

    assertThat(other.await()).isZero();
  }

  @EachCorrectVariant
  void should_keep_two_parties_in_step_if_they_meet_many_times(Variant variant) throws Exception {
    PhaseBarrier barrier = variant.make(2);
    int[] indexes = new int[PHASES];
    Thread other = new Thread(() -> pass(barrier, indexes));
    other.start();

    for (int phase = 0; phase < PHASES; phase++) {
      int index = barrier.await();
      barrier.await();
      assertThat(index + indexes[phase]).as("indexes of phase %d", phase).isEqualTo(1);
      assertThat(index).isBetween(0, 1);
    }

    other.join();
  }

  private static void pass(PhaseBarrier barrier, int[] indexes) {
    try {
      for (int phase = 0; phase < PHASES; phase++) {
        indexes[phase] = barrier.await();
        barrier.await();
      }
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new AssertionError("nobody interrupts anyone", e);
    }
  }
}
