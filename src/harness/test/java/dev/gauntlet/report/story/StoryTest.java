package dev.gauntlet.report.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gauntlet.report.story.Story.Access;
import dev.gauntlet.report.story.Story.Hold;
import dev.gauntlet.report.story.Story.Pause;
import dev.gauntlet.verdict.Action;
import dev.gauntlet.verdict.Evidence;
import dev.gauntlet.verdict.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoryTest {
  private static final String SOURCE =
      """
      class S {
        void move(Lock[] locks, int from, int to) {
          Lock first = locks[from];
          Lock second = locks[to];
          first.lock();
          second.lock();
          synchronized (guard) {
          }
          synchronized (this) {
          }
        }
      }
      """;

  @Test
  void should_tell_who_wrote_what_is_read() {
    Story story =
        told(
            step(0, Action.READ, "read value → 0", "S.java:5", "0"),
            step(1, Action.WRITE, "write value = 1", "S.java:5", "1"),
            step(0, Action.READ, "read value → 1", "S.java:5", "1"));

    assertThat(story.accesses())
        .containsExactly(
            new Access(0, "value", "0", null, false, Story.NONE),
            new Access(1, "value", "1", "0", true, Story.NONE),
            new Access(2, "value", "1", "1", false, 1));
  }

  @Test
  void should_take_an_atomics_get_for_a_read_but_no_other_get() {
    Story story =
        told(
            step(0, Action.CALL, "cell.get() → null", "S.java:5", "null"),
            step(0, Action.CALL, "factory.get() → 7", "S.java:5", "7"),
            step(0, Action.CALL, "cell.compareAndSet(null, 7) → true", "S.java:5", "true"),
            step(0, Action.CALL, "cell.compareAndSet(null, 8) → false", "S.java:5", "false"));

    assertThat(story.accesses())
        .containsExactly(
            new Access(0, "cell", "null", null, false, Story.NONE),
            new Access(2, "cell", "7", "null", true, Story.NONE));
  }

  @Test
  void should_follow_a_lock_from_taking_it_to_giving_it_back() {
    Story story =
        told(
            step(0, Action.LOCK, "locks ReentrantLock #3", "S.java:5", null),
            step(1, Action.READ, "reads S.x", "S.java:5", null),
            step(0, Action.UNLOCK, "unlocks ReentrantLock #3", "S.java:6", null),
            step(0, Action.LOCK, "locks monitor #4", "S.java:7", null));

    assertThat(story.holds())
        .containsExactly(
            new Hold(0, "ReentrantLock #3", 0, 2), new Hold(0, "monitor #4", 3, Story.NONE));
  }

  @Test
  void should_tell_locks_of_one_name_apart_by_the_objects_that_were_read() {
    Story story =
        told(
            step(0, Action.READ, "read Array<Lock>#1[0] → Lock#1", "S.java:3", "Lock#1"),
            step(0, Action.READ, "read Array<Lock>#1[1] → Lock#2", "S.java:4", "Lock#2"),
            step(0, Action.LOCK, "first.lock()", "S.java:5", null),
            step(1, Action.READ, "read Array<Lock>#1[1] → Lock#2", "S.java:3", "Lock#2"),
            step(1, Action.READ, "read Array<Lock>#1[0] → Lock#1", "S.java:4", "Lock#1"),
            step(1, Action.LOCK, "first.lock()", "S.java:5", null),
            step(1, Action.LOCK, "second.lock() – for ever", "S.java:6", null),
            step(0, Action.LOCK, "second.lock() – for ever", "S.java:6", null));

    assertThat(story.holds())
        .containsExactly(
            new Hold(0, "Lock#1", 2, Story.NONE), new Hold(1, "Lock#2", 5, Story.NONE));
    assertThat(story.pauses())
        .containsExactly(
            new Pause(1, "second.lock()", "Lock#1", 6, Story.NONE),
            new Pause(0, "second.lock()", "Lock#2", 7, Story.NONE));
  }

  @Test
  void should_say_nothing_of_a_lock_that_two_threads_seem_to_hold() {
    Story story =
        told(
            step(0, Action.LOCK, "lock.lock()", "S.java:50", null),
            step(1, Action.LOCK, "lock.lock()", "S.java:50", null));

    assertThat(story.holds()).isEmpty();
  }

  @Test
  void should_name_a_monitor_by_the_source() {
    Story story =
        told(
            step(0, Action.LOCK, "enter monitor in move()", "S.java:7", null),
            step(0, Action.UNLOCK, "leave monitor in move()", "S.java:7", null),
            step(0, Action.LOCK, "enter monitor in move()", "S.java:9", null));

    assertThat(story.holds()).extracting(Hold::lock).containsExactly("guard", "this");
  }

  @Test
  void should_give_a_monitor_back_while_a_thread_waits_on_it() {
    Story story =
        told(
            step(0, Action.LOCK, "enter monitor in take()", "S.java", null),
            step(0, Action.WAIT, "wait on S#1", "S.java:5", null),
            step(1, Action.NOTIFY, "notify on S#1", "S.java:5", null),
            step(0, Action.READ, "read x → 1", "S.java:5", "1"));

    assertThat(story.holds())
        .containsExactly(new Hold(0, "this", 0, 1), new Hold(0, "this", 3, Story.NONE));
    assertThat(story.pauses()).containsExactly(new Pause(0, "wait on S#1", null, 1, 3));
  }

  @Test
  void should_give_a_lock_back_while_a_thread_waits_on_its_condition() {
    Story story =
        told(
            step(0, Action.LOCK, "locks ReentrantLock #4", "S.java:5", null),
            step(0, Action.WAIT, "waits on ReentrantLock #4", "S.java:5", null),
            step(1, Action.LOCK, "locks ReentrantLock #4", "S.java:5", null));

    assertThat(story.holds())
        .containsExactly(
            new Hold(0, "ReentrantLock #4", 0, 1), new Hold(1, "ReentrantLock #4", 2, Story.NONE));
  }

  @Test
  void should_follow_in_the_whole_trace_what_folding_has_dropped() {
    Step lock = step(0, Action.LOCK, "locks m", "S.java:5", null);
    Step unlock = step(0, Action.UNLOCK, "unlocks m", "S.java:6", null);
    Step other = step(1, Action.READ, "read x → 0", "S.java:5", "0");
    Step later = step(0, Action.READ, "read x → 0", "S.java:8", "0");
    Evidence evidence =
        new Evidence(
            Evidence.Kind.INTERLEAVING,
            "",
            List.of("a", "b"),
            List.of(lock, other, later),
            List.of(lock, other, unlock, later),
            List.of());

    assertThat(Story.folded(evidence, f -> "").holds()).containsExactly(new Hold(0, "m", 0, 2));
  }

  @Test
  void should_tell_the_folded_steps_alone_if_the_whole_trace_lacks_them() {
    Step lock = step(0, Action.LOCK, "locks m", "S.java:5", null);
    Step elsewhere = step(1, Action.READ, "read state → 0", "AQS.java:5", "0");
    Evidence evidence =
        new Evidence(
            Evidence.Kind.INTERLEAVING,
            "",
            List.of("a", "b"),
            List.of(lock),
            List.of(elsewhere, elsewhere),
            List.of());

    assertThat(Story.folded(evidence, f -> "").holds())
        .containsExactly(new Hold(0, "m", 0, Story.NONE));
  }

  private static Story told(Step... steps) {
    Evidence evidence =
        new Evidence(
            Evidence.Kind.INTERLEAVING,
            "",
            List.of("a", "b"),
            List.of(steps),
            List.of(),
            List.of());
    return Story.folded(evidence, file -> file.equals("S.java") ? SOURCE : "");
  }

  private static Step step(
      int thread, Action action, String text, String location, @Nullable String value) {
    return new Step(thread, 1, action, text, location, value);
  }
}
