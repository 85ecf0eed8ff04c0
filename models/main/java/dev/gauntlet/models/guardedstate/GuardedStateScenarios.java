package dev.gauntlet.models.guardedstate;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.guardedstate.GuardedState;
import java.util.function.UnaryOperator;

/** What a guarded state promises to threads that read and update it. */
public class GuardedStateScenarios {
  @Scenario("Two updates both take effect, and each is told the state that it made.")
  public void twoUpdates() throws Exception {
    GuardedState<Integer> state = Subject.make(0);
    int[] one = new int[1];
    int[] two = new int[1];
    Threads threads = new Threads();
    threads.add("updater 1", () -> one[0] = state.update(before -> before + 1));
    threads.add("updater 2", () -> two[0] = state.update(before -> before + 1));
    threads.run();
    Check.equal("state after two updates that add 1", 2, state.read());
    Check.equal("sum of the returned states 1 and 2", 3, one[0] + two[0]);
  }

  @Scenario("Of an addition and a doubling, the later one changes what the earlier one made.")
  public void updatesWhoseOrderShows() throws Exception {
    GuardedState<Integer> state = Subject.make(3);
    int[] added = new int[1];
    int[] doubled = new int[1];
    Threads threads = new Threads();
    threads.add("adder", () -> added[0] = state.update(before -> before + 1));
    threads.add("doubler", () -> doubled[0] = state.update(before -> before * 2));
    threads.run();
    Check.that(
        "the returned states are 4 and 8, or 7 and 6; they were " + added[0] + " and " + doubled[0],
        (added[0] == 4 && doubled[0] == 8) || (added[0] == 7 && doubled[0] == 6));
    Check.equal("state at the end", Math.max(added[0], doubled[0]), state.read());
  }

  @Scenario("A reader sees the states that two updates make in their order, and never goes back.")
  public void readerBesideUpdates() throws Exception {
    GuardedState<Integer> state = Subject.make(0);
    int[] seen = new int[2];
    Threads threads = new Threads();
    threads.add(
        "reader",
        () -> {
          seen[0] = state.read();
          seen[1] = state.read();
        });
    threads.add(
        "updater",
        () -> {
          state.update(before -> before + 1);
          state.update(before -> before + 1);
        });
    threads.run();
    Check.that(
        "the reader sees 0, 1 or 2, then no less; saw " + seen[0] + " and " + seen[1],
        0 <= seen[0] && seen[0] <= seen[1] && seen[1] <= 2);
  }

  @Scenario("A change that throws leaves the state as it was and keeps nobody else out.")
  public void failingChangeBesideUpdate() throws Exception {
    GuardedState<Integer> state = Subject.make(1);
    boolean[] failed = new boolean[1];
    int[] updated = new int[1];
    Threads threads = new Threads();
    threads.add("failing updater", () -> failed[0] = isRefused(state, failing(1)));
    threads.add("updater", () -> updated[0] = state.update(before -> before + 1));
    threads.run();
    Check.that("what the change throws reaches the caller of update", failed[0]);
    Check.equal("state that the other update made", 2, updated[0]);
    Check.equal("state at the end", 2, state.read());
  }

  @Scenario("A reader beside a change that throws sees the old state and is not kept out.")
  public void readerBesideFailingChange() throws Exception {
    GuardedState<Integer> state = Subject.make(1);
    boolean[] failed = new boolean[1];
    Integer[] seen = new Integer[2];
    Threads threads = new Threads();
    threads.add("failing updater", () -> failed[0] = isRefused(state, failing(7)));
    threads.add(
        "reader",
        () -> {
          seen[0] = state.read();
          seen[1] = state.read();
        });
    threads.run();
    Check.that("what the change throws reaches the caller of update", failed[0]);
    Check.equal("state that the reader saw first", 1, seen[0]);
    Check.equal("state that the reader saw next", 1, seen[1]);
  }

  @Scenario("An update that fails because its change makes no state leaves the old one.")
  public void changeThatMakesNoState() throws Exception {
    GuardedState<Integer> state = Subject.make(1);
    boolean[] refused = new boolean[1];
    Integer[] seen = new Integer[1];
    Threads threads = new Threads();
    threads.add(
        "careless updater", () -> refused[0] = isRefused(state, GuardedStateScenarios::nothing));
    threads.add("reader", () -> seen[0] = state.read());
    threads.run();
    if (refused[0]) {
      Check.equal("state that the reader saw", 1, seen[0]);
      Check.equal("state after the update that failed", 1, state.read());
    }
  }

