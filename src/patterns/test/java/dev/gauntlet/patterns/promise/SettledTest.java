package dev.gauntlet.patterns.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettledTest {
  private final RuntimeException first = new IllegalStateException("first");
  private final Error second = new AssertionError("second");

  @Test
  void should_tell_every_callback_and_lose_no_exception_if_some_throw() {
    List<String> told = new ArrayList<>();

    assertThatThrownBy(
            () ->
                Settled.value("a")
                    .tellAll(
                        List.of(
                            (value, failure) -> {
                              throw first;
                            },
                            (value, failure) -> {
                              throw second;
                            },
                            (value, failure) -> told.add(value + ", " + failure))))
        .isSameAs(first)
        .hasSuppressedException(second);

    assertThat(told).containsExactly("a, null");
  }

  @Test
  void should_be_a_failure_if_the_computation_returns_null() {
    assertThatThrownBy(() -> Settled.by(() -> null).get())
        .hasCauseInstanceOf(NullPointerException.class);
  }
}
