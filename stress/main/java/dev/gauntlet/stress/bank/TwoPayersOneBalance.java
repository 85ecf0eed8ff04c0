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
import org.openjdk.jcstress.infra.results.LLL_Result;

/** Two transfers that each need the whole balance of one account. */
@JCStressTest
@Description("of two transfers of a whole balance one succeeds, and the balance is never negative")
@Outcome(
    id = {"true, false, 0", "false, true, 0"},
    expect = ACCEPTABLE,
    desc = "the first to come moves all there is")
@Outcome(
    id = "true, true, -10",
    expect = FORBIDDEN,
    desc = "the account is overdrawn: both saw the balance before either had moved it")
@Outcome(
    id = "true, true, 0",
    expect = FORBIDDEN,
    desc = "money was made: the account paid once and two transfers succeeded")
@Outcome(expect = FORBIDDEN, desc = "no order of the two transfers explains these results")
@State
public class TwoPayersOneBalance {
  private final Bank bank = Subject.make(3, 10L);
  private final StartLine start = new StartLine();

  @Actor
  public void payerToSecond(LLL_Result result) {
    start.await();
    result.r1 = Blocking.call(() -> bank.transfer(0, 1, 10));
  }

  @Actor
  public void payerToThird(LLL_Result result) {
    start.await();
    result.r2 = Blocking.call(() -> bank.transfer(0, 2, 10));
  }

  @Arbiter
  public void afterwards(LLL_Result result) {
    result.r3 = bank.balance(0);
  }
}
