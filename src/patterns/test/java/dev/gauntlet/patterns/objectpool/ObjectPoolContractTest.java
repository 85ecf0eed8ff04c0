package dev.gauntlet.patterns.objectpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

class ObjectPoolContractTest {
  @EachVariant
  @SuppressWarnings("NullAway")
  void should_refuse_to_be_made_if_an_object_is_null(Variant variant) {
    assertThatNullPointerException().isThrownBy(() -> variant.make((Object) null));
    assertThatNullPointerException().isThrownBy(() -> variant.make(Arrays.asList("a", null)));
  }

  @EachVariant
  void should_have_all_objects_idle_if_new(Variant variant) {
    ObjectPool<String> pool = variant.make(List.of("a", "b", "c"));

    assertThat(pool.idle()).isEqualTo(3);
  }

  @EachVariant
  void should_lend_each_object_once_if_none_comes_back(Variant variant)
      throws InterruptedException {
    ObjectPool<String> pool = variant.make(List.of("a", "b"));

    String first = pool.borrow();
    assertThat(pool.idle()).isEqualTo(1);
    String second = pool.borrow();
    assertThat(pool.idle()).isZero();

    assertThat(Set.of(first, second)).containsExactlyInAnyOrder("a", "b");
  }

  @EachVariant
  void should_lend_the_same_object_again_if_it_was_given_back(Variant variant)
      throws InterruptedException {
    Object object = new Object();
    ObjectPool<Object> pool = variant.make(List.of(object));

    for (int i = 0; i < 10; i++) {
      assertThat(pool.borrow()).isSameAs(object);
      assertThat(pool.idle()).isZero();
      pool.giveBack(object);
      assertThat(pool.idle()).isEqualTo(1);
    }
  }

  @EachVariant
  void should_change_nothing_if_the_object_is_not_out(Variant variant) throws InterruptedException {
    ObjectPool<String> pool = variant.make(List.of("a", "b"));
    assertRefused(pool, "a");

    String object = pool.borrow();
    pool.giveBack(object);
    assertRefused(pool, object);
    assertRefused(pool, "a stranger");

    assertThat(pool.idle()).isEqualTo(2);
    assertThat(List.of(pool.borrow(), pool.borrow())).containsExactlyInAnyOrder("a", "b");
  }

  @EachVariant
  @SuppressWarnings("NullAway")
  void should_change_nothing_if_null_is_given_back(Variant variant) throws InterruptedException {
    ObjectPool<String> pool = variant.make(List.of("a"));
    pool.borrow();

    assertThatNullPointerException().isThrownBy(() -> pool.giveBack(null));

    assertThat(pool.idle()).isZero();
    pool.giveBack("a");
    assertThat(pool.idle()).isEqualTo(1);
  }

  @EachVariant
  void should_lend_nothing_if_interrupted_while_none_is_idle(Variant variant)
      throws InterruptedException {
    ObjectPool<String> pool = variant.make(List.of("a"));
    pool.borrow();

    Thread.currentThread().interrupt();
    assertThatThrownBy(pool::borrow).isInstanceOf(InterruptedException.class);

    assertThat(pool.idle()).isZero();
    pool.giveBack("a");
    assertThat(pool.idle()).isEqualTo(1);
    assertThat(pool.borrow()).isEqualTo("a");
  }

  @EachVariant
  void should_know_its_own_objects_only_if_there_are_two(Variant variant)
      throws InterruptedException {
    ObjectPool<String> one = variant.make(List.of("a"));
    ObjectPool<String> other = variant.make(List.of("b"));

    String object = one.borrow();

    assertRefused(other, object);
    assertThat(other.idle()).isEqualTo(1);
    one.giveBack(object);
    assertThat(one.idle()).isEqualTo(1);
  }

  private static void assertRefused(ObjectPool<String> pool, String object) {
    assertThatIllegalStateException().isThrownBy(() -> pool.giveBack(object));
  }
}
