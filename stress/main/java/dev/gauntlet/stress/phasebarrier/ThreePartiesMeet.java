package dev.gauntlet.stress.phasebarrier;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Guest;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.phasebarrier.PhaseBarrier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** Three parties, of which two wait when the third arrives: their indexes. */
@JCStressTest
@Description("the last arrival lets every waiting party go on")
@Outcome(
    id = {"0, 1, 2", "0, 2, 1", "1, 0, 2", "1, 2, 0", "2, 0, 1", "2, 1, 0"},
    expect = ACCEPTABLE,
    desc = "all three went on, with the indexes 0, 1 and 2")
@Outcome(expect = FORBIDDEN, desc = "the parties are counted wrong")
@State
public class ThreePartiesMeet {
  private final PhaseBarrier barrier = Subject.make(3);
  private final LateParty late = new LateParty(barrier);
  private final Guest guest = new Guest();

  @Actor
  public void waiter(LLL_Result result) {
    guest.comes();
    result.r1 = Blocking.call(barrier::await);
  }

  @Actor
  public void last(LLL_Result result) {
    Blocking.run(
        () -> {
          guest.awaitComing();
          late.startAndAwaitWaiting();
          result.r2 = barrier.await();
          result.r3 = late.index();
        });
  }
}
