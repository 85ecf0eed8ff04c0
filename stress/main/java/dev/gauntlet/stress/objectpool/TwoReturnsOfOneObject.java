package dev.gauntlet.stress.objectpool;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.objectpool.ObjectPool;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** Two actors that give the same object back. */
@JCStressTest
@Description("an object that two threads give back is taken from one and refused to the other")
@Outcome(
    id = {"accepted, refused, 1", "refused, accepted, 1"},
    expect = ACCEPTABLE,
    desc = "the object came back once")
@Outcome(id = "accepted, accepted, .*", expect = FORBIDDEN, desc = "the object came back twice")
@Outcome(id = "refused, refused, .*", expect = FORBIDDEN, desc = "the object never came back")
@Outcome(expect = FORBIDDEN, desc = "the object is idle twice, or not at all")
@State
public class TwoReturnsOfOneObject {
  private final ObjectPool<Integer> pool = Subject.make(List.of(1));
  private final Integer object = Blocking.call(pool::borrow);

  @Actor
  public void first(LLL_Result result) {
    result.r1 = giveBack();
  }

  @Actor
  public void second(LLL_Result result) {
    result.r2 = giveBack();
  }

  @Arbiter
  public void afterwards(LLL_Result result) {
    result.r3 = pool.idle();
  }

  private String giveBack() {
    try {
      Blocking.run(() -> pool.giveBack(object));
      return "accepted";
    } catch (IllegalStateException e) {
      return "refused";
    }
  }
}
