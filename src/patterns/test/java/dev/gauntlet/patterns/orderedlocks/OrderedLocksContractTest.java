package dev.gauntlet.patterns.orderedlocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gauntlet.patterns.EachCorrectVariant;
import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

@SuppressWarnings("NullAway") // Nulls are handed over to see them refused.
class OrderedLocksContractTest {
  private final List<String> ran = new ArrayList<>();

  @EachVariant
  void should_return_what_the_body_returns(Variant variant) throws Exception {
    OrderedLocks locks = variant.make(List.of("a", "b"));

    assertThat(locks.withLocks(List.of("a", "b"), () -> 7)).isEqualTo(7);
    assertThat(locks.withLocks(List.of("b", "a"), () -> "x")).isEqualTo("x");
    assertThat(locks.withLocks(List.of("b"), () -> true)).isTrue();
  }

  @EachVariant
  void should_run_the_body_in_the_callers_thread(Variant variant) throws Exception {
    OrderedLocks locks = variant.make(List.of("a"));

    assertThat(locks.withLocks(List.of("a"), Thread::currentThread))
        .isSameAs(Thread.currentThread());
  }

  @EachVariant
  void should_run_the_body_if_no_lock_is_asked_for(Variant variant) throws Exception {
    OrderedLocks locks = variant.make(List.of("a"));

    assertThat(locks.withLocks(List.of(), () -> 7)).isEqualTo(7);
    assertThat(locks.tryWithLocks(List.of(), 1, TimeUnit.MINUTES, () -> ran.add("x"))).isTrue();
    assertThat(ran).containsExactly("x");
  }

  @EachVariant
  void should_run_the_body_if_a_lock_is_asked_for_twice(Variant variant) throws Exception {
    OrderedLocks locks = variant.make(List.of("a", "b"));

    assertThat(locks.withLocks(List.of("b", "a", "b"), () -> 7)).isEqualTo(7);
    assertThat(locks.withLocks(List.of("b"), () -> 8)).isEqualTo(8);
  }

  @EachVariant
  void should_run_the_body_within_the_time_if_the_locks_are_free(Variant variant)
      throws InterruptedException {
    OrderedLocks locks = variant.make(List.of("a", "b"));

    assertThat(locks.tryWithLocks(List.of("b", "a"), 1, TimeUnit.MINUTES, () -> ran.add("x")))
        .isTrue();

    assertThat(ran).containsExactly("x");
  }

  @EachVariant
  void should_count_for_each_lock_how_often_it_was_taken(Variant variant) throws Exception {
    OrderedLocks locks = variant.make(List.of("a", "b", "c"));

    locks.withLocks(List.of("a", "b"), () -> 7);
    locks.tryWithLocks(List.of("b"), 1, TimeUnit.MINUTES, () -> ran.add("x"));

    assertThat(locks.statistics("a")).isEqualTo(new LockStatistics(1, 0));
    assertThat(locks.statistics("b")).isEqualTo(new LockStatistics(2, 0));
    assertThat(locks.statistics("c")).isEqualTo(new LockStatistics(0, 0));
  }

  @EachVariant
  void should_throw_what_the_body_throws_and_go_on(Variant variant) throws Exception {
    OrderedLocks locks = variant.make(List.of("a", "b"));
    IOException thrown = new IOException("by the body");
    AssertionError error = new AssertionError("by the body");

    assertThatThrownBy(() -> locks.withLocks(List.of("a", "b"), () -> raise(thrown)))
        .isSameAs(thrown);
    assertThatThrownBy(
            () -> locks.tryWithLocks(List.of("a"), 1, TimeUnit.MINUTES, () -> raise(error)))
        .isSameAs(error);

    assertThat(locks.withLocks(List.of("a", "b"), () -> 7)).isEqualTo(7);
  }

  @EachVariant
  void should_refuse_a_name_that_is_not_in_the_hierarchy(Variant variant) throws Exception {
    OrderedLocks locks = variant.make(List.of("a", "b"));

    assertRefused(() -> locks.withLocks(List.of("x"), () -> ran.add("x")));
    assertRefused(() -> locks.withLocks(List.of("a", "x", "b"), () -> ran.add("x")));
    assertRefused(() -> locks.tryWithLocks(List.of("b", "x"), 1, TimeUnit.MINUTES, () -> {}));
    assertRefused(() -> locks.statistics("x"));

    assertThat(ran).isEmpty();
    assertThat(locks.statistics("a")).isEqualTo(new LockStatistics(0, 0));
    assertThat(locks.statistics("b")).isEqualTo(new LockStatistics(0, 0));
    assertThat(locks.withLocks(List.of("a", "b"), () -> 7)).isEqualTo(7);
  }

