package dev.gauntlet.stress.objectpool;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.objectpool.ObjectPool;
import java.util.List;
import java.util.stream.IntStream;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Two actors that give the same objects back, one after the other: threads that wait for each
 * other's lock seldom come between each other's steps, so they get several chances.
 */
@JCStressTest
@Description("an object that two threads give back is taken from one and refused to the other")
@Outcome(id = "8, 8", expect = ACCEPTABLE, desc = "each of the eight objects came back once")
@Outcome(
    id = {"9, .*", "1., .*"},
    expect = FORBIDDEN,
    desc = "an object was taken back from both threads")
@Outcome(id = ".*, 8", expect = FORBIDDEN, desc = "an object that came back was refused twice")
@Outcome(expect = FORBIDDEN, desc = "an object is idle twice, or not at all")
@State
public class TwoReturnsOfOneObject {
  private final List<Integer> objects = IntStream.rangeClosed(1, 8).boxed().toList();
  private final ObjectPool<Integer> pool = Subject.make(objects);
  private final StartLine start = new StartLine();
  private int takenFromFirst;
  private int takenFromSecond;

  /** Borrows all. */
  public TwoReturnsOfOneObject() {
    objects.forEach(object -> Blocking.call(pool::borrow));
  }

  @Actor
  public void first() {
    start.await();
    takenFromFirst = giveBackAll();
  }

  @Actor
  public void second() {
    start.await();
    takenFromSecond = giveBackAll();
  }

  @Arbiter
  public void afterwards(II_Result result) {
    result.r1 = takenFromFirst + takenFromSecond;
    result.r2 = pool.idle();
  }

  private int giveBackAll() {
    int taken = 0;
    for (Integer object : objects) {
      try {
        Blocking.run(() -> pool.giveBack(object));
        taken++;
      } catch (IllegalStateException e) {
        // The other was first.
      }
    }
    return taken;
  }
}
