package dev.gauntlet.models.phasebarrier;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.phasebarrier.PhaseBarrier;

/** What a barrier promises to the parties that pass it. */
public class PhaseBarrierScenarios {
  @Scenario(
      "Two parties meet: one was first and one last, and each sees what the other did before.")
  public void twoPartiesMeet() throws Exception {
    PhaseBarrier barrier = Subject.make(2);
    Party one = new Party();
    Party two = new Party();
    Threads threads = new Threads();
    threads.add("party 1", () -> one.firstPhase(barrier, two));
    threads.add("party 2", () -> two.firstPhase(barrier, one));
    threads.run();
    checkFirstPhase(one, two);
  }

  @Scenario("Two parties meet twice: each phase ends for both, and nobody waits for ever.")
  public void twoPartiesMeetTwice() throws Exception {
    PhaseBarrier barrier = Subject.make(2);
    Party one = new Party();
    Party two = new Party();
    Threads threads = new Threads();
    threads.add(
        "party 1",
        () -> {
          one.firstPhase(barrier, two);
          one.secondPhase(barrier, two);
        });
    threads.add(
        "party 2",
        () -> {
          two.firstPhase(barrier, one);
          two.secondPhase(barrier, one);
        });
    threads.run();
    checkFirstPhase(one, two);
    checkIndexes("second phase", one.secondIndex, two.secondIndex);
    Check.equal("what party 1 saw of party 2 in the second phase", 2, one.seenSecond);
    Check.equal("what party 2 saw of party 1 in the second phase", 2, two.seenSecond);
  }

  @Scenario("Three parties meet: all of them go on, and each has an index of its own.")
  public void threePartiesMeet() throws Exception {
    PhaseBarrier barrier = Subject.make(3);
    int[] one = new int[1];
    int[] two = new int[1];
    int[] three = new int[1];
    Threads threads = new Threads();
    threads.add("party 1", () -> one[0] = barrier.await());
    threads.add("party 2", () -> two[0] = barrier.await());
    threads.add("party 3", () -> three[0] = barrier.await());
    threads.run();
    boolean[] seen = new boolean[3];
    for (int index : new int[] {one[0], two[0], three[0]}) {
      Check.that("an index is 0, 1 or 2; it was " + index, 0 <= index && index <= 2);
      Check.that("no two parties have the index " + index, !seen[index]);
      seen[index] = true;
    }
  }

  @Scenario("A barrier of one party lets everyone pass at once, as the first and the last.")
  public void onePartyNeverWaits() throws Exception {
    PhaseBarrier barrier = Subject.make(1);
    int[] one = new int[1];
    int[] two = new int[1];
    Threads threads = new Threads();
    threads.add("passer 1", () -> one[0] = barrier.await());
    threads.add("passer 2", () -> two[0] = barrier.await());
    threads.run();
    Check.equal("index of passer 1", 0, one[0]);
    Check.equal("index of passer 2", 0, two[0]);
  }

  private static void checkFirstPhase(Party one, Party two) {
    checkIndexes("first phase", one.firstIndex, two.firstIndex);
    Check.equal("what party 1 saw of party 2 in the first phase", 1, one.seenFirst);
    Check.equal("what party 2 saw of party 1 in the first phase", 1, two.seenFirst);
  }

  private static void checkIndexes(String phase, int one, int two) {
    Check.that(
        "in the " + phase + " one index is 1 and the other 0; they were " + one + " and " + two,
        (one == 1 && two == 0) || (one == 0 && two == 1));
  }

  /** What one party does and sees; the barrier orders it for the other. */
  private static final class Party {
    private int first;
    private int second;
    private int firstIndex;
    private int secondIndex;
    private int seenFirst;
    private int seenSecond;

    void firstPhase(PhaseBarrier barrier, Party other) throws Exception {
      first = 1;
      firstIndex = barrier.await();
      seenFirst = other.first;
    }

    void secondPhase(PhaseBarrier barrier, Party other) throws Exception {
      second = 2;
      secondIndex = barrier.await();
      seenSecond = other.second;
    }
  }
}
