package dev.gauntlet.patterns.lazy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;

class LazyContractTest {
  private final List<Object> made = new ArrayList<>();

  @EachVariant
  void should_make_nothing_if_nobody_asks(Variant variant) {
    Lazy<Object> lazy = variant.make((Supplier<Object>) this::makeOne);

    assertThat(lazy).isNotNull();
    assertThat(made).isEmpty();
  }

  @EachVariant
  void should_make_the_value_if_asked(Variant variant) {
    Lazy<Object> lazy = variant.make((Supplier<Object>) this::makeOne);

    Object value = lazy.get();

    assertThat(made).containsExactly(value);
  }

  @EachVariant
  void should_give_the_same_value_if_asked_again(Variant variant) {
    Lazy<Object> lazy = variant.make((Supplier<Object>) this::makeOne);

    Object value = lazy.get();

    assertThat(lazy.get()).isSameAs(value);
    assertThat(lazy.get()).isSameAs(value);
    assertThat(made).hasSize(1);
  }

  @EachVariant
  void should_make_a_value_each_if_there_are_two(Variant variant) {
    Lazy<Object> one = variant.make((Supplier<Object>) this::makeOne);
    Lazy<Object> other = variant.make((Supplier<Object>) this::makeOne);

    assertThat(one.get()).isNotSameAs(other.get());
    assertThat(made).hasSize(2);
  }

  @EachVariant
  void should_ask_another_if_its_factory_does(Variant variant) {
    Lazy<Object> inner = variant.make((Supplier<Object>) this::makeOne);
    Lazy<Object> outer = variant.make((Supplier<Object>) inner::get);

    assertThat(outer.get()).isSameAs(inner.get());
    assertThat(made).hasSize(1);
  }

  @EachVariant
  void should_throw_what_the_factory_throws_and_try_again_if_it_fails(Variant variant) {
    RuntimeException first = new IllegalArgumentException("first");
    Error second = new AssertionError("second");
    List<Throwable> failures = new ArrayList<>(List.of(first, second));
    Lazy<Object> lazy =
        variant.make(
            (Supplier<Object>)
                () -> {
                  if (!failures.isEmpty()) {
                    throwUnchecked(failures.remove(0));
                  }
                  return makeOne();
                });

    assertThatThrownBy(lazy::get).isSameAs(first);
    assertThatThrownBy(lazy::get).isSameAs(second);
    assertThat(lazy.get()).isSameAs(lazy.get());
    assertThat(made).hasSize(1);
  }

  @NullUnmarked
  @EachVariant
  void should_reject_the_factory_if_it_is_null(Variant variant) {
    assertThatNullPointerException().isThrownBy(() -> variant.make((Object) null));
  }

  private Object makeOne() {
    Object value = new Object();
    made.add(value);
    return value;
  }

  private static void throwUnchecked(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }
}