  @EachVariant
  void should_refuse_null(Variant variant) throws Exception {
    OrderedLocks locks = variant.make(List.of("a"));

    assertNull(() -> variant.make((Object) null));
    assertNull(() -> variant.make(Arrays.asList("a", null)));
    assertNull(() -> locks.withLocks(null, () -> 7));
    assertNull(() -> locks.withLocks(List.of("a"), null));
    assertNull(() -> locks.withLocks(Arrays.asList("a", null), () -> 7));
    assertNull(() -> locks.tryWithLocks(null, 1, TimeUnit.MINUTES, () -> ran.add("x")));
    assertNull(() -> locks.tryWithLocks(List.of("a"), 1, null, () -> ran.add("x")));
    assertNull(() -> locks.tryWithLocks(List.of("a"), 1, TimeUnit.MINUTES, null));
    assertNull(() -> locks.statistics(null));

    assertThat(ran).isEmpty();
    assertThat(locks.withLocks(List.of("a"), () -> 7)).isEqualTo(7);
  }

  @EachVariant
  void should_refuse_to_be_made_if_a_name_is_in_the_hierarchy_twice(Variant variant) {
    assertRefused(() -> variant.<OrderedLocks>make(List.of("a", "b", "a")));
  }

  @EachCorrectVariant
  void should_free_the_locks_for_others_if_the_body_throws(Variant variant) throws Exception {
    OrderedLocks locks = variant.make(List.of("a", "b"));

    assertThatThrownBy(
            () -> locks.withLocks(List.of("a", "b"), () -> raise(new IOException("by the body"))))
        .isInstanceOf(IOException.class);

    assertThat(elsewhere(() -> locks.withLocks(List.of("a", "b"), () -> 7))).isEqualTo(7);
  }

  @EachCorrectVariant
  void should_run_nothing_and_hold_nothing_if_the_time_is_over(Variant variant) throws Exception {
    OrderedLocks locks = variant.make(List.of("a", "b"));

    boolean inTime =
        locks.withLocks(
            List.of("b"),
            () ->
                elsewhere(
                    () ->
                        locks.tryWithLocks(
                            List.of("a", "b"), 1, TimeUnit.MILLISECONDS, () -> ran.add("x"))));

    assertThat(inTime).isFalse();
    assertThat(ran).isEmpty();
    assertThat(elsewhere(() -> locks.withLocks(List.of("a", "b"), () -> 7))).isEqualTo(7);
  }

  @EachCorrectVariant
  void should_run_nothing_and_hold_nothing_if_interrupted_while_it_waits(Variant variant)
      throws Exception {
    OrderedLocks locks = variant.make(List.of("a", "b"));

    locks.withLocks(
        List.of("b"),
        () ->
            elsewhere(
                () -> {
                  assertInterrupted(() -> locks.withLocks(List.of("a", "b"), () -> ran.add("x")));
                  assertInterrupted(
                      () ->
                          locks.tryWithLocks(
                              List.of("a", "b"), 1, TimeUnit.MINUTES, () -> ran.add("x")));
                  return true;
                }));

    assertThat(ran).isEmpty();
    assertThat(elsewhere(() -> locks.withLocks(List.of("a", "b"), () -> 7))).isEqualTo(7);
  }

  private static <T> T elsewhere(Callable<T> call) throws Exception {
    FutureTask<T> task = new FutureTask<>(call);
    new Thread(task).start();
    return task.get();
  }

  private static Integer raise(Exception thrown) throws Exception {
    throw thrown;
  }

  private static void raise(Error thrown) {
    throw thrown;
  }

  private static void assertInterrupted(ThrowingCallable call) {
    Thread.currentThread().interrupt();
    assertThatThrownBy(call).isInstanceOf(InterruptedException.class);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThatIllegalArgumentException().isThrownBy(call);
  }

  private static void assertNull(ThrowingCallable call) {
    assertThatNullPointerException().isThrownBy(call);
  }
}