  @Scenario("Whoever sees a state sees all that the change wrote into it.")
  public void stateIsWhole() throws Exception {
    GuardedState<int[]> state = Subject.make(new int[] {1, 1});
    int[] seen = new int[2];
    Threads threads = new Threads();
    threads.add("updater", () -> state.update(GuardedStateScenarios::plusOne));
    threads.add(
        "reader",
        () -> {
          int[] pair = state.read();
          seen[0] = pair[0];
          seen[1] = pair[1];
        });
    threads.run();
    Check.that(
        "both numbers are 1 or both are 2; they were " + seen[0] + " and " + seen[1],
        seen[0] == seen[1] && (seen[0] == 1 || seen[0] == 2));
  }

  @Scenario("A thread that has updated the state reads its own change, or what came after it.")
  public void ownUpdateIsSeen() throws Exception {
    GuardedState<Integer> state = Subject.make(0);
    int[] own = new int[1];
    int[] seen = new int[1];
    Threads threads = new Threads();
    threads.add("updater", () -> state.update(before -> before + 10));
    threads.add(
        "updater and reader",
        () -> {
          own[0] = state.update(before -> plusOneSlowly(before));
          seen[0] = state.read();
          state.update(before -> plusOneSlowly(before));
        });
    threads.run();
    Check.that(
        "the read gives the own state or that plus 10; own " + own[0] + ", read " + seen[0],
        seen[0] == own[0] || (own[0] == 1 && seen[0] == 11));
    Check.equal("state at the end, after all three updates", 12, state.read());
  }

  @Scenario("An update and a read that wait for another update both come to their end.")
  public void allThatWaitGoOn() throws Exception {
    GuardedState<Integer> state = Subject.make(0);
    int[] seen = new int[1];
    Threads threads = new Threads();
    threads.add("updater 1", () -> state.update(before -> plusOneSlowly(before)));
    threads.add("reader", () -> seen[0] = state.read());
    threads.add("updater 2", () -> state.update(before -> before + 1));
    threads.run();
    Check.that("the reader sees 0 to 2; saw " + seen[0], 0 <= seen[0] && seen[0] <= 2);
    Check.equal("state after two updates that add 1", 2, state.read());
  }

  @Scenario(
      "A reader that has looked during an update sees its state once the update has returned.")
  public void readerLooksAgain() throws Exception {
    GuardedState<Integer> state = Subject.make(0);
    int[] seen = new int[2];
    Threads threads = new Threads();
    Thread updater = threads.add("updater", () -> state.update(before -> before + 1));
    threads.add(
        "reader",
        () -> {
          seen[0] = state.read();
          updater.join();
          seen[1] = state.read();
        });
    threads.run();
    Check.that("the reader first sees 0 or 1; saw " + seen[0], seen[0] == 0 || seen[0] == 1);
    Check.equal("state that the reader sees after the update", 1, seen[1]);
  }

  @Scenario("An update of an interrupted thread that returns has taken effect, beside another.")
  public void interruptedUpdater() throws Exception {
    GuardedState<Integer> state = Subject.make(0);
    int[] updates = new int[1];
    Threads threads = new Threads();
    threads.add(
        "interrupted updater",
        () -> {
          Thread.currentThread().interrupt();
          if (!isRefused(state, before -> before + 1)) {
            updates[0]++;
          }
        });
    threads.add("updater", () -> state.update(before -> before + 1));
    threads.run();
    Check.equal("state after the updates that returned", 1 + updates[0], state.read());
  }

  private static int[] plusOne(int[] before) {
    return new int[] {before[0] + 1, before[1] + 1};
  }

  /** Adds 1, and lets others go on meanwhile. */
  private static Integer plusOneSlowly(Integer before) {
    try {
      Threads.pause();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return before + 1;
  }

  /** A change that makes something of the state and then throws. */
  private static UnaryOperator<Integer> failing(int amount) {
    return before -> {
      throw new IllegalStateException("no " + (before + amount));
    };
  }

  @SuppressWarnings("NullAway") // What makes nothing, to see it refused or accepted as a state.
  private static Integer nothing(Integer before) {
    return null;
  }

  private static boolean isRefused(GuardedState<Integer> state, UnaryOperator<Integer> change) {
    try {
      state.update(change);
      return false;
    } catch (RuntimeException e) {
      return true;
    }
  }
}
