package dev.gauntlet.patterns.memoizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.patterns.EachCorrectVariant;
import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.NullUnmarked;

class MemoizerContractTest {
  private final List<String> computed = new ArrayList<>();

  @EachVariant
  void should_compute_nothing_if_nobody_asks(Variant variant) {
    Memoizer<String, String> memoizer = variant.make((Function<String, String>) this::doubled);

    assertThat(memoizer).isNotNull();
    assertThat(computed).isEmpty();
  }

  @EachVariant
  void should_give_what_the_function_answers(Variant variant) {
    Memoizer<String, String> memoizer = variant.make((Function<String, String>) this::doubled);

    assertThat(memoizer.compute("a")).isEqualTo("aa");
    assertThat(computed).containsExactly("a");
  }

  @EachVariant
  void should_give_the_same_value_if_asked_again(Variant variant) {
    Memoizer<String, String> memoizer = variant.make((Function<String, String>) this::doubled);

    String value = memoizer.compute("a");

    assertThat(memoizer.compute("a")).isSameAs(value);
    assertThat(memoizer.compute(String.valueOf("a".toCharArray()))).isSameAs(value);
    assertThat(computed).containsExactly("a");
  }

  @EachVariant
  void should_compute_each_key_once_if_there_are_many(Variant variant) {
    Memoizer<String, String> memoizer = variant.make((Function<String, String>) this::doubled);

    for (int i = 0; i < 2; i++) {
      assertThat(memoizer.compute("a")).isEqualTo("aa");
      assertThat(memoizer.compute("b")).isEqualTo("bb");
      assertThat(memoizer.compute("c")).isEqualTo("cc");
    }

    assertThat(computed).containsExactly("a", "b", "c");
  }

  @EachVariant
  void should_ask_another_if_its_function_does(Variant variant) {
    Memoizer<String, String> inner = variant.make((Function<String, String>) this::doubled);
    Memoizer<String, String> outer =
        variant.make((Function<String, String>) key -> inner.compute(key) + "!");

    assertThat(outer.compute("a")).isEqualTo("aa!");
    assertThat(inner.compute("a")).isEqualTo("aa");
    assertThat(computed).containsExactly("a");
  }

  @EachVariant
  void should_remember_for_itself_if_there_are_two(Variant variant) {
    Memoizer<String, String> one = variant.make((Function<String, String>) this::doubled);
    Memoizer<String, String> other = variant.make((Function<String, String>) this::doubled);

    assertThat(one.compute("a")).isNotSameAs(other.compute("a"));
    assertThat(computed).containsExactly("a", "a");
  }

  @EachVariant
  void should_throw_what_the_function_throws(Variant variant) {
    RuntimeException exception = new IllegalArgumentException("no value");
    Error error = new AssertionError("no value either");
    Memoizer<String, String> memoizer =
        variant.make((Function<String, String>) key -> fail(key, exception, error));

    assertThatThrownBy(() -> memoizer.compute("exception")).isSameAs(exception);
    assertThatThrownBy(() -> memoizer.compute("error")).isSameAs(error);
    assertThat(memoizer.compute("a")).isEqualTo("aa");
  }

  @EachCorrectVariant
  void should_try_again_if_the_function_has_failed(Variant variant) {
    List<RuntimeException> failures =
        new ArrayList<>(List.of(new IllegalStateException("1"), new IllegalStateException("2")));
    Memoizer<String, String> memoizer =
        variant.make(
            (Function<String, String>)
                key -> {
                  if (!failures.isEmpty()) {
                    throw failures.remove(0);
                  }
                  return doubled(key);
                });

    assertThatThrownBy(() -> memoizer.compute("a")).hasMessage("1");
    assertThatThrownBy(() -> memoizer.compute("a")).hasMessage("2");
    String value = memoizer.compute("a");

    assertThat(value).isEqualTo("aa");
    assertThat(memoizer.compute("a")).isSameAs(value);
    assertThat(computed).containsExactly("a");
  }

  @EachVariant
  void should_compute_as_ever_if_the_caller_is_interrupted(Variant variant) {
    Memoizer<String, String> memoizer = variant.make((Function<String, String>) this::doubled);

    Thread.currentThread().interrupt();

    assertThat(memoizer.compute("a")).isEqualTo("aa");
  }

  @NullUnmarked
  @EachVariant
  void should_reject_a_key_that_is_null(Variant variant) {
    Memoizer<String, String> memoizer = variant.make((Function<String, String>) this::doubled);

    assertThatNullPointerException().isThrownBy(() -> memoizer.compute(null));
    assertThat(computed).isEmpty();
  }

  @NullUnmarked
  @EachVariant
  void should_reject_the_function_if_it_is_null(Variant variant) {
    assertThatNullPointerException().isThrownBy(() -> variant.make((Object) null));
  }

  private String doubled(String key) {
    computed.add(key);
    return key + key;
  }

  private String fail(String key, RuntimeException exception, Error error) {
    switch (key) {
      case "exception" -> throw exception;
      case "error" -> throw error;
      default -> {
        return doubled(key);
      }
    }
  }
}
