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
import org.openjdk.jcstress.infra.results.L_Result;

/** The total, taken while money moves in both directions. */
@JCStressTest
@Description("the total is the same at every moment")
@Outcome(id = "20", expect = ACCEPTABLE, desc = "all the money there is")
@Outcome(expect = FORBIDDEN, desc = "money in motion was counted twice or not at all")
@State
public class TotalWhileMoneyMoves {
  private static final int TIMES = 4;
  private static final long ALL = 20;

  private final Bank bank = Subject.make(2, 10L);
  private final StartLine start = new StartLine();

  @Actor
  public void payer() {
    start.await();
    Blocking.run(
        () -> {
          for (int i = 0; i < TIMES; i++) {
            bank.transfer(1, 0, 4);
            bank.transfer(0, 1, 4);
          }
        });
  }

  @Actor
  public void auditor(L_Result result) {
    start.await();
    result.r1 = Blocking.call(this::total);
  }

  /** Asks again and again; returns the first answer that is not what there is, or the last. */
  private long total() {
    long total = bank.total();
    for (int i = 1; i < TIMES && total == ALL; i++) {
      total = bank.total();
    }
    return total;
  }
}
