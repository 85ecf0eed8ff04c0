package dev.gauntlet.patterns.lrucache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;

class LruCacheContractTest {
  @EachVariant
  void should_refuse_to_be_made_if_the_capacity_is_below_one(Variant variant) {
    assertThatIllegalArgumentException().isThrownBy(() -> variant.make(0));
    assertThatIllegalArgumentException().isThrownBy(() -> variant.make(-1));
  }

  @EachVariant
  void should_be_empty_if_new(Variant variant) {
    LruCache<String, Integer> cache = variant.make(2);

    assertThat(cache.size()).isZero();
    assertThat(cache.get("a")).isNull();
    assertThat(cache.size()).isZero();
  }

  @EachVariant
  void should_replace_the_value_if_the_key_is_there(Variant variant) {
    LruCache<String, Integer> cache = variant.make(2);
    cache.put("a", 1);
    cache.put("a", 2);

    assertThat(cache.get("a")).isEqualTo(2);
    assertThat(cache.size()).isEqualTo(1);
  }

  @EachVariant
  void should_drop_the_oldest_entry_if_none_was_used(Variant variant) {
    LruCache<String, Integer> cache = variant.make(2);
    cache.put("a", 1);
    cache.put("b", 2);
    cache.put("c", 3);

    assertThat(cache.size()).isEqualTo(2);
    assertThat(cache.get("a")).isNull();
    assertThat(cache.get("b")).isEqualTo(2);
    assertThat(cache.get("c")).isEqualTo(3);
  }

  @EachVariant
  void should_keep_an_entry_if_it_was_looked_up(Variant variant) {
    LruCache<String, Integer> cache = variant.make(2);
    cache.put("a", 1);
    cache.put("b", 2);
    cache.get("a");
    cache.put("c", 3);

    assertThat(cache.get("b")).isNull();
    assertThat(cache.get("a")).isEqualTo(1);
    assertThat(cache.get("c")).isEqualTo(3);
  }

  @EachVariant
  void should_keep_an_entry_if_it_was_put_again(Variant variant) {
    LruCache<String, Integer> cache = variant.make(2);
    cache.put("a", 1);
    cache.put("b", 2);
    cache.put("a", 10);
    cache.put("c", 3);

    assertThat(cache.get("b")).isNull();
    assertThat(cache.get("a")).isEqualTo(10);
  }

  @EachVariant
  void should_drop_in_the_order_of_use_if_all_were_used(Variant variant) {
    LruCache<Integer, Integer> cache = variant.make(4);
    for (int key = 1; key <= 4; key++) {
      cache.put(key, key);
    }
    cache.get(3);
    cache.get(1);
    cache.get(9);
    cache.get(4);
    cache.get(1);

    assertDropped(cache, 2, 10);
    assertDropped(cache, 3, 11);
    assertDropped(cache, 4, 12);
    assertDropped(cache, 1, 13);
    assertDropped(cache, 10, 14);
    assertThat(cache.size()).isEqualTo(4);
  }

  @EachVariant
  void should_hold_one_entry_if_the_capacity_is_one(Variant variant) {
    LruCache<String, Integer> cache = variant.make(1);
    cache.put("a", 1);
    cache.put("a", 2);
    assertThat(cache.get("a")).isEqualTo(2);

    cache.put("b", 3);
    assertThat(cache.get("a")).isNull();
    assertThat(cache.get("b")).isEqualTo(3);
    assertThat(cache.size()).isEqualTo(1);
  }

  @EachVariant
  void should_hold_the_newest_if_there_were_many(Variant variant) {
    LruCache<Integer, Integer> cache = variant.make(10);
    for (int key = 0; key < 100; key++) {
      cache.put(key, -key);
      assertThat(cache.size()).isEqualTo(Math.min(key + 1, 10));
    }
    assertThat(cache.get(89)).isNull();
    for (int key = 90; key < 100; key++) {
      assertThat(cache.get(key)).isEqualTo(-key);
    }
  }

  @EachVariant
  @SuppressWarnings("NullAway")
  void should_change_nothing_if_null_is_refused(Variant variant) {
    LruCache<String, Integer> cache = variant.make(1);
    cache.put("a", 1);

    assertThatNullPointerException().isThrownBy(() -> cache.get(null));
    assertThatNullPointerException().isThrownBy(() -> cache.put(null, 2));
    assertThatNullPointerException().isThrownBy(() -> cache.put("b", null));

    assertThat(cache.size()).isEqualTo(1);
    assertThat(cache.get("a")).isEqualTo(1);
  }

  /** Asserts which key leaves for a new one; a lookup that finds nothing uses nothing. */
  private static void assertDropped(LruCache<Integer, Integer> cache, int dropped, int added) {
    cache.put(added, added);
    assertThat(cache.get(dropped)).as("key %d", dropped).isNull();
  }
}
