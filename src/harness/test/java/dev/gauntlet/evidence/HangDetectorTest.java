package dev.gauntlet.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Thread.State;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HangDetectorTest {
  private static final StackTraceElement MONITOR = frame("a.b.Buffer", "take");
  private static final StackTraceElement PARK = frame("jdk.internal.misc.Unsafe", "park");
  private static final StackTraceElement ENGINE = frame("engine.Scheduler", "hold");

  private final HangDetector detector =
      new HangDetector(frame -> frame.getClassName().startsWith("engine."));

  @Test
  void should_prove_a_hang_if_all_threads_wait_in_the_same_stop() {
    ThreadLook waiting = look(1, State.WAITING, 4, 0, MONITOR);
    assertThat(looking(HangDetector.LOOKS + 1, waiting)).hasValue(List.of(waiting));
  }

  @Test
  void should_prove_nothing_if_looks_are_too_few() {
    assertThat(looking(HangDetector.LOOKS, look(1, State.WAITING, 4, 0, MONITOR))).isEmpty();
  }

  @Test
  void should_prove_nothing_if_a_thread_runs() {
    ThreadLook waiting = look(1, State.WAITING, 4, 0, MONITOR);
    assertThat(looking(50, waiting, look(2, State.RUNNABLE, 1, 0, MONITOR))).isEmpty();
  }

  @Test
  void should_prove_nothing_if_a_thread_waits_with_a_limit() {
    ThreadLook waiting = look(1, State.WAITING, 4, 0, MONITOR);
    assertThat(looking(50, waiting, look(2, State.TIMED_WAITING, 1, 0, MONITOR))).isEmpty();
  }

  @Test
  void should_prove_nothing_if_a_thread_stops_again_and_again() {
    for (int stops = 0; stops < 50; stops++) {
      assertThat(detector.look(List.of(look(1, State.WAITING, stops, 0, MONITOR)))).isEmpty();
    }
  }

  @Test
  void should_prove_a_deadlock_if_each_blocked_thread_is_blocked_by_the_other() {
    ThreadLook one = look(1, State.BLOCKED, 4, 2, MONITOR);
    ThreadLook other = look(2, State.BLOCKED, 7, 1, MONITOR);
    assertThat(looking(HangDetector.LOOKS + 1, one, other)).isPresent();
  }

  @Test
  void should_prove_nothing_if_a_blocked_thread_only_waits_for_its_turn() {
    assertThat(looking(50, look(1, State.BLOCKED, 4, 0, MONITOR))).isEmpty();
  }

  @Test
  void should_prove_nothing_if_a_thread_is_stopped_in_the_engine() {
    assertThat(looking(50, look(1, State.WAITING, 4, 0, MONITOR, ENGINE))).isEmpty();
  }

  @Test
  void should_look_for_longer_if_a_thread_is_parked() {
    ThreadLook parked = look(1, State.WAITING, 4, 0, PARK);
    assertThat(looking(HangDetector.LOOKS_AT_PARKED, parked)).isEmpty();
    assertThat(looking(1, parked)).hasValue(List.of(parked));
  }

  @Test
  void should_begin_anew_if_a_parked_thread_parks_again() {
    looking(HangDetector.LOOKS_AT_PARKED, look(1, State.WAITING, 4, 0, PARK));
    assertThat(looking(HangDetector.LOOKS_AT_PARKED, look(1, State.WAITING, 5, 0, PARK))).isEmpty();
  }

  @Test
  void should_disregard_an_idle_thread_of_a_pool() {
    ThreadLook idle =
        look(
            2,
            State.TIMED_WAITING,
            4,
            0,
            PARK,
            frame("java.util.concurrent.ThreadPoolExecutor", "getTask"));
    assertThat(looking(HangDetector.LOOKS + 1, look(1, State.WAITING, 4, 0, MONITOR), idle))
        .isPresent();
  }

  @Test
  void should_prove_nothing_if_a_pool_has_a_task_due_later() {
    ThreadLook scheduled =
        look(
            2,
            State.TIMED_WAITING,
            4,
            0,
            PARK,
            frame("java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue", "take"),
            frame("java.util.concurrent.ThreadPoolExecutor", "getTask"));
    assertThat(looking(50, look(1, State.WAITING, 4, 0, MONITOR), scheduled)).isEmpty();
  }

  /** The last answer of many equal looks. */
  private Optional<List<ThreadLook>> looking(int times, ThreadLook... looks) {
    Optional<List<ThreadLook>> last = Optional.empty();
    for (int i = 0; i < times; i++) {
      last = detector.look(List.of(looks));
    }
    return last;
  }

  private static ThreadLook look(
      long id, State state, long stops, long owner, StackTraceElement... stack) {
    return new ThreadLook(id, "thread " + id, state, stops, null, owner, null, List.of(stack));
  }

  private static StackTraceElement frame(String className, String method) {
    return new StackTraceElement(className, method, null, 1);
  }
}
