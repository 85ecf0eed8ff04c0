package dev.gauntlet.engine.vmlens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.evidence.SourceLines;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepsTest {
  private final Steps steps = new Steps(new SourceLines());

  @Test
  void should_tell_waiting_on_a_condition_from_taking_its_lock() {
    List<EventLine> events =
        List.of(
            event("ReentrantLock Enter", "4"),
            event("ReentrantLock Wait Enter", "4"),
            event("ReentrantLock Wait Exit", "4"),
            event("ReentrantLock Exit", "4"));

    assertThat(steps.all(events))
        .extracting(step -> step.action() + " " + step.text())
        .containsExactly(
            "CALL Pool.next()",
            "LOCK locks ReentrantLock #4",
            "WAIT waits on ReentrantLock #4",
            "CALL has waited on ReentrantLock #4",
            "UNLOCK unlocks ReentrantLock #4");
  }

  @Test
  void should_tell_who_waits_for_a_future_and_who_completes_it() {
    List<EventLine> events = List.of(event("Future Wait Enter", "6"), event("Future Notify", "6"));

    assertThat(steps.all(events))
        .extracting(step -> step.action() + " " + step.text())
        .containsExactly(
            "CALL Pool.next()", "WAIT waits on Future #6", "NOTIFY notifies Future #6");
  }

  private static EventLine event(String operation, String object) {
    return EventLine.of(0, "worker", operation, "", object, List.of("a/b/Pool.next"));
  }
}
