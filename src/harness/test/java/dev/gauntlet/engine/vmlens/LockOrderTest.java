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

  @Test
  void should_order_what_overlapping_methods_of_a_map_may_order() {
    EventLine putting = event("a", "WriteLock Enter", "7");
    EventLine put = event("a", "WriteLock Exit", "7");
    EventLine getting = event("b", "AtomicRead Enter", "7");
    EventLine got = event("b", "AtomicRead Exit", "7");
    assertThat(isOrdered(WRITE, putting, put, getting, READ)).isTrue();
    assertThat(isOrdered(WRITE, getting, putting, put, got, READ)).isTrue();
    assertThat(isOrdered(WRITE, getting, got, READ, putting, put)).isFalse();
    assertThat(isOrdered(WRITE, putting, put, event("b", "AtomicRead Enter", "8"), READ)).isFalse();
    // A lock of another kind.
    assertThat(isOrdered(WRITE, putting, put, enter("b"), READ, exit("b"))).isFalse();
  }

  @Test
  void should_order_what_an_atomic_variable_orders() {
    assertThat(isOrdered(WRITE, call("a", "Write"), call("b", "ReadWrite"), READ)).isTrue();
    assertThat(isOrdered(WRITE, call("a", "Write"), call("b", "Read"), READ)).isTrue();
  }

  @Test
  void should_order_what_an_atomic_variable_orders_if_its_write_is_recorded_late() {
    assertThat(isOrdered(WRITE, call("b", "ReadWrite"), READ, call("a", "Write"))).isTrue();
  }

  @Test
  void should_order_what_follows_a_late_record_in_another_thread() {
    EventLine written = event("b", "Monitor Enter", "9");
    EventLine left = event("b", "Monitor Exit", "9");
    EventLine entered = event("c", "Monitor Enter", "9");
    EventLine read = event("c", "Read", "");
    List<EventLine> events =
        List.of(
            WRITE, call("b", "Read"), written, left, entered, read, call("a", "ReadWrite"), READ);
    assertThat(new LockOrder(events).orders(WRITE, read)).isTrue();
  }

  @Test
  void should_not_order_what_a_late_record_does_not() {
    // It reads only.
    assertThat(isOrdered(WRITE, call("b", "ReadWrite"), READ, call("a", "Read"))).isFalse();
    // Another variable.
    EventLine other = atomic("a", "call", "Write", "8");
    assertThat(isOrdered(WRITE, call("b", "ReadWrite"), READ, other)).isFalse();
    // It is not the next step.
    assertThat(isOrdered(WRITE, call("b", "ReadWrite"), READ, enter("a"), call("a", "Write")))
        .isFalse();
    // Numbers are drawn, whoever comes first.
    EventLine drawn = atomic("b", "getAndIncrement", "ReadWrite", "7");
    assertThat(isOrdered(WRITE, drawn, READ, call("a", "ReadWrite"))).isFalse();
    assertThat(isOrdered(WRITE, call("a", "ReadWrite"), drawn, READ)).isTrue();
    // What is written after it.
    assertThat(isOrdered(call("b", "ReadWrite"), READ, call("a", "Write"), WRITE)).isFalse();
  }

  @Test
  void should_order_what_a_volatile_field_orders_if_its_write_is_recorded_late() {
    EventLine written = EventLine.of(0, "a", "Volatile Write", "a/b/Counter.open", "7", List.of());
    EventLine read = EventLine.of(0, "b", "Volatile Read", "a/b/Counter.open", "7", List.of());
    assertThat(isOrdered(WRITE, written, read, READ)).isTrue();
    assertThat(isOrdered(WRITE, read, READ, written)).isTrue();
    // What is written after it.
    assertThat(isOrdered(read, READ, written, WRITE)).isFalse();
    // Another object's field.
    EventLine other = EventLine.of(0, "a", "Volatile Write", "a/b/Counter.open", "8", List.of());
    assertThat(isOrdered(WRITE, read, READ, other)).isFalse();
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

  private static EventLine call(String thread, String access) {
    return atomic(thread, "call", access, "7");
  }

  private static EventLine atomic(String thread, String method, String access, String object) {
    String called = "java/util/concurrent/atomic/AtomicInteger." + method;
    return EventLine.of(0, thread, "Volatile " + access, called, object, List.of());
  }

  private static EventLine event(String thread, String operation, String object) {
    return EventLine.of(0, thread, operation, "", object, List.of("a/b/Counter.increment"));
  }
}
