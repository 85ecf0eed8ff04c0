package dev.gauntlet.stress.orderedlocks;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.orderedlocks.OrderedLocks;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;

/** Two threads that ask for two locks, one in each order, and count under them. */
@JCStressTest
@Description("two that ask for the same locks in opposite orders both get them, one at a time")
@Outcome(
    id = {"1, 2, 2, 2", "2, 1, 2, 2"},
    expect = ACCEPTABLE,
    desc = "one body ran after the other, and both locks were counted twice")
@Outcome(id = "1, 1, .*, .*", expect = FORBIDDEN, desc = "both bodies ran at the same time")
@Outcome(id = "1, 2, .*, .*", expect = FORBIDDEN, desc = "an acquisition was not counted")
@Outcome(id = "2, 1, .*, .*", expect = FORBIDDEN, desc = "an acquisition was not counted")
@Outcome(expect = FORBIDDEN, desc = "no order of the two bodies explains what they counted")
@State
public class OppositeOrders {
  private final OrderedLocks locks = Subject.make(List.of("a", "b"));
  private final StartLine start = new StartLine();
  private int value;

  @Actor
  public void forth(IIII_Result result) {
    start.await();
    result.r1 = Blocking.call(() -> locks.withLocks(List.of("a", "b"), () -> ++value));
  }

  @Actor
  public void back(IIII_Result result) {
    start.await();
    result.r2 = Blocking.call(() -> locks.withLocks(List.of("b", "a"), () -> ++value));
  }

  @Arbiter
  public void afterwards(IIII_Result result) {
    result.r3 = (int) locks.statistics("a").acquisitions();
    result.r4 = (int) locks.statistics("b").acquisitions();
  }
}
