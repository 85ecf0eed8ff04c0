package dev.gauntlet.stress.bank;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.bank.Bank;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Two balances, read one after the other while money moves between the accounts. */
@JCStressTest
@Description("who sees that money has left sees that it has arrived")
@Outcome(id = "10, 10", expect = ACCEPTABLE, desc = "both read before the transfer")
@Outcome(id = "10, 20", expect = ACCEPTABLE, desc = "one read before the transfer and one after it")
@Outcome(id = "0, 20", expect = ACCEPTABLE, desc = "both read after the transfer")
@Outcome(
    id = "0, 10",
    expect = FORBIDDEN,
    desc = "the money has left one account and not yet arrived at the other")
@Outcome(expect = FORBIDDEN, desc = "a balance that no order of the calls explains")
@State
public class LeavesAndArrivesAtOnce {
  private final Bank bank = Subject.make(2, 10L);
  private final StartLine start = new StartLine();

  @Actor
  public void payer() {
    start.await();
    Blocking.run(() -> bank.transfer(0, 1, 10));
  }

  @Actor
  public void observer(LL_Result result) {
    start.await();
    result.r1 = Blocking.call(() -> bank.balance(0));
    result.r2 = Blocking.call(() -> bank.balance(1));
  }
}
