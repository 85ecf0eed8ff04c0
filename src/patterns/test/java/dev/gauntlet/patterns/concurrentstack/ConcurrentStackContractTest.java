package dev.gauntlet.patterns.concurrentstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;

class ConcurrentStackContractTest {
  @EachVariant
  void should_be_empty_if_new(Variant variant) {
    ConcurrentStack<Integer> stack = variant.make();

    assertThat(stack.size()).isZero();
    assertThat(stack.pop()).isNull();
    assertThat(stack.size()).isZero();
  }

  @EachVariant
  void should_give_the_newest_item_first(Variant variant) {
    ConcurrentStack<Integer> stack = variant.make();
    for (int i = 1; i <= 5; i++) {
      stack.push(i);
      assertThat(stack.size()).isEqualTo(i);
    }

    for (int i = 5; i >= 1; i--) {
      assertThat(stack.pop()).isEqualTo(i);
      assertThat(stack.size()).isEqualTo(i - 1);
    }
    assertThat(stack.pop()).isNull();
  }

  @EachVariant
  void should_keep_the_order_if_pushes_and_pops_are_mixed(Variant variant) {
    ConcurrentStack<String> stack = variant.make();
    stack.push("a");
    stack.push("b");
    assertThat(stack.pop()).isEqualTo("b");
    stack.push("c");
    stack.push("d");

    assertThat(stack.pop()).isEqualTo("d");
    assertThat(stack.pop()).isEqualTo("c");
    stack.push("e");
    assertThat(stack.size()).isEqualTo(2);
    assertThat(stack.pop()).isEqualTo("e");
    assertThat(stack.pop()).isEqualTo("a");
    assertThat(stack.pop()).isNull();
    assertThat(stack.size()).isZero();
  }

  @EachVariant
  void should_be_as_new_if_it_was_emptied(Variant variant) {
    ConcurrentStack<Integer> stack = variant.make();
    for (int round = 0; round < 3; round++) {
      stack.push(round);
      assertThat(stack.pop()).isEqualTo(round);
      assertThat(stack.pop()).isNull();
    }

    stack.push(7);
    assertThat(stack.size()).isEqualTo(1);
    assertThat(stack.pop()).isEqualTo(7);
  }

  @EachVariant
  void should_hold_an_item_twice_if_pushed_twice(Variant variant) {
    Object item = new Object();
    ConcurrentStack<Object> stack = variant.make();
    stack.push(item);
    stack.push(item);

    assertThat(stack.size()).isEqualTo(2);
    assertThat(stack.pop()).isSameAs(item);
    assertThat(stack.pop()).isSameAs(item);
    assertThat(stack.pop()).isNull();
  }

  @EachVariant
  @SuppressWarnings("NullAway") // A null is handed over to see it refused.
  void should_refuse_null_and_change_nothing(Variant variant) {
    ConcurrentStack<Integer> stack = variant.make();
    stack.push(1);

    assertThatThrownBy(() -> stack.push(null)).isInstanceOf(NullPointerException.class);

    assertThat(stack.size()).isEqualTo(1);
    assertThat(stack.pop()).isEqualTo(1);
    assertThat(stack.pop()).isNull();
  }

  @EachVariant
  void should_hold_its_own_items_if_there_are_two(Variant variant) {
    ConcurrentStack<Integer> one = variant.make();
    ConcurrentStack<Integer> other = variant.make();
    one.push(1);
    other.push(2);

    assertThat(one.pop()).isEqualTo(1);
    assertThat(other.pop()).isEqualTo(2);
    assertThat(one.size() + other.size()).isZero();
  }
}
