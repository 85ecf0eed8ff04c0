package dev.gauntlet.patterns.boundedbuffer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;

class BoundedBufferContractTest {
  @EachVariant
  void should_refuse_to_be_made_if_the_capacity_is_below_one(Variant variant) {
    assertThatThrownBy(() -> variant.make(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> variant.make(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @EachVariant
  void should_be_empty_if_new(Variant variant) {
    BoundedBuffer<Integer> buffer = variant.make(2);

    assertThat(buffer.capacity()).isEqualTo(2);
    assertThat(buffer.size()).isZero();
    assertThat(buffer.poll()).isNull();
    assertThat(buffer.size()).isZero();
  }

  @EachVariant
  void should_give_the_oldest_item_first_if_it_goes_round_many_times(Variant variant)
      throws InterruptedException {
    BoundedBuffer<Integer> buffer = variant.make(3);
    buffer.put(0);
    for (int i = 1; i < 10; i++) {
      buffer.put(i);
      assertThat(buffer.size()).isEqualTo(2);
      assertThat(buffer.take()).isEqualTo(i - 1);
      assertThat(buffer.size()).isEqualTo(1);
    }
  }

  @EachVariant
  void should_keep_one_order_if_waiting_and_other_methods_are_mixed(Variant variant)
      throws InterruptedException {
    BoundedBuffer<String> buffer = variant.make(4);
    buffer.put("first");
    assertThat(buffer.offer("second")).isTrue();
    buffer.put("third");
    assertThat(buffer.offer("fourth")).isTrue();

    assertThat(buffer.poll()).isEqualTo("first");
    assertThat(buffer.take()).isEqualTo("second");
    assertThat(buffer.poll()).isEqualTo("third");
    assertThat(buffer.take()).isEqualTo("fourth");
    assertThat(buffer.poll()).isNull();
  }

  @EachVariant
  void should_refuse_an_offer_if_full(Variant variant) {
    BoundedBuffer<Integer> buffer = variant.make(1);
    assertThat(buffer.offer(1)).isTrue();

    assertThat(buffer.offer(2)).isFalse();

    assertThat(buffer.size()).isEqualTo(1);
    assertThat(buffer.poll()).isEqualTo(1);
    assertThat(buffer.offer(3)).isTrue();
    assertThat(buffer.poll()).isEqualTo(3);
  }

  @EachVariant
  void should_hold_equal_items_apart_if_put_twice(Variant variant) throws InterruptedException {
    BoundedBuffer<Integer> buffer = variant.make(2);
    buffer.put(7);
    buffer.put(7);

    assertThat(buffer.size()).isEqualTo(2);
    assertThat(buffer.take()).isEqualTo(7);
    assertThat(buffer.take()).isEqualTo(7);
    assertThat(buffer.size()).isZero();
  }

  @EachVariant
  @SuppressWarnings("NullAway")
  void should_refuse_null_and_change_nothing(Variant variant) {
    BoundedBuffer<Integer> buffer = variant.make(1);

    assertThatThrownBy(() -> buffer.put(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> buffer.offer(null)).isInstanceOf(NullPointerException.class);
    assertThat(buffer.size()).isZero();

    buffer.offer(1);
    assertThatThrownBy(() -> buffer.put(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> buffer.offer(null)).isInstanceOf(NullPointerException.class);
    assertThat(buffer.poll()).isEqualTo(1);
  }

  @EachVariant
  void should_append_nothing_if_interrupted_while_full(Variant variant) {
    BoundedBuffer<Integer> buffer = variant.make(1);
    buffer.offer(1);

    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> buffer.put(2)).isInstanceOf(InterruptedException.class);

    assertThat(buffer.size()).isEqualTo(1);
    assertThat(buffer.poll()).isEqualTo(1);
    assertThat(buffer.poll()).isNull();
  }

  @EachVariant
  void should_remove_nothing_if_interrupted_while_empty(Variant variant) {
    BoundedBuffer<Integer> buffer = variant.make(1);

    Thread.currentThread().interrupt();
    assertThatThrownBy(buffer::take).isInstanceOf(InterruptedException.class);

    assertThat(buffer.size()).isZero();
    assertThat(buffer.offer(1)).isTrue();
    assertThat(buffer.poll()).isEqualTo(1);
  }

  @EachVariant
  void should_not_mind_an_interrupt_if_it_does_not_wait(Variant variant) {
    BoundedBuffer<Integer> buffer = variant.make(1);

    Thread.currentThread().interrupt();
    assertThat(buffer.offer(1)).isTrue();
    assertThat(buffer.offer(2)).isFalse();
    assertThat(buffer.size()).isEqualTo(1);
    assertThat(buffer.poll()).isEqualTo(1);
    assertThat(buffer.poll()).isNull();
  }

  @EachVariant
  void should_hold_its_own_items_if_there_are_two(Variant variant) {
    BoundedBuffer<Integer> one = variant.make(1);
    BoundedBuffer<Integer> other = variant.make(1);
    one.offer(1);
    other.offer(2);

    assertThat(one.poll()).isEqualTo(1);
    assertThat(other.poll()).isEqualTo(2);
  }
}
