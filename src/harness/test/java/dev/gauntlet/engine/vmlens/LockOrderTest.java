package dev.gauntlet.engine.vmlens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LockOrderTest {
  private static final EventLine WRITE = event("a", "Write", "");
  private static final EventLine READ = event("b", "Read", "");

  @Test
  void should_order_what_a_lock_orders() {
    assertThat(isOrdered(enter("a"), WRITE, exit("a"), enter("b"), READ, exit("b"))).isTrue();
  }

  @Test
  void should_order_what_a_lock_orders_if_its_exit_is_recorded_late() {
    assertThat(isOrdered(enter("a"), WRITE, enter("b"), exit("a"), READ, exit("b"))).isTrue();
  }

  @Test
  void should_order_what_precedes_the_start_of_a_thread() {
    assertThat(isOrdered(WRITE, event("a", "Thread Start", "b"), READ)).isTrue();
  }

  @Test
  void should_order_what_follows_the_end_of_a_thread() {
    assertThat(isOrdered(WRITE, event("b", "Thread Join", "a"), READ)).isTrue();
  }

  @Test
  void should_not_order_what_one_thread_does_before_its_lock() {
    assertThat(isOrdered(enter("a"), exit("a"), WRITE, READ)).isFalse();
    assertThat(isOrdered(WRITE, READ, enter("b"), exit("b"))).isFalse();
  }

  @Test
  void should_not_order_what_different_locks_guard() {
    EventLine other = event("b", "Monitor Enter", "8");
    assertThat(isOrdered(enter("a"), WRITE, exit("a"), other, READ)).isFalse();
  }

  private static boolean isOrdered(EventLine... events) {
    return new LockOrder(List.of(events)).orders(WRITE, READ);
  }

  private static EventLine enter(String thread) {
    return event(thread, "Monitor Enter", "7");
  }

  private static EventLine exit(String thread) {
    return event(thread, "Monitor Exit", "7");
  }

  private static EventLine event(String thread, String operation, String object) {
    return EventLine.of(0, thread, operation, "", object, List.of("a/b/Counter.increment"));
  }
}
