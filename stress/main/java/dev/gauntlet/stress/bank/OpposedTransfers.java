package dev.gauntlet.stress.bank;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.bank.Bank;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLLL_Result;

/** Two transfers that oppose each other: what each answered, and the balances afterwards. */
@JCStressTest
@Description("two opposed transfers both end, and both amounts move")
@Outcome(id = "true, true, 12, 8", expect = ACCEPTABLE, desc = "one transfer after the other")
@Outcome(
    id = "true, true, .*",
    expect = FORBIDDEN,
    desc = "money was lost or made: one transfer overwrote what the other moved")
@Outcome(expect = FORBIDDEN, desc = "no order of two covered transfers explains these results")
@State
public class OpposedTransfers {
  private final Bank bank = Subject.make(2, 10L);
  private final StartLine start = new StartLine();

  @Actor
  public void payerOfFirst(LLLL_Result result) {
    start.await();
    result.r1 = Blocking.call(() -> bank.transfer(0, 1, 3));
  }

  @Actor
  public void payerOfSecond(LLLL_Result result) {
    start.await();
    result.r2 = Blocking.call(() -> bank.transfer(1, 0, 5));
  }

  @Arbiter
  public void afterwards(LLLL_Result result) {
    result.r3 = bank.balance(0);
    result.r4 = bank.balance(1);
  }
}
