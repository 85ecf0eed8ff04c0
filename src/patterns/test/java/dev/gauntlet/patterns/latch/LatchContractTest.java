package dev.gauntlet.patterns.latch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.patterns.EachCorrectVariant;
import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;

class LatchContractTest {
  @EachVariant
  void should_refuse_to_be_made_if_the_count_is_negative(Variant variant) {
    assertThatThrownBy(() -> variant.make(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> variant.make(Integer.MIN_VALUE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @EachVariant
  void should_count_down_to_zero(Variant variant) {
    Latch latch = variant.make(3);

    assertThat(latch.count()).isEqualTo(3);
    latch.countDown();
    assertThat(latch.count()).isEqualTo(2);
    latch.countDown();
    latch.countDown();
    assertThat(latch.count()).isZero();
  }

  @EachVariant
  void should_stay_at_zero_if_counted_down_again(Variant variant) throws InterruptedException {
    Latch latch = variant.make(1);
    latch.countDown();

    latch.countDown();
    latch.countDown();

    assertThat(latch.count()).isZero();
    latch.await();
  }

  @EachVariant
  void should_not_wait_if_the_count_is_zero(Variant variant) throws InterruptedException {
    Latch latch = variant.make(2);
    latch.countDown();
    latch.countDown();

    latch.await();
    latch.await();

    assertThat(latch.count()).isZero();
  }

  @EachVariant
  void should_be_open_if_made_at_zero(Variant variant) throws InterruptedException {
    Latch latch = variant.make(0);

    latch.await();
    latch.countDown();

    assertThat(latch.count()).isZero();
  }

  @EachVariant
  void should_throw_and_change_nothing_if_interrupted(Variant variant) throws InterruptedException {
    Latch latch = variant.make(1);

    Thread.currentThread().interrupt();
    assertThatThrownBy(latch::await).isInstanceOf(InterruptedException.class);

    assertThat(latch.count()).isEqualTo(1);
    latch.countDown();
    assertThat(latch.count()).isZero();
    latch.await();
  }

  @EachVariant
  void should_not_mind_an_interrupt_if_it_does_not_wait(Variant variant) {
    Latch latch = variant.make(2);

    Thread.currentThread().interrupt();
    latch.countDown();
    assertThat(latch.count()).isEqualTo(1);
    latch.countDown();
    assertThat(latch.count()).isZero();
  }

  @EachVariant
  void should_have_its_own_count_if_there_are_two(Variant variant) {
    Latch one = variant.make(1);
    Latch other = variant.make(1);

    one.countDown();

    assertThat(one.count()).isZero();
    assertThat(other.count()).isEqualTo(1);
  }

  @EachCorrectVariant
  void should_let_every_waiter_go_on_if_the_count_reaches_zero(Variant variant)
      throws InterruptedException {
    Latch latch = variant.make(2);
    Thread[] waiters = {new Thread(() -> await(latch)), new Thread(() -> await(latch))};
    for (Thread waiter : waiters) {
      waiter.start();
    }

    latch.countDown();
    assertThat(latch.count()).isEqualTo(1);
    latch.countDown();

    for (Thread waiter : waiters) {
      waiter.join();
    }
    assertThat(latch.count()).isZero();
  }

  private static void await(Latch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts it", e);
    }
  }
}
