package dev.gauntlet.patterns.concurrentqueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;

class ConcurrentQueueContractTest {
  @EachVariant
  void should_be_empty_if_new(Variant variant) {
    ConcurrentQueue<Integer> queue = variant.make();

    assertThat(queue.isEmpty()).isTrue();
    assertThat(queue.dequeue()).isNull();
    assertThat(queue.isEmpty()).isTrue();
  }

  @EachVariant
  void should_give_the_oldest_item_first(Variant variant) {
    ConcurrentQueue<Integer> queue = variant.make();
    for (int i = 1; i <= 5; i++) {
      queue.enqueue(i);
      assertThat(queue.isEmpty()).isFalse();
    }

    for (int i = 1; i <= 5; i++) {
      assertThat(queue.isEmpty()).isFalse();
      assertThat(queue.dequeue()).isEqualTo(i);
    }
    assertThat(queue.isEmpty()).isTrue();
    assertThat(queue.dequeue()).isNull();
  }

  @EachVariant
  void should_keep_the_order_if_both_ends_are_used_in_turn(Variant variant) {
    ConcurrentQueue<String> queue = variant.make();
    queue.enqueue("a");
    queue.enqueue("b");
    assertThat(queue.dequeue()).isEqualTo("a");
    queue.enqueue("c");

    assertThat(queue.dequeue()).isEqualTo("b");
    assertThat(queue.isEmpty()).isFalse();
    assertThat(queue.dequeue()).isEqualTo("c");
    assertThat(queue.dequeue()).isNull();
  }

  @EachVariant
  void should_be_as_new_if_it_was_emptied(Variant variant) {
    ConcurrentQueue<Integer> queue = variant.make();
    for (int round = 0; round < 3; round++) {
      queue.enqueue(round);
      assertThat(queue.dequeue()).isEqualTo(round);
      assertThat(queue.dequeue()).isNull();
      assertThat(queue.isEmpty()).isTrue();
    }

    queue.enqueue(7);
    assertThat(queue.isEmpty()).isFalse();
    assertThat(queue.dequeue()).isEqualTo(7);
  }

  @EachVariant
  void should_hold_an_item_twice_if_enqueued_twice(Variant variant) {
    Object item = new Object();
    ConcurrentQueue<Object> queue = variant.make();
    queue.enqueue(item);
    queue.enqueue(item);

    assertThat(queue.dequeue()).isSameAs(item);
    assertThat(queue.dequeue()).isSameAs(item);
    assertThat(queue.dequeue()).isNull();
  }

  @EachVariant
  @SuppressWarnings("NullAway") // A null is handed over to see it refused.
  void should_refuse_null_and_change_nothing(Variant variant) {
    ConcurrentQueue<Integer> queue = variant.make();

    assertThatThrownBy(() -> queue.enqueue(null)).isInstanceOf(NullPointerException.class);
    assertThat(queue.isEmpty()).isTrue();

    queue.enqueue(1);
    assertThatThrownBy(() -> queue.enqueue(null)).isInstanceOf(NullPointerException.class);
    assertThat(queue.dequeue()).isEqualTo(1);
    assertThat(queue.dequeue()).isNull();
  }

  @EachVariant
  void should_hold_its_own_items_if_there_are_two(Variant variant) {
    ConcurrentQueue<Integer> one = variant.make();
    ConcurrentQueue<Integer> other = variant.make();
    one.enqueue(1);
    other.enqueue(2);

    assertThat(one.dequeue()).isEqualTo(1);
    assertThat(one.isEmpty()).isTrue();
    assertThat(other.isEmpty()).isFalse();
    assertThat(other.dequeue()).isEqualTo(2);
  }
}
