package dev.gauntlet.stress.bank;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.bank.Bank;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** The total, taken while money moves in both directions. */
@JCStressTest
@Description("the total is the same at every moment")
@Outcome(id = "20", expect = ACCEPTABLE, desc = "all the money there is")
@Outcome(expect = FORBIDDEN, desc = "money in motion was counted twice or not at all")
@State
public class TotalWhileMoneyMoves {
  private final Bank bank = Subject.make(2, 10L);

  @Actor
  public void payer() {
    Blocking.run(
        () -> {
          bank.transfer(1, 0, 4);
          bank.transfer(0, 1, 8);
        });
  }

  @Actor
  public void auditor(L_Result result) {
    result.r1 = Blocking.call(bank::total);
  }
}
