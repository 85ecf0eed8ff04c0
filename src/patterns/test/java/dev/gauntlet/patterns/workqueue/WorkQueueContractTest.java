package dev.gauntlet.patterns.workqueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;

class WorkQueueContractTest {
  @EachVariant
  void should_be_empty_if_new(Variant variant) {
    WorkQueue<String> queue = variant.make();

    assertThat(queue.size()).isZero();
    assertThat(queue.poll()).isEmpty();
    assertThat(queue.size()).isZero();
  }

  @EachVariant
  void should_give_the_smallest_priority_first_if_they_differ(Variant variant)
      throws InterruptedException {
    WorkQueue<String> queue = variant.make();
    queue.submit(2, "two");
    queue.submit(Integer.MAX_VALUE, "last");
    queue.submit(-1, "minus one");
    queue.submit(Integer.MIN_VALUE, "first");
    queue.submit(0, "zero");

    assertThat(queue.size()).isEqualTo(5);
    assertThat(queue.poll()).contains("first");
    assertThat(queue.take()).isEqualTo("minus one");
    assertThat(queue.poll()).contains("zero");
    assertThat(queue.take()).isEqualTo("two");
    assertThat(queue.size()).isEqualTo(1);
    assertThat(queue.poll()).contains("last");
    assertThat(queue.poll()).isEmpty();
  }

  @EachVariant
  void should_give_the_oldest_first_if_all_have_one_priority(Variant variant) {
    WorkQueue<Integer> queue = variant.make();
    for (int item = 0; item < 100; item++) {
      queue.submit(1, item);
    }
    for (int item = 0; item < 100; item++) {
      assertThat(queue.poll()).contains(item);
    }
    assertThat(queue.size()).isZero();
  }

  @EachVariant
  void should_keep_the_order_of_each_priority_if_they_are_mixed(Variant variant) {
    WorkQueue<Integer> queue = variant.make();
    for (int item = 0; item < 30; item++) {
      queue.submit(item % 3, item);
    }
    for (int priority = 0; priority < 3; priority++) {
      for (int item = priority; item < 30; item += 3) {
        assertThat(queue.poll()).contains(item);
      }
    }
    assertThat(queue.poll()).isEmpty();
  }

  @EachVariant
  void should_put_a_new_item_in_its_place_if_others_have_left(Variant variant) {
    WorkQueue<String> queue = variant.make();
    queue.submit(1, "a");
    queue.submit(1, "b");
    assertThat(queue.poll()).contains("a");

    queue.submit(1, "c");
    queue.submit(0, "urgent");

    assertThat(queue.poll()).contains("urgent");
    assertThat(queue.poll()).contains("b");
    assertThat(queue.poll()).contains("c");
  }

  @EachVariant
  void should_hold_equal_items_apart_if_submitted_twice(Variant variant) {
    WorkQueue<String> queue = variant.make();
    queue.submit(1, "a");
    queue.submit(1, "a");

    assertThat(queue.size()).isEqualTo(2);
    assertThat(queue.poll()).contains("a");
    assertThat(queue.poll()).contains("a");
    assertThat(queue.poll()).isEmpty();
  }

  @EachVariant
  void should_hold_items_that_cannot_be_compared(Variant variant) {
    WorkQueue<Object> queue = variant.make();
    Object first = new Object();
    Object second = new Object();
    queue.submit(1, first);
    queue.submit(1, second);

    assertThat(queue.poll()).containsSame(first);
    assertThat(queue.poll()).containsSame(second);
  }

  @EachVariant
  @SuppressWarnings("NullAway")
  void should_add_nothing_if_the_item_is_null(Variant variant) {
    WorkQueue<String> queue = variant.make();

    assertThatNullPointerException().isThrownBy(() -> queue.submit(1, null));

    assertThat(queue.size()).isZero();
    assertThat(queue.poll()).isEmpty();
  }

  @EachVariant
  void should_remove_nothing_if_interrupted_while_empty(Variant variant) {
    WorkQueue<String> queue = variant.make();

    Thread.currentThread().interrupt();
    assertThatThrownBy(queue::take).isInstanceOf(InterruptedException.class);

    queue.submit(1, "a");
    assertThat(queue.size()).isEqualTo(1);
    assertThat(queue.poll()).contains("a");
  }

  @EachVariant
  void should_hold_its_own_items_if_there_are_two(Variant variant) {
    WorkQueue<String> one = variant.make();
    WorkQueue<String> other = variant.make();
    one.submit(1, "a");

    assertThat(other.poll()).isEmpty();
    assertThat(one.poll()).contains("a");
  }
}
