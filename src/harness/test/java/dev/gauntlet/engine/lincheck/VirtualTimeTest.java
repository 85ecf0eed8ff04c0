package dev.gauntlet.engine.lincheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VirtualTimeTest {
  private final Thread me = Thread.currentThread();

  @BeforeEach
  void begin() {
    VirtualTime.reset();
  }

  @Test
  void should_go_on_a_little_with_each_look() {
    long first = VirtualTime.look();
    assertThat(VirtualTime.look()).isGreaterThan(first).isLessThan(first + 10_000_000);
  }

  @Test
  void should_not_be_over_with_a_short_wait_before_it_begins() {
    VirtualTime.beginMillis(1);
    assertThat(VirtualTime.look()).isLessThan(VirtualTime.endOf(me));
  }

  @Test
  void should_go_on_faster_if_a_thread_runs_in_circles() {
    long before = VirtualTime.look();
    VirtualTime.circle();
    assertThat(VirtualTime.look()).isGreaterThan(before + 500_000);
  }

  @Test
  void should_know_who_has_run_in_circles_since_any_went_on() {
    assertThat(VirtualTime.hasCircled(me)).isFalse();
    VirtualTime.noteCircle(me);
    assertThat(VirtualTime.hasCircled(me)).isFalse();
    IntStream.range(0, 20).forEach(turn -> VirtualTime.noteCircle(me));
    assertThat(VirtualTime.hasCircled(me)).isTrue();
    VirtualTime.goOn();
    assertThat(VirtualTime.hasCircled(me)).isFalse();
  }

  @Test
  void should_go_on_to_the_end_of_a_wait() {
    VirtualTime.beginMillis(60_000);
    VirtualTime.pass(me);
    assertThat(VirtualTime.look()).isGreaterThan(60_000_000_000L);
    assertThat(VirtualTime.endOf(me)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void should_not_go_back() {
    long now = VirtualTime.look();
    VirtualTime.beginNanos(1);
    VirtualTime.look();
    VirtualTime.pass(me);
    assertThat(VirtualTime.look()).isGreaterThan(now);
  }

  @Test
  void should_forget_a_wait_that_is_over() {
    VirtualTime.beginNanos(5);
    assertThat(VirtualTime.endOf(me)).isEqualTo(5);
    VirtualTime.end();
    assertThat(VirtualTime.endOf(me)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void should_let_only_a_wait_without_a_limit_end_early() {
    assertThat(VirtualTime.mayEndEarly(true)).isTrue();
    assertThat(VirtualTime.mayEndEarly(false)).isFalse();
    VirtualTime.beginNanos(5);
    assertThat(VirtualTime.mayEndEarly(true)).isFalse();
  }

  @Test
  void should_let_a_threads_parks_last_after_many_have_ended_early() throws InterruptedException {
    int early = 0;
    while (VirtualTime.mayEndEarly(true) && early < 1_000) {
      early++;
    }
    assertThat(early).isBetween(2, 999);
    boolean[] others = new boolean[1];
    Thread other = new Thread(() -> others[0] = VirtualTime.mayEndEarly(true));
    other.start();
    other.join();
    assertThat(others[0]).isTrue();
    VirtualTime.reset();
    assertThat(VirtualTime.mayEndEarly(true)).isTrue();
  }

  @Test
  void should_let_parks_last_if_asked_to() {
    VirtualTime.explore(false, true);
    try {
      assertThat(VirtualTime.mayEndEarly(true)).isFalse();
      assertThat(VirtualTime.hasOwnParks()).isTrue();
    } finally {
      VirtualTime.calm();
    }
    assertThat(VirtualTime.mayEndEarly(true)).isTrue();
  }

  @Test
  void should_know_the_threads_that_have_ended_in_a_schedule() {
    assertThat(VirtualTime.hasEnded(me)).isFalse();
    VirtualTime.endThread();
    assertThat(VirtualTime.hasEnded(me)).isTrue();
    VirtualTime.reset();
    assertThat(VirtualTime.hasEnded(me)).isFalse();
  }

  @Test
  void should_neither_count_nor_hurry_a_rest_of_a_check() {
    VirtualTime.explore(true, false);
    try {
      VirtualTime.beginRest();
      VirtualTime.beginMillis(5);
      assertThat(VirtualTime.hasShortWaits()).isFalse();
      assertThat(VirtualTime.hurries(me)).isFalse();
      VirtualTime.end();
      VirtualTime.endRest();
      VirtualTime.beginMillis(5);
      assertThat(VirtualTime.hasShortWaits()).isTrue();
      assertThat(VirtualTime.hurries(me)).isTrue();
    } finally {
      VirtualTime.calm();
    }
  }

  @Test
  void should_hurry_each_thread_once_through_a_short_wait() {
    VirtualTime.explore(true, false);
    try {
      VirtualTime.beginMillis(60_000);
      assertThat(VirtualTime.hurries(me)).isFalse();
      assertThat(VirtualTime.hasShortWaits()).isFalse();
      VirtualTime.end();
      VirtualTime.beginMillis(5);
      assertThat(VirtualTime.hasShortWaits()).isTrue();
      assertThat(VirtualTime.hurries(me)).isTrue();
      assertThat(VirtualTime.hurries(me)).isFalse();
      VirtualTime.reset();
      VirtualTime.beginMillis(5);
      assertThat(VirtualTime.hurries(me)).isTrue();
    } finally {
      VirtualTime.calm();
    }
  }

  @Test
  void should_know_the_waits_of_several_threads() throws InterruptedException {
    Thread other = new Thread(() -> VirtualTime.beginNanos(7));
    other.start();
    other.join();
    VirtualTime.beginNanos(5);
    VirtualTime.end();
    assertThat(VirtualTime.endOf(other)).isEqualTo(7);
  }

  @Test
  void should_take_a_wait_without_a_limit_for_one_that_never_ends() {
    VirtualTime.beginNanos(0);
    assertThat(VirtualTime.endOf(me)).isEqualTo(Long.MAX_VALUE);
    VirtualTime.beginMillis(Long.MAX_VALUE);
    assertThat(VirtualTime.endOf(me)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void should_make_a_millisecond_of_what_is_less() {
    assertThat(VirtualTime.roundUp(0, 1)).isEqualTo(1);
    assertThat(VirtualTime.roundUp(2, 0)).isEqualTo(2);
  }
}
