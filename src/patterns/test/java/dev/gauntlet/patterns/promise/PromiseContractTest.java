package dev.gauntlet.patterns.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

class PromiseContractTest {
  private final Exception cause = new IOException("expected");
  private final List<String> told = new ArrayList<>();

  @EachVariant
  void should_be_pending_if_new(Variant variant) {
    Promise<String> promise = variant.make();

    assertThat(promise.isDone()).isFalse();
  }

  @EachVariant
  void should_give_the_value_if_completed(Variant variant) throws Exception {
    Promise<String> promise = variant.make();

    assertThat(promise.complete("a")).isTrue();

    assertThat(promise.isDone()).isTrue();
    assertThat(promise.get()).isEqualTo("a");
    assertThat(promise.get()).isEqualTo("a");
  }

  @EachVariant
  void should_throw_the_cause_if_failed(Variant variant) {
    Promise<String> promise = variant.make();

    assertThat(promise.fail(cause)).isTrue();

    assertThat(promise.isDone()).isTrue();
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(promise::get)
        .satisfies(e -> assertThat(e.getCause()).isSameAs(cause));
  }

  @EachVariant
  void should_keep_its_value_if_completed_again(Variant variant) throws Exception {
    Promise<String> promise = variant.make();
    promise.complete("a");

    assertThat(promise.complete("b")).isFalse();
    assertThat(promise.fail(cause)).isFalse();
    promise.completeWith(() -> "c");

    assertThat(promise.get()).isEqualTo("a");
  }

  @EachVariant
  void should_stay_failed_if_completed_again(Variant variant) {
    Promise<String> promise = variant.make();
    promise.fail(cause);

    assertThat(promise.fail(new IOException("another"))).isFalse();
    assertThat(promise.complete("a")).isFalse();

    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(promise::get)
        .satisfies(e -> assertThat(e.getCause()).isSameAs(cause));
  }

  @EachVariant
  void should_tell_every_callback_once_if_completed(Variant variant) {
    Promise<String> promise = variant.make();
    promise.whenDone(listener("1"));
    promise.whenDone(listener("2"));
    assertThat(told).isEmpty();

    promise.complete("a");
    promise.complete("b");

    assertThat(told).containsExactlyInAnyOrder("1: a, null", "2: a, null");
  }

  @EachVariant
  void should_tell_every_callback_once_if_failed(Variant variant) {
    Promise<String> promise = variant.make();
    promise.whenDone(listener("1"));
    promise.whenDone(listener("2"));

    promise.fail(cause);
    promise.complete("b");

    assertThat(told).containsExactlyInAnyOrder("1: null, " + cause, "2: null, " + cause);
  }

  @EachVariant
  void should_tell_the_callback_at_once_if_complete_already(Variant variant) {
    Promise<String> completed = variant.make();
    Promise<String> failed = variant.make();
    completed.complete("a");
    failed.fail(cause);

    completed.whenDone(listener("1"));
    failed.whenDone(listener("2"));

    assertThat(told).containsExactly("1: a, null", "2: null, " + cause);
  }

  @EachVariant
  void should_run_callback_and_computation_in_the_caller_if_asked_to(Variant variant) {
    Promise<String> promise = variant.make();
    List<Thread> ranIn = new ArrayList<>();
    promise.whenDone((value, failure) -> ranIn.add(Thread.currentThread()));
    promise.completeWith(
        () -> {
          ranIn.add(Thread.currentThread());
          return "a";
        });
    promise.whenDone((value, failure) -> ranIn.add(Thread.currentThread()));

    Thread caller = Thread.currentThread();
    assertThat(ranIn).containsExactly(caller, caller, caller);
  }

  @EachVariant
  void should_see_the_promise_complete_if_a_callback_asks_it(Variant variant) throws Exception {
    Promise<String> promise = variant.make();
    Promise<String> copy = variant.make();
    promise.whenDone(
        (value, failure) -> {
          assertThat(promise.isDone()).isTrue();
          assertThat(promise.complete("b")).isFalse();
          copy.completeWith(promise::get);
          promise.whenDone(listener("inner"));
        });

    promise.complete("a");

    assertThat(copy.get()).isEqualTo("a");
    assertThat(told).containsExactly("inner: a, null");
  }

  @EachVariant
  void should_stay_complete_if_a_callback_throws(Variant variant) throws Exception {
    Promise<String> promise = variant.make();
    promise.whenDone(
        (value, failure) -> {
          throw new IllegalStateException("expected");
        });

    var unused = catchThrowable(() -> promise.complete("a"));

    assertThat(promise.complete("b")).isFalse();
    assertThat(promise.get()).isEqualTo("a");
  }

  @EachVariant
  void should_complete_with_the_value_if_the_computation_returns(Variant variant) throws Exception {
    Promise<String> promise = variant.make();
    promise.whenDone(listener("1"));

    promise.completeWith(() -> "a");

    assertThat(promise.get()).isEqualTo("a");
    assertThat(told).containsExactly("1: a, null");
  }

  @EachVariant
  void should_fail_with_the_exception_if_the_computation_throws(Variant variant) {
    Promise<String> promise = variant.make();
    promise.whenDone(listener("1"));

    if (swallowsFailures(variant)) {
      assertThatIllegalStateException().isThrownBy(() -> promise.completeWith(failing()));
      assertThat(promise.isDone()).isFalse();
    } else {
      promise.completeWith(failing());
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(promise::get)
          .satisfies(e -> assertThat(e.getCause()).isSameAs(cause));
      assertThat(told).containsExactly("1: null, " + cause);
    }
  }

  @EachVariant
  void should_stop_waiting_if_interrupted(Variant variant) throws Exception {
    Promise<String> promise = variant.make();

    Thread.currentThread().interrupt();

    assertThatExceptionOfType(InterruptedException.class).isThrownBy(promise::get);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(promise.isDone()).isFalse();
    assertThat(promise.complete("a")).isTrue();
    assertThat(promise.get()).isEqualTo("a");
  }

  @NullUnmarked
  @EachVariant
  void should_reject_null_and_change_nothing_if_given(Variant variant) {
    Promise<String> promise = variant.make();

    assertThatNullPointerException().isThrownBy(() -> promise.complete(null));
    assertThatNullPointerException().isThrownBy(() -> promise.fail(null));
    assertThatNullPointerException().isThrownBy(() -> promise.whenDone(null));
    assertThatNullPointerException().isThrownBy(() -> promise.completeWith(null));

    assertThat(promise.isDone()).isFalse();
  }

  @NullUnmarked
  @EachVariant
  void should_reject_null_if_complete_already(Variant variant) {
    Promise<String> promise = variant.make();
    promise.complete("a");

    assertThatNullPointerException().isThrownBy(() -> promise.complete(null));
    assertThatNullPointerException().isThrownBy(() -> promise.fail(null));
    assertThatNullPointerException().isThrownBy(() -> promise.whenDone(null));
    assertThatNullPointerException().isThrownBy(() -> promise.completeWith(null));
  }

  private BiConsumer<@Nullable String, @Nullable Throwable> listener(String name) {
    return (value, failure) -> told.add(name + ": " + value + ", " + failure);
  }

  private Callable<String> failing() {
    return () -> {
      throw cause;
    };
  }

  private static boolean swallowsFailures(Variant variant) {
    Buggy buggy = variant.type().getAnnotation(Buggy.class);
    return buggy != null && buggy.defect() == Defect.SWALLOWED_FAILURE;
  }
}
