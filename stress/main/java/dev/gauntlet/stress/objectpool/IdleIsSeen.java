package dev.gauntlet.stress.objectpool;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Visibility;
import dev.gauntlet.patterns.objectpool.ObjectPool;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** A return and a reader that waits to see it in the number of idle objects. */
@JCStressTest
@Description("a reader that looks again and again sees a return in the number of idle objects")
@Outcome(id = "seen", expect = ACCEPTABLE, desc = "the reader saw the change")
@Outcome(
    id = "undecided",
    expect = ACCEPTABLE,
    desc = "the reader gave up before, or just as, the change was made")
@Outcome(
    id = "stale",
    expect = FORBIDDEN,
    desc = "a read that began after the object was given back did not see it")
@State
public class IdleIsSeen {
  private final ObjectPool<Integer> pool = Subject.make(List.of(1));
  private final Integer object = Blocking.call(pool::borrow);
  private final Visibility seen = new Visibility();

  @Actor
  public void returner() {
    Blocking.run(() -> pool.giveBack(object));
    seen.changed();
  }

  @Actor
  public void reader(L_Result result) {
    result.r1 = seen.await(() -> pool.idle() == 1);
  }
}
