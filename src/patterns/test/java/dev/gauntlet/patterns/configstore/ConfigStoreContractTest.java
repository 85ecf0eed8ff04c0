package dev.gauntlet.patterns.configstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;
import java.util.function.UnaryOperator;

class ConfigStoreContractTest {
  @EachVariant
  void should_start_with_the_initial_configuration_and_version_one(Variant variant) {
    Object initial = new Object();
    ConfigStore<Object> store = variant.make(initial);

    assertThat(store.current().version()).isEqualTo(1);
    assertThat(store.current().value()).isSameAs(initial);
  }

  @EachVariant
  void should_store_what_the_change_makes_and_return_its_version(Variant variant) {
    ConfigStore<Object> store = variant.make(new Object());
    Object next = new Object();

    assertThat(store.update(before -> next)).isEqualTo(2);

    assertThat(store.current().version()).isEqualTo(2);
    assertThat(store.current().value()).isSameAs(next);
  }

  @EachVariant
  void should_hand_each_change_the_configuration_before_it(Variant variant) {
    ConfigStore<String> store = variant.make("a");

    for (String letter : new String[] {"b", "c", "d", "e"}) {
      store.update(before -> before + letter);
    }

    assertThat(store.current()).isEqualTo(new Versioned<>(5, "abcde"));
  }

  @EachVariant
  void should_count_an_update_if_it_makes_the_same(Variant variant) {
    Object initial = new Object();
    ConfigStore<Object> store = variant.make(initial);

    assertThat(store.update(before -> before)).isEqualTo(2);

    assertThat(store.current()).isEqualTo(new Versioned<>(2, initial));
  }

  @EachVariant
  void should_not_change_what_was_read_before(Variant variant) {
    ConfigStore<Integer> store = variant.make(1);
    Versioned<Integer> old = store.current();

    store.update(before -> before + 1);
    store.update(before -> before + 1);

    assertThat(old).isEqualTo(new Versioned<>(1, 1));
  }

  @EachVariant
  void should_throw_what_the_change_throws_and_stay_as_it_is(Variant variant) {
    RuntimeException first = new IllegalArgumentException("first");
    Error second = new AssertionError("second");
    ConfigStore<Integer> store = variant.make(1);

    assertThatThrownBy(() -> store.update(throwing(first))).isSameAs(first);
    assertThat(store.current()).isEqualTo(new Versioned<>(1, 1));
    assertThatThrownBy(() -> store.update(throwing(second))).isSameAs(second);
    assertThat(store.current()).isEqualTo(new Versioned<>(1, 1));

    assertThat(store.update(before -> before + 1)).isEqualTo(2);
    assertThat(store.current()).isEqualTo(new Versioned<>(2, 2));
  }

  @EachVariant
  void should_keep_its_own_configuration_if_there_are_two(Variant variant) {
    ConfigStore<Integer> one = variant.make(1);
    ConfigStore<Integer> other = variant.make(1);

    one.update(before -> before + 1);

    assertThat(one.current()).isEqualTo(new Versioned<>(2, 2));
    assertThat(other.current()).isEqualTo(new Versioned<>(1, 1));
  }

  @EachVariant
  @SuppressWarnings("NullAway") // Nulls are handed over to see them refused.
  void should_refuse_null_and_change_nothing(Variant variant) {
    assertThatThrownBy(() -> variant.make((Object) null)).isInstanceOf(NullPointerException.class);

    ConfigStore<Integer> store = variant.make(1);
    assertThatThrownBy(() -> store.update(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> store.update(before -> null)).isInstanceOf(NullPointerException.class);

    assertThat(store.current()).isEqualTo(new Versioned<>(1, 1));
    assertThat(store.update(before -> before + 1)).isEqualTo(2);
  }

  private static <C> UnaryOperator<C> throwing(Throwable failure) {
    return before -> {
      if (failure instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failure;
    };
  }
}
