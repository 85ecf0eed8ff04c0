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
