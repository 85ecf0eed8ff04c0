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

/** A transfer from an account to itself beside one that pays from it. */
@JCStressTest
@Description(
    "a transfer to oneself succeeds and moves nothing, also while another uses the account")
@Outcome(id = "true, true, 4", expect = ACCEPTABLE, desc = "one transfer after the other")
@Outcome(
    id = "true, true, .*",
    expect = FORBIDDEN,
    desc = "the balance is wrong: the transfer to oneself moved something")
@Outcome(expect = FORBIDDEN, desc = "a transfer that had to succeed was refused")
@State
public class TransferToItself {
  private final Bank bank = Subject.make(2, 10L);
  private final StartLine start = new StartLine();

  @Actor
  public void withinOne(LLL_Result result) {
    start.await();
    result.r1 = Blocking.call(() -> bank.transfer(0, 0, 6));
  }

  @Actor
  public void payer(LLL_Result result) {
    start.await();
    result.r2 = Blocking.call(() -> bank.transfer(0, 1, 6));
  }

  @Arbiter
  public void afterwards(LLL_Result result) {
    result.r3 = bank.balance(0);
  }
}
