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

/** The balance that receives and then the one that pays, read while money moves. */
@JCStressTest
@Description("who sees that money has arrived sees that it has left")
@Outcome(id = "10, 10", expect = ACCEPTABLE, desc = "both read before the transfer")
@Outcome(id = "10, 0", expect = ACCEPTABLE, desc = "one read before the transfer and one after it")
@Outcome(id = "20, 0", expect = ACCEPTABLE, desc = "both read after the transfer")
@Outcome(
    id = "20, 10",
    expect = FORBIDDEN,
    desc = "the money has arrived at one account and not yet left the other")
@Outcome(expect = FORBIDDEN, desc = "a balance that no order of the calls explains")
@State
public class ArrivesOnlyWhenItHasLeft {
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
    result.r1 = Blocking.call(() -> bank.balance(1));
    result.r2 = Blocking.call(() -> bank.balance(0));
  }
}
