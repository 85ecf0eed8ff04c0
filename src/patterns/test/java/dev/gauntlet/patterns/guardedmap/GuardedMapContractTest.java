package dev.gauntlet.patterns.guardedmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

class GuardedMapContractTest {
  @EachVariant
  void should_be_empty_and_unused_if_new(Variant variant) {
    GuardedMap<String, Integer> map = variant.make();

    assertThat(map.statistics()).isEqualTo(new AccessStatistics(0, 0));
    assertThat(map.get("a")).isNull();
    assertThat(map.snapshot()).isEmpty();
  }

  @EachVariant
  void should_answer_what_it_replaces_if_put(Variant variant) {
    GuardedMap<String, Integer> map = variant.make();

    assertThat(map.put("a", 1)).isNull();
    assertThat(map.put("b", 2)).isNull();
    assertThat(map.put("a", 3)).isEqualTo(1);

    assertThat(map.get("a")).isEqualTo(3);
    assertThat(map.get("b")).isEqualTo(2);
    assertThat(map.get("c")).isNull();
  }

  @EachVariant
  void should_set_new_and_old_keys_if_all_are_put(Variant variant) {
    GuardedMap<String, Integer> map = variant.make();
    map.put("a", 1);
    map.put("b", 2);

    map.putAll(Map.of("b", 20, "c", 30));

    assertThat(map.snapshot()).isEqualTo(Map.of("a", 1, "b", 20, "c", 30));
  }

  @EachVariant
  void should_keep_nothing_of_the_map_given_if_that_is_changed(Variant variant) {
    GuardedMap<String, Integer> map = variant.make();
    Map<String, Integer> given = new HashMap<>(Map.of("a", 1));

    map.putAll(given);
    given.put("a", 2);
    given.put("b", 3);

    assertThat(map.snapshot()).isEqualTo(Map.of("a", 1));
  }

  @EachVariant
  void should_leave_a_snapshot_as_it_is_if_changed_afterwards(Variant variant) {
    GuardedMap<String, Integer> map = variant.make();
    map.put("a", 1);

    Map<String, Integer> first = map.snapshot();
    map.put("a", 2);
    Map<String, Integer> second = map.snapshot();
    map.putAll(Map.of("a", 3, "b", 4));
    map.put("c", 5);

    assertThat(first).isEqualTo(Map.of("a", 1));
    assertThat(second).isEqualTo(Map.of("a", 2));
    assertThat(map.snapshot()).isEqualTo(Map.of("a", 3, "b", 4, "c", 5));
  }

  @EachVariant
  void should_count_each_call_once_if_used(Variant variant) {
    GuardedMap<String, Integer> map = variant.make();

    map.put("a", 1);
    map.putAll(Map.of("b", 2, "c", 3, "d", 4));
    map.putAll(Map.of());
    map.get("a");
    map.get("nothing");
    map.snapshot();
    map.statistics();

    assertThat(map.statistics()).isEqualTo(new AccessStatistics(3, 3));
  }

  @EachVariant
  @SuppressWarnings("NullAway")
  void should_change_and_count_nothing_if_null_is_refused(Variant variant) {
    GuardedMap<String, Integer> map = variant.make();
    map.put("a", 1);
    Map<String, Integer> nullValue = new LinkedHashMap<>();
    nullValue.put("a", 2);
    nullValue.put("b", null);
    Map<String, Integer> nullKey = new LinkedHashMap<>();
    nullKey.put("a", 2);
    nullKey.put(null, 3);

    assertThatNullPointerException().isThrownBy(() -> map.get(null));
    assertThatNullPointerException().isThrownBy(() -> map.put(null, 1));
    assertThatNullPointerException().isThrownBy(() -> map.put("a", null));
    assertThatNullPointerException().isThrownBy(() -> map.putAll(null));
    assertThatNullPointerException().isThrownBy(() -> map.putAll(nullValue));
    assertThatNullPointerException().isThrownBy(() -> map.putAll(nullKey));

    assertThat(map.statistics()).isEqualTo(new AccessStatistics(0, 1));
    assertThat(map.snapshot()).isEqualTo(Map.of("a", 1));
  }

  @EachVariant
  void should_find_every_key_if_there_are_many(Variant variant) {
    GuardedMap<Integer, Integer> map = variant.make();
    for (int key = 0; key < 100; key++) {
      map.put(key, -key);
    }
    for (int key = 0; key < 100; key++) {
      assertThat(map.get(key)).isEqualTo(-key);
    }
    assertThat(map.statistics()).isEqualTo(new AccessStatistics(100, 100));
  }

  @EachVariant
  void should_hold_its_own_entries_if_there_are_two(Variant variant) {
    GuardedMap<String, Integer> one = variant.make();
    GuardedMap<String, Integer> other = variant.make();
    one.put("a", 1);

    assertThat(other.get("a")).isNull();
    assertThat(one.statistics()).isEqualTo(new AccessStatistics(0, 1));
    assertThat(other.statistics()).isEqualTo(new AccessStatistics(1, 0));
  }
}
