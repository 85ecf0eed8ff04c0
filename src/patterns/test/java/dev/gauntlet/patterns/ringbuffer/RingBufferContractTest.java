package dev.gauntlet.patterns.ringbuffer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;

class RingBufferContractTest {
  @EachVariant
  void should_refuse_to_be_made_if_the_capacity_is_below_one(Variant variant) {
    assertThatThrownBy(() -> variant.make(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> variant.make(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @EachVariant
  void should_be_empty_if_new(Variant variant) {
    RingBuffer<Integer> ring = variant.make(2);

    assertThat(ring.poll()).isNull();
    assertThat(ring.poll()).isNull();
  }

  @EachVariant
  void should_give_the_oldest_item_first_if_it_goes_round_many_times(Variant variant) {
    RingBuffer<Integer> ring = variant.make(3);
    assertThat(ring.offer(0)).isTrue();

    for (int i = 1; i < 10; i++) {
      assertThat(ring.offer(i)).isTrue();
      assertThat(ring.poll()).isEqualTo(i - 1);
    }
    assertThat(ring.poll()).isEqualTo(9);
    assertThat(ring.poll()).isNull();
  }

  @EachVariant
  void should_refuse_an_offer_if_full(Variant variant) {
    RingBuffer<Integer> ring = variant.make(2);
    assertThat(ring.offer(1)).isTrue();
    assertThat(ring.offer(2)).isTrue();

    assertThat(ring.offer(3)).isFalse();
    assertThat(ring.offer(4)).isFalse();

    assertThat(ring.poll()).isEqualTo(1);
    assertThat(ring.offer(5)).isTrue();
    assertThat(ring.offer(6)).isFalse();
    assertThat(ring.poll()).isEqualTo(2);
    assertThat(ring.poll()).isEqualTo(5);
    assertThat(ring.poll()).isNull();
  }

  @EachVariant
  void should_serve_a_single_place(Variant variant) {
    RingBuffer<Integer> ring = variant.make(1);

    for (int i = 0; i < 3; i++) {
      assertThat(ring.offer(i)).isTrue();
      assertThat(ring.offer(9)).isFalse();
      assertThat(ring.poll()).isEqualTo(i);
      assertThat(ring.poll()).isNull();
    }
  }

  @EachVariant
  void should_hold_an_item_twice_if_offered_twice(Variant variant) {
    Object item = new Object();
    RingBuffer<Object> ring = variant.make(2);
    ring.offer(item);
    ring.offer(item);

    assertThat(ring.poll()).isSameAs(item);
    assertThat(ring.poll()).isSameAs(item);
    assertThat(ring.poll()).isNull();
  }

  @EachVariant
  @SuppressWarnings("NullAway") // A null is handed over to see it refused.
  void should_refuse_null_and_change_nothing(Variant variant) {
    RingBuffer<Integer> ring = variant.make(1);

    assertThatThrownBy(() -> ring.offer(null)).isInstanceOf(NullPointerException.class);
    assertThat(ring.poll()).isNull();

    assertThat(ring.offer(1)).isTrue();
    assertThatThrownBy(() -> ring.offer(null)).isInstanceOf(NullPointerException.class);
    assertThat(ring.poll()).isEqualTo(1);
    assertThat(ring.poll()).isNull();
  }

  @EachVariant
  void should_hold_its_own_items_if_there_are_two(Variant variant) {
    RingBuffer<Integer> one = variant.make(1);
    RingBuffer<Integer> other = variant.make(1);
    one.offer(1);
    other.offer(2);

    assertThat(one.poll()).isEqualTo(1);
    assertThat(other.poll()).isEqualTo(2);
  }
}
