package dev.gauntlet.patterns.guardedstate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.patterns.EachCorrectVariant;
import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

class GuardedStateContractTest {
  @EachVariant
  void should_start_with_the_initial_state(Variant variant) {
    Object initial = new Object();
    GuardedState<Object> state = variant.make(initial);

    assertThat(state.read()).isSameAs(initial);
    assertThat(state.read()).isSameAs(initial);
  }

  @EachVariant
  void should_return_and_keep_what_the_change_makes(Variant variant) {
    GuardedState<Object> state = variant.make(new Object());
    Object next = new Object();

    assertThat(state.update(before -> next)).isSameAs(next);

    assertThat(state.read()).isSameAs(next);
  }

  @EachVariant
  void should_hand_each_change_the_state_before_it(Variant variant) {
    GuardedState<String> state = variant.make("a");

    assertThat(state.update(before -> before + "b")).isEqualTo("ab");
    assertThat(state.update(before -> before + "c")).isEqualTo("abc");

    assertThat(state.read()).isEqualTo("abc");
  }

  @EachVariant
  void should_stay_as_it_is_if_the_change_makes_the_same(Variant variant) {
    Object initial = new Object();
    GuardedState<Object> state = variant.make(initial);

    assertThat(state.update(before -> before)).isSameAs(initial);

    assertThat(state.read()).isSameAs(initial);
  }

  @EachVariant
  void should_throw_what_the_change_throws_and_stay_as_it_is(Variant variant) {
    RuntimeException first = new IllegalArgumentException("first");
    Error second = new AssertionError("second");
    GuardedState<Integer> state = variant.make(1);

    assertThatThrownBy(() -> state.update(throwing(first))).isSameAs(first);
    assertThat(state.read()).isEqualTo(1);
    assertThatThrownBy(() -> state.update(throwing(second))).isSameAs(second);
    assertThat(state.read()).isEqualTo(1);

    assertThat(state.update(before -> before + 1)).isEqualTo(2);
    assertThat(state.read()).isEqualTo(2);
  }

  @EachVariant
  void should_keep_its_own_state_if_there_are_two(Variant variant) {
    GuardedState<Integer> one = variant.make(1);
    GuardedState<Integer> other = variant.make(1);

    one.update(before -> before + 1);

    assertThat(one.read()).isEqualTo(2);
    assertThat(other.read()).isEqualTo(1);
  }

  @EachVariant
  @SuppressWarnings("NullAway") // Nulls are handed over to see them refused.
  void should_refuse_null_and_change_nothing(Variant variant) {
    assertThatThrownBy(() -> variant.make((Object) null)).isInstanceOf(NullPointerException.class);

    GuardedState<Integer> state = variant.make(1);
    assertThatThrownBy(() -> state.update(null)).isInstanceOf(NullPointerException.class);
    assertThat(state.read()).isEqualTo(1);
    assertThat(state.update(before -> before + 1)).isEqualTo(2);
  }

  @EachCorrectVariant
  @SuppressWarnings("NullAway") // A change that makes no state is handed over to see it refused.
  void should_refuse_a_change_that_makes_no_state(Variant variant) {
    GuardedState<Integer> state = variant.make(1);

    assertThatThrownBy(() -> state.update(before -> null)).isInstanceOf(NullPointerException.class);

    assertThat(state.read()).isEqualTo(1);
    assertThat(state.update(before -> before + 1)).isEqualTo(2);
  }

  @EachCorrectVariant
  void should_let_another_thread_in_if_a_change_has_thrown(Variant variant)
      throws InterruptedException {
    GuardedState<Integer> state = variant.make(1);
    assertThatThrownBy(() -> state.update(throwing(new IllegalStateException("expected"))))
        .isInstanceOf(IllegalStateException.class);

    AtomicReference<Integer> seen = new AtomicReference<>();
    Thread other = new Thread(() -> seen.set(state.update(before -> before + 1)));
    other.start();
    other.join();

    assertThat(seen.get()).isEqualTo(2);
  }

  private static <S> UnaryOperator<S> throwing(Throwable failure) {
    return before -> {
      if (failure instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failure;
    };
  }
}
