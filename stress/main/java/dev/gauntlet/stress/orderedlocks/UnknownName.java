package dev.gauntlet.stress.orderedlocks;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.orderedlocks.OrderedLocks;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LI_Result;

/** A call that names a lock which does not exist, beside another that needs one which does. */
@JCStressTest
@Description("a name that is not in the hierarchy is refused, and no lock stays taken")
@Outcome(
    id = "refused, 7",
    expect = ACCEPTABLE,
    desc = "one call was refused, the other got its lock")
@Outcome(id = "returned .*, .*", expect = FORBIDDEN, desc = "an unknown name was accepted")
@Outcome(expect = FORBIDDEN, desc = "a body did not return its own result")
@State
public class UnknownName {
  private final OrderedLocks locks = Subject.make(List.of("a", "b"));
  private final StartLine start = new StartLine();

  @Actor
  public void refused(LI_Result result) {
    start.await();
    result.r1 = Blocking.call(this::outcome);
  }

  @Actor
  public void returning(LI_Result result) {
    start.await();
    result.r2 = Blocking.call(() -> locks.withLocks(List.of("a"), () -> 7));
  }

  private String outcome() throws Exception {
    try {
      return "returned " + locks.withLocks(List.of("a", "unknown"), () -> 8);
    } catch (IllegalArgumentException e) {
      return "refused";
    }
  }
}
