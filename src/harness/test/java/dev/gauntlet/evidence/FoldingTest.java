package dev.gauntlet.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.verdict.Action;
import dev.gauntlet.verdict.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FoldingTest {
  private final Folding folding =
      new Folding(new Origins("Box.java"::equals, "Checks.java"::equals));
  private final List<Step> steps = new ArrayList<>();

  @Test
  void should_show_a_call_into_the_library_as_one_step() {
    step(0, 0, Action.CALL, "box.put(1)", "Checks.java:5", null);
    step(0, 1, Action.CALL, "lock.lock()", "Box.java:8", null);
    step(0, 2, Action.CALL, "sync.lock()", "ReentrantLock.java:152", null);
    step(0, 3, Action.READ, "read state", "AbstractQueuedSynchronizer.java:9", "0");
    step(0, 1, Action.WRITE, "write item", "Box.java:9", "1");

    assertThat(texts(Ending.complete()))
        .containsExactly("0 box.put(1)", "1 lock.lock()", "1 write item = 1");
  }

  @Test
  void should_show_a_repetition_once() {
    step(0, 0, Action.CALL, "box.await()", "Checks.java:5", null);
    for (int i = 0; i < 50; i++) {
      step(0, 1, Action.READ, "read open", "Box.java:3", "false");
      step(1, 0, Action.READ, "read closed", "Box.java:4", "false");
    }

    assertThat(texts(Ending.hung(Set.of(0))))
        .containsExactly(
            "0 box.await()",
            "1 read open → false",
            "0 read closed → false … the last 2 steps repeat 50×");
  }

  @Test
  void should_cut_what_comes_after_the_failure() {
    step(0, 0, Action.CALL, "box.take()", "Checks.java:5", "threw NoSuchElementException");
    step(0, 1, Action.CALL, "items.remove()", "Box.java:4", "threw NoSuchElementException");
    step(1, 0, Action.WRITE, "write item", "Box.java:9", "2");

    assertThat(texts(Ending.thrown()))
        .containsExactly(
            "0 box.take() → threw NoSuchElementException",
            "1 items.remove() throws NoSuchElementException");
  }

  @Test
  void should_keep_the_racing_accesses_if_there_are_too_many_steps() {
    step(0, 0, Action.READ, "read value", "Box.java:1", "0");
    step(1, 0, Action.READ, "read value", "Box.java:1", "0");
    step(1, 0, Action.WRITE, "write value", "Box.java:2", "1");
    for (int i = 0; i < Folding.ENOUGH; i++) {
      step(1, 0, Action.READ, "read other" + i, "Box.java:3", "7");
    }
    step(0, 0, Action.WRITE, "write value", "Box.java:2", "1");

    assertThat(texts(Ending.complete()))
        .startsWith("0 read value → 0", "0 read value → 0", "0 write value = 1")
        .endsWith("0 write value = 1")
        .hasSizeLessThanOrEqualTo(Folding.ENOUGH);
  }

  @Test
  void should_say_that_steps_are_missing_if_even_the_telling_ones_are_too_many() {
    for (int i = 0; i < 100; i++) {
      step(i % 2, 0, Action.NOTIFY, "notify " + i, "Box.java:3", null);
    }

    assertThat(texts(Ending.complete()))
        .hasSize(Folding.ENOUGH)
        .startsWith("0 notify 75 (after 75 earlier steps)");
  }

  @Test
  void should_close_the_earliest_calls_that_nobody_interrupted_if_there_are_too_many_steps() {
    step(1, 0, Action.CALL, "box.take()", "Checks.java:9", "12");
    step(1, 1, Action.WAIT, "wait on Box#1", "Box.java:20", null);
    for (int i = 1; i <= 12; i++) {
      step(0, 0, Action.CALL, "box.put(" + i + ")", "Checks.java:5", null);
      step(0, 1, Action.CALL, "items.push(" + i + ")", "Box.java:8", null);
      step(0, 1, Action.NOTIFY, "notify on Box#1", "Box.java:9", null);
    }
    step(1, 1, Action.CALL, "items.pop()", "Box.java:21", "12");

    assertThat(texts(Ending.complete()))
        .hasSize(Folding.ENOUGH)
        .startsWith("0 box.take() → 12", "1 wait on Box#1", "0 box.put(1)", "0 box.put(2)")
        .endsWith("0 box.put(12)", "1 items.push(12)", "1 notify on Box#1", "1 items.pop() → 12");
  }

  @Test
  void should_first_close_calls_made_while_no_other_thread_was_at_work() {
    call(0, "box.put(1)", Action.CALL, "items.push(1)");
    for (int i = 10; i < 20; i++) {
      call(1, "box.put(" + i + ")", Action.CALL, "items.push(" + i + ")");
    }
    call(0, "box.put(2)", Action.CALL, "items.push(2)");
    call(0, "box.put(3)", Action.CALL, "items.push(3)");
    call(0, "box.put(4)", Action.CALL, "items.push(4)");

    assertThat(texts(Ending.complete()))
        .startsWith("0 box.put(1)", "0 box.put(10)", "1 items.push(10)")
        .endsWith("0 box.put(2)", "0 box.put(3)", "0 box.put(4)", "1 items.push(4)");
  }

  @Test
  void should_keep_open_a_call_that_overtakes_what_another_thread_has_read() {
    step(0, 0, Action.CALL, "box.raise()", "Checks.java:5", null);
    step(0, 1, Action.READ, "read value", "Box.java:8", "0");
    call(1, "box.raise()", Action.WRITE, "write value");
    step(0, 1, Action.WRITE, "write value", "Box.java:9", "1");
    for (int i = 0; i < Folding.ENOUGH / 2; i++) {
      call(1 + i % 2, "box.tell()", Action.NOTIFY, "notify on Box#" + i);
    }

    assertThat(texts(Ending.complete()))
        .startsWith(
            "0 box.raise()",
            "1 read value → 0",
            "0 box.raise()",
            "1 write value",
            "1 write value = 1",
            "0 box.tell()",
            "0 box.tell()");
  }

  @Test
  void should_keep_a_call_that_another_thread_interrupts_if_there_are_too_many_steps() {
    step(0, 0, Action.CALL, "box.run()", "Checks.java:5", null);
    step(0, 1, Action.CALL, "work()", "Box.java:7", null);
    for (int i = 0; i < Folding.ENOUGH; i++) {
      step(0, 2, Action.CALL, "local.add(" + i + ")", "Box.java:8", "true");
    }
    step(1, 0, Action.CALL, "box.stop()", "Checks.java:9", null);
    step(1, 1, Action.WRITE, "write stopped", "Box.java:30", "true");
    step(0, 2, Action.READ, "read stopped", "Box.java:9", "true");

    assertThat(texts(Ending.complete()))
        .hasSize(Folding.ENOUGH)
        .startsWith("0 box.run()", "1 work()", "2 local.add(5) → true")
        .endsWith("0 box.stop()", "1 write stopped = true", "2 read stopped → true");
  }

  @Test
  void should_leave_out_what_only_looks_or_computes_if_there_are_too_many_steps() {
    for (int i = 0; i < Folding.ENOUGH; i++) {
      step(0, 0, Action.CALL, "Numbers.square(" + i + ")", "Box.java:3", "" + i * i);
      step(0, 0, Action.CALL, "items.isEmpty()", "Box.java:4", "false");
      step(0, 0, Action.CALL, "product.height()", "Box.java:5", "3");
    }
    step(0, 0, Action.CALL, "items.isEmpty()", "Box.java:6", "true");
    step(1, 0, Action.CALL, "items.add(1)", "Box.java:7", "true");
    step(0, 0, Action.CALL, "NEWEST.compareAndSet(null, 1)", "Box.java:8", "true");
    step(0, 0, Action.WRITE, "write open", "Box.java:9", "false");

    assertThat(texts(Ending.complete()))
        .containsExactly(
            "0 items.isEmpty() → true",
            "0 items.add(1) → true",
            "0 NEWEST.compareAndSet(null, 1) → true",
            "0 write open = false");
  }

  @Test
  void should_say_of_what_repeats_how_much_of_it_is_still_shown() {
    for (int i = 0; i < 3; i++) {
      step(0, 0, Action.CALL, "crew.hasFailed()", "Box.java:3", "false");
      step(0, 0, Action.CALL, "queue.put(1)", "Box.java:4", null);
    }
    for (int i = 0; i < Folding.ENOUGH; i++) {
      step(1, 0, Action.WRITE, "write item", "Box.java:9", "" + i);
    }

    assertThat(texts(Ending.complete())).startsWith("0 queue.put(1) … repeats 3×");
  }

  @Test
  void should_leave_room_for_the_end() {
    for (int i = 0; i < Folding.ENOUGH; i++) {
      step(0, 0, Action.WRITE, "write item", "Box.java:9", "" + i);
    }
    List<Step> end = List.of(new Step(0, 0, Action.THROW, "violated", "Checks.java:9", null));

    assertThat(folding.fold(steps, Ending.complete(), end))
        .hasSizeLessThanOrEqualTo(Folding.ENOUGH)
        .endsWith(end.get(0));
  }

  private void call(int thread, String text, Action inside, String says) {
    step(thread, 0, Action.CALL, text, "Checks.java:5", null);
    step(thread, 1, inside, says, "Box.java:8", null);
  }

  private void step(
      int thread, int depth, Action action, String text, String location, @Nullable String value) {
    steps.add(new Step(thread, depth, action, text, location, value));
  }

  private List<String> texts(Ending ending) {
    return folding.fold(steps, ending).stream()
        .map(step -> step.depth() + " " + step.text())
        .toList();
  }
}
