package dev.gauntlet.patterns.concurrentmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;
import java.util.ArrayList;
import java.util.List;

class ComputingMapContractTest {
  private static final int[] KEYS = {
    0, 1, 3, 17, 65_536, 65_537, -1, -7, Integer.MAX_VALUE, Integer.MIN_VALUE
  };

  @EachVariant
  void should_refuse_to_be_made_if_there_is_no_stripe(Variant variant) {
    assertThatIllegalArgumentException().isThrownBy(() -> variant.make(0));
    assertThatIllegalArgumentException().isThrownBy(() -> variant.make(-1));
  }

  @EachVariant
  void should_be_empty_if_new(Variant variant) {
    ComputingMap<String, Integer> map = variant.make(4);

    assertThat(map.size()).isZero();
    assertThat(map.get("a")).isNull();
    assertThat(map.remove("a")).isNull();
    assertThat(map.size()).isZero();
  }

  @EachVariant
  void should_keep_the_first_value_if_put_twice(Variant variant) {
    ComputingMap<String, Integer> map = variant.make(4);

    assertThat(map.putIfAbsent("a", 1)).isNull();
    assertThat(map.putIfAbsent("a", 2)).isEqualTo(1);

    assertThat(map.get("a")).isEqualTo(1);
    assertThat(map.size()).isEqualTo(1);
  }

  @EachVariant
  void should_compute_once_if_asked_twice(Variant variant) {
    ComputingMap<String, Integer> map = variant.make(4);
    List<String> computed = new ArrayList<>();

    assertThat(map.computeIfAbsent("abc", key -> lengthOf(key, computed))).isEqualTo(3);
    assertThat(map.computeIfAbsent("abc", key -> lengthOf(key, computed))).isEqualTo(3);

    assertThat(computed).containsExactly("abc");
    assertThat(map.get("abc")).isEqualTo(3);
    assertThat(map.putIfAbsent("abc", 4)).isEqualTo(3);
    assertThat(map.size()).isEqualTo(1);
  }

  @EachVariant
  void should_compute_nothing_if_there_is_a_value(Variant variant) {
    ComputingMap<String, Integer> map = variant.make(4);
    List<String> computed = new ArrayList<>();
    map.putIfAbsent("abc", 7);

    assertThat(map.computeIfAbsent("abc", key -> lengthOf(key, computed))).isEqualTo(7);

    assertThat(computed).isEmpty();
  }

  @EachVariant
  void should_take_a_new_value_if_the_old_one_was_removed(Variant variant) {
    ComputingMap<String, Integer> map = variant.make(4);
    map.putIfAbsent("a", 1);

    assertThat(map.remove("a")).isEqualTo(1);
    assertThat(map.get("a")).isNull();
    assertThat(map.size()).isZero();

    assertThat(map.putIfAbsent("a", 2)).isNull();
    assertThat(map.remove("a")).isEqualTo(2);
    assertThat(map.computeIfAbsent("a", key -> 3)).isEqualTo(3);
    assertThat(map.remove("a")).isEqualTo(3);
    assertThat(map.size()).isZero();
  }

  @EachVariant
  void should_hold_no_value_and_no_lock_if_the_function_throws(Variant variant) {
    ComputingMap<String, Integer> map = variant.make(1);
    RuntimeException failure = new IllegalStateException("expected");

    assertThatThrownBy(() -> map.computeIfAbsent("a", key -> fail(failure))).isSameAs(failure);

    assertThat(map.get("a")).isNull();
    assertThat(map.size()).isZero();
    assertThat(map.computeIfAbsent("a", key -> 1)).isEqualTo(1);
  }

  @EachVariant
  void should_tell_keys_apart_if_their_hashes_are_awkward(Variant variant) {
    for (int stripes : new int[] {1, 2, 3, 4, 16, 40}) {
      ComputingMap<Integer, Integer> map = variant.make(stripes);
      for (int key : KEYS) {
        assertThat(map.putIfAbsent(key, key / 2)).isNull();
      }
      assertThat(map.size()).isEqualTo(KEYS.length);
      for (int key : KEYS) {
        assertThat(map.get(key)).isEqualTo(key / 2);
        assertThat(map.computeIfAbsent(key, other -> -1)).isEqualTo(key / 2);
        assertThat(map.remove(key)).isEqualTo(key / 2);
        assertThat(map.get(key)).isNull();
      }
      assertThat(map.size()).isZero();
    }
  }

  @EachVariant
  void should_find_every_key_if_there_are_many(Variant variant) {
    ComputingMap<Integer, Integer> map = variant.make(4);
    for (int key = 0; key < 200; key++) {
      map.computeIfAbsent(key, number -> -number);
    }
    assertThat(map.size()).isEqualTo(200);
    for (int key = 0; key < 200; key++) {
      assertThat(map.get(key)).isEqualTo(-key);
    }
  }

  @EachVariant
  @SuppressWarnings("NullAway")
  void should_change_nothing_if_null_is_refused(Variant variant) {
    ComputingMap<String, Integer> map = variant.make(2);

    assertThatNullPointerException().isThrownBy(() -> map.get(null));
    assertThatNullPointerException().isThrownBy(() -> map.putIfAbsent(null, 1));
    assertThatNullPointerException().isThrownBy(() -> map.putIfAbsent("a", null));
    assertThatNullPointerException().isThrownBy(() -> map.computeIfAbsent(null, key -> 1));
    assertThatNullPointerException().isThrownBy(() -> map.computeIfAbsent("a", null));
    assertThatNullPointerException().isThrownBy(() -> map.remove(null));

    assertThat(map.size()).isZero();
    assertThat(map.get("a")).isNull();
  }

  @EachVariant
  void should_hold_its_own_entries_if_there_are_two(Variant variant) {
    ComputingMap<String, Integer> one = variant.make(2);
    ComputingMap<String, Integer> other = variant.make(2);

    one.putIfAbsent("a", 1);

    assertThat(other.get("a")).isNull();
    assertThat(other.size()).isZero();
  }

  private static Integer lengthOf(String key, List<String> computed) {
    computed.add(key);
    return key.length();
  }

  private static Integer fail(RuntimeException failure) {
    throw failure;
  }
}
