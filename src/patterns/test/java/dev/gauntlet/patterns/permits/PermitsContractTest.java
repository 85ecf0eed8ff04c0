package dev.gauntlet.patterns.permits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.patterns.EachCorrectVariant;
import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;

class PermitsContractTest {
  @EachVariant
  void should_refuse_to_be_made_if_the_number_is_negative(Variant variant) {
    assertThatThrownBy(() -> variant.make(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @EachVariant
  void should_all_be_free_if_new(Variant variant) {
    Permits permits = variant.make(3);

    assertThat(permits.available()).isEqualTo(3);
  }

  @EachVariant
  void should_be_fewer_if_acquired_and_more_if_released(Variant variant) throws Exception {
    Permits permits = variant.make(2);

    permits.acquire();
    assertThat(permits.available()).isEqualTo(1);
    permits.acquire();
    assertThat(permits.available()).isZero();
    permits.release();
    assertThat(permits.available()).isEqualTo(1);
    permits.release();
    assertThat(permits.available()).isEqualTo(2);
  }

  @EachVariant
  void should_answer_whether_a_try_got_one_if_some_or_none_are_free(Variant variant) {
    Permits permits = variant.make(2);

    assertThat(permits.tryAcquire()).isTrue();
    assertThat(permits.tryAcquire()).isTrue();
    assertThat(permits.tryAcquire()).isFalse();
    assertThat(permits.available()).isZero();

    permits.release();
    assertThat(permits.tryAcquire()).isTrue();
  }

  @EachVariant
  void should_refuse_a_release_and_change_nothing_if_none_is_acquired(Variant variant)
      throws Exception {
    Permits permits = variant.make(1);

    assertThatThrownBy(permits::release).isInstanceOf(IllegalStateException.class);
    assertThat(permits.available()).isEqualTo(1);

    permits.acquire();
    permits.release();
    assertThatThrownBy(permits::release).isInstanceOf(IllegalStateException.class);
    assertThat(permits.available()).isEqualTo(1);
    assertThat(permits.tryAcquire()).isTrue();
    assertThat(permits.tryAcquire()).isFalse();
  }

  @EachVariant
  void should_serve_again_and_again_if_released_each_time(Variant variant) throws Exception {
    Permits permits = variant.make(1);

    for (int i = 0; i < 10; i++) {
      permits.acquire();
      assertThat(permits.tryAcquire()).isFalse();
      permits.release();
    }

    assertThat(permits.available()).isEqualTo(1);
  }

  @EachVariant
  void should_take_nothing_if_interrupted_while_none_is_free(Variant variant) {
    Permits permits = variant.make(1);
    permits.tryAcquire();

    Thread.currentThread().interrupt();
    assertThatThrownBy(permits::acquire).isInstanceOf(InterruptedException.class);

    assertThat(permits.available()).isZero();
    permits.release();
    assertThat(permits.available()).isEqualTo(1);
    assertThat(permits.tryAcquire()).isTrue();
  }

  @EachVariant
  void should_not_mind_an_interrupt_if_it_does_not_wait(Variant variant) {
    Permits permits = variant.make(1);

    Thread.currentThread().interrupt();
    assertThat(permits.tryAcquire()).isTrue();
    assertThat(permits.tryAcquire()).isFalse();
    permits.release();
    assertThat(permits.available()).isEqualTo(1);
  }

  @EachVariant
  void should_count_apart_if_there_are_two(Variant variant) {
    Permits one = variant.make(1);
    Permits other = variant.make(1);

    assertThat(one.tryAcquire()).isTrue();

    assertThat(other.available()).isEqualTo(1);
    assertThatThrownBy(other::release).isInstanceOf(IllegalStateException.class);
  }

  @EachCorrectVariant
  void should_accept_a_release_if_another_thread_acquired(Variant variant) throws Exception {
    Permits permits = variant.make(1);
    permits.acquire();
    Thread other = new Thread(permits::release);
    other.start();

    permits.acquire();

    other.join();
    assertThat(permits.available()).isZero();
  }
}
