package dev.gauntlet.stress.copyonwritelist;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.copyonwritelist.CopyOnWriteList;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Two actors that add several items each at once: what is there afterwards. */
@JCStressTest
@Description(
    "of the items that two threads add at once, all are there, each thread's in their order")
@Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "all items are there, in order")
@Outcome(id = "0, .*", expect = FORBIDDEN, desc = "one thread's items are out of order")
@Outcome(expect = FORBIDDEN, desc = "items were lost, or are there twice")
@State
public class AddsAtOnce {
  private static final int ITEMS = 8;

  private final CopyOnWriteList<Integer> list = Subject.make();
  private final StartLine start = new StartLine();

  @Actor
  public void first() {
    start.await();
    Blocking.run(() -> addAll(0));
  }

  @Actor
  public void second() {
    start.await();
    Blocking.run(() -> addAll(ITEMS));
  }

  @Arbiter
  public void afterwards(II_Result result) {
    List<Integer> held = list.snapshot();
    result.r1 = 2 * ITEMS - held.size();
    for (int item = 1; item < 2 * ITEMS; item++) {
      if (item != ITEMS && held.indexOf(item - 1) > held.indexOf(item)) {
        result.r2++;
      }
    }
  }

  private void addAll(int first) {
    for (int i = 0; i < ITEMS; i++) {
      list.add(first + i);
    }
  }
}
