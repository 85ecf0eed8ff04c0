package dev.gauntlet.stress.prioritypool;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Turn;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Two tasks that two threads submit while the only worker is busy: in which order they run. */
@JCStressTest
@Description("of two tasks that wait, the one of the smaller priority starts first")
@Outcome(id = "2, 1", expect = ACCEPTABLE, desc = "the more urgent task ran first")
@Outcome(id = "1, 2", expect = FORBIDDEN, desc = "the less urgent task ran first")
@Outcome(expect = FORBIDDEN, desc = "a task did not run exactly once")
@State
public class MostUrgentFirst {
  private final PoolOfTwoActors pool = new PoolOfTwoActors(1);
  private final AtomicInteger submitted = new AtomicInteger();
  private final AtomicInteger runs = new AtomicInteger();

  @Actor
  public void notUrgent(II_Result result) {
    result.r1 = place(2);
  }

  @Actor
  public void urgent(II_Result result) {
    result.r2 = place(1);
  }

  /** Submits a task behind one that ends only when both have been submitted. */
  private int place(int priority) {
    Future<Integer> blocker = pool.get().submit(0, this::awaitBoth);
    Future<Integer> future = pool.get().submit(priority, runs::incrementAndGet);
    submitted.incrementAndGet();
    int place =
        Blocking.call(
            () -> {
              blocker.get();
              return future.get();
            });
    pool.done();
    return place;
  }

  private int awaitBoth() {
    while (submitted.get() < 2) {
      Turn.pass();
    }
    return 0;
  }
}
