package dev.gauntlet.patterns.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.patterns.EachCorrectVariant;
import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;
import java.util.concurrent.TimeUnit;

class EventContractTest {
  @EachVariant
  void should_be_clear_if_new(Variant variant) throws Exception {
    Event event = variant.make();

    assertThat(event.isSet()).isFalse();
    assertThat(event.await(0, TimeUnit.SECONDS)).isFalse();
  }

  @EachVariant
  void should_not_wait_if_set(Variant variant) throws Exception {
    Event event = variant.make();

    event.set();

    assertThat(event.isSet()).isTrue();
    event.await();
    assertThat(event.await(1, TimeUnit.HOURS)).isTrue();
    assertThat(event.await(0, TimeUnit.SECONDS)).isTrue();
    assertThat(event.isSet()).isTrue();
  }

  @EachVariant
  void should_stay_set_if_set_twice(Variant variant) throws Exception {
    Event event = variant.make();

    event.set();
    event.set();
    event.await();
    assertThat(event.isSet()).isTrue();

    event.clear();
    assertThat(event.isSet()).isFalse();
  }

  @EachVariant
  void should_be_clear_if_cleared(Variant variant) throws Exception {
    Event event = variant.make();
    event.set();

    event.clear();
    event.clear();

    assertThat(event.isSet()).isFalse();
    assertThat(event.await(0, TimeUnit.SECONDS)).isFalse();
    assertThat(event.await(1, TimeUnit.MILLISECONDS)).isFalse();
  }

  @EachVariant
  void should_serve_again_and_again_if_cleared_each_time(Variant variant) throws Exception {
    Event event = variant.make();

    for (int i = 0; i < 5; i++) {
      event.set();
      event.await();
      assertThat(event.isSet()).isTrue();
      event.clear();
      assertThat(event.isSet()).isFalse();
    }
  }

  @EachVariant
  void should_give_up_if_the_time_is_over(Variant variant) throws Exception {
    Event event = variant.make();
    long begun = System.nanoTime();

    assertThat(event.await(20, TimeUnit.MILLISECONDS)).isFalse();

    assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(20_000_000);
    assertThat(event.isSet()).isFalse();
  }

  @EachVariant
  void should_stay_clear_if_a_waiter_is_interrupted(Variant variant) throws Exception {
    Event event = variant.make();

    Thread.currentThread().interrupt();
    assertThatThrownBy(event::await).isInstanceOf(InterruptedException.class);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> event.await(1, TimeUnit.HOURS))
        .isInstanceOf(InterruptedException.class);

    assertThat(event.isSet()).isFalse();
    event.set();
    event.await();
  }

  @EachVariant
  @SuppressWarnings("NullAway") // A null is handed over to see it refused.
  void should_refuse_the_unit_if_it_is_null(Variant variant) throws Exception {
    Event event = variant.make();

    assertThatThrownBy(() -> event.await(1, null)).isInstanceOf(NullPointerException.class);

    event.set();
    event.await();
  }

  @EachVariant
  void should_have_its_own_flag_if_there_are_two(Variant variant) {
    Event one = variant.make();
    Event other = variant.make();

    one.set();

    assertThat(other.isSet()).isFalse();
  }

  @EachCorrectVariant
  void should_end_an_await_with_a_limit_if_another_thread_sets_it(Variant variant)
      throws Exception {
    Event event = variant.make();
    Thread setter = new Thread(event::set);
    setter.start();

    assertThat(event.await(1, TimeUnit.HOURS)).isTrue();

    setter.join();
  }
}
