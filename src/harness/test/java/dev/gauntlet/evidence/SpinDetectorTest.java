package dev.gauntlet.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Thread.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpinDetectorTest {
  private static final long SECOND = 1_000_000_000;
  private static final StackTraceElement SUBJECT = frame("a.b.Buffer");
  private static final StackTraceElement ENGINE = frame("engine.Scheduler");

  private long spent;
  private final SpinDetector detector =
      new SpinDetector(look -> look.stack().contains(ENGINE), () -> spent);

  @Test
  void should_find_a_spin_if_one_thread_alone_runs_long_enough() {
    assertThat(isFoundAfter(SpinDetector.SPUN_SECONDS, runs(2, SUBJECT), waits(1, 4))).isTrue();
  }

  @Test
  void should_find_nothing_if_it_ran_too_short() {
    assertThat(isFoundAfter(SpinDetector.SPUN_SECONDS - 1, runs(2, SUBJECT), waits(1, 4)))
        .isFalse();
  }

  @Test
  void should_find_nothing_if_two_threads_run() {
    assertThat(isFoundAfter(100, runs(1, SUBJECT), runs(2, SUBJECT))).isFalse();
  }

  @Test
  void should_find_nothing_if_another_waits_with_a_limit() {
    ThreadLook waits = look(1, State.TIMED_WAITING, 4, SUBJECT);
    assertThat(isFoundAfter(100, runs(2, SUBJECT), waits)).isFalse();
  }

  @Test
  void should_find_nothing_if_another_waits_for_a_monitor() {
    ThreadLook blocked = look(1, State.BLOCKED, 4, SUBJECT);
    assertThat(isFoundAfter(100, runs(2, SUBJECT), blocked)).isFalse();
  }

  @Test
  void should_find_a_spin_if_it_starts_threads_that_end() {
    boolean found = false;
    for (int started = 10; started < 30; started++) {
      spent += SECOND;
      ThreadLook brief = waits(started, 1);
      found |= detector.look(List.of(runs(2, SUBJECT), waits(1, 4), brief)).isPresent();
      found |= detector.look(List.of(runs(2, SUBJECT), waits(1, 4))).isPresent();
    }
    assertThat(found).isTrue();
  }

  @Test
  void should_find_nothing_if_it_runs_for_the_engine() {
    assertThat(isFoundAfter(100, runs(2, ENGINE), waits(1, 4))).isFalse();
  }

  @Test
  void should_find_nothing_if_the_other_goes_on_now_and_then() {
    boolean found = false;
    for (int stops = 0; stops < 100; stops++) {
      spent += SECOND;
      found |= detector.look(List.of(runs(2, SUBJECT), waits(1, stops / 2))).isPresent();
    }
    assertThat(found).isFalse();
  }

  private boolean isFoundAfter(long seconds, ThreadLook... looks) {
    detector.look(List.of(looks));
    detector.look(List.of(looks));
    boolean found = false;
    for (int second = 0; second < seconds; second++) {
      spent += SECOND;
      found |= detector.look(List.of(looks)).isPresent();
    }
    return found;
  }

  private static ThreadLook runs(long id, StackTraceElement frame) {
    return look(id, State.RUNNABLE, 1, frame);
  }

  private static ThreadLook waits(long id, long stops) {
    return look(id, State.WAITING, stops, SUBJECT);
  }

  private static ThreadLook look(long id, State state, long stops, StackTraceElement frame) {
    return new ThreadLook(id, "thread " + id, state, stops, null, 0, null, List.of(frame));
  }

  private static StackTraceElement frame(String className) {
    return new StackTraceElement(className, "take", null, 1);
  }
}
