package dev.gauntlet.patterns.copyonwritelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;
import java.util.List;

class CopyOnWriteListContractTest {
  @EachVariant
  void should_be_empty_if_new(Variant variant) {
    CopyOnWriteList<Integer> list = variant.make();

    assertThat(list.snapshot()).isEmpty();
  }

  @EachVariant
  void should_hold_its_items_in_order_if_they_are_added(Variant variant) {
    CopyOnWriteList<Integer> list = variant.make();

    for (int i = 0; i < 20; i++) {
      list.add(i);
      assertThat(list.snapshot()).hasSize(i + 1).endsWith(i);
    }
    assertThat(list.snapshot()).startsWith(0, 1, 2).isSorted();
  }

  @EachVariant
  void should_hold_equal_items_apart_if_added_twice(Variant variant) {
    CopyOnWriteList<String> list = variant.make();
    list.add("a");
    list.add("a");

    assertThat(list.snapshot()).containsExactly("a", "a");
  }

  @EachVariant
  void should_remove_the_first_of_equal_items(Variant variant) {
    CopyOnWriteList<String> list = variant.make();
    list.add("a");
    list.add("b");
    list.add("a");

    assertThat(list.remove(String.valueOf(new char[] {'a'}))).isTrue();
    assertThat(list.snapshot()).containsExactly("b", "a");
    assertThat(list.remove("a")).isTrue();
    assertThat(list.remove("a")).isFalse();
    assertThat(list.snapshot()).containsExactly("b");
  }

  @EachVariant
  void should_remove_an_item_and_not_a_position_if_the_items_are_numbers(Variant variant) {
    CopyOnWriteList<Integer> list = variant.make();
    list.add(1);
    list.add(0);
    list.add(2);

    assertThat(list.remove(0)).isTrue();

    assertThat(list.snapshot()).containsExactly(1, 2);
  }

  @EachVariant
  void should_answer_false_and_change_nothing_if_there_is_no_such_item(Variant variant) {
    CopyOnWriteList<Integer> list = variant.make();
    assertThat(list.remove(1)).isFalse();
    list.add(1);

    assertThat(list.remove(2)).isFalse();

    assertThat(list.snapshot()).containsExactly(1);
  }

  @EachVariant
  void should_leave_earlier_snapshots_alone_if_it_changes(Variant variant) {
    CopyOnWriteList<Integer> list = variant.make();
    List<Integer> empty = list.snapshot();
    list.add(1);
    List<Integer> one = list.snapshot();
    list.add(2);
    list.add(3);
    List<Integer> three = list.snapshot();
    list.remove(1);
    list.remove(3);

    assertThat(empty).isEmpty();
    assertThat(one).containsExactly(1);
    assertThat(three).containsExactly(1, 2, 3);
    assertThat(list.snapshot()).containsExactly(2);
  }

  @EachVariant
  void should_change_nothing_if_its_snapshot_is_changed(Variant variant) {
    CopyOnWriteList<Integer> list = variant.make();
    list.add(1);
    List<Integer> other = list.snapshot();

    addIfAllowed(list.snapshot(), 2);

    assertThat(list.snapshot()).containsExactly(1);
    assertThat(other).containsExactly(1);
    list.add(3);
    assertThat(list.snapshot()).containsExactly(1, 3);
  }

  @EachVariant
  @SuppressWarnings("NullAway")
  void should_refuse_null_and_change_nothing(Variant variant) {
    CopyOnWriteList<Integer> list = variant.make();
    list.add(1);

    assertThatThrownBy(() -> list.add(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> list.remove(null)).isInstanceOf(NullPointerException.class);

    assertThat(list.snapshot()).containsExactly(1);
    list.add(2);
    assertThat(list.snapshot()).containsExactly(1, 2);
  }

  @EachVariant
  void should_hold_its_own_items_if_there_are_two(Variant variant) {
    CopyOnWriteList<Integer> one = variant.make();
    CopyOnWriteList<Integer> other = variant.make();
    one.add(1);

    assertThat(other.snapshot()).isEmpty();
  }

  private static void addIfAllowed(List<Integer> snapshot, Integer item) {
    try {
      snapshot.add(item);
    } catch (UnsupportedOperationException e) {
      assertThat(snapshot).doesNotContain(item);
    }
  }
}
