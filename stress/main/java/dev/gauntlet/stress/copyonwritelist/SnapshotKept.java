package dev.gauntlet.stress.copyonwritelist;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.copyonwritelist.CopyOnWriteList;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** A reader that takes a snapshot, takes down its size and keeps it, while another adds. */
@JCStressTest
@Description("a snapshot stays as it was taken")
@Outcome(id = "same", expect = ACCEPTABLE, desc = "the snapshots are as they were")
@Outcome(id = "changed", expect = FORBIDDEN, desc = "a snapshot has changed after it was taken")
@Outcome(id = "went back", expect = FORBIDDEN, desc = "a snapshot lacks what an earlier one had")
@Outcome(expect = FORBIDDEN, desc = "something else went wrong")
@State
public class SnapshotKept {
  private static final int TIMES = 4;

  private final CopyOnWriteList<Integer> list = Subject.make();
  private final StartLine start = new StartLine();
  private final List<List<Integer>> taken = new ArrayList<>(TIMES);
  private final int[] sizes = new int[TIMES];

  @Actor
  public void adder() {
    start.await();
    Blocking.run(
        () -> {
          for (int i = 0; i < TIMES; i++) {
            list.add(i);
          }
        });
  }

  @Actor
  public void reader() {
    start.await();
    Blocking.run(
        () -> {
          for (int i = 0; i < TIMES; i++) {
            List<Integer> snapshot = list.snapshot();
            sizes[i] = snapshot.size();
            taken.add(snapshot);
          }
        });
  }

  @Arbiter
  public void afterwards(L_Result result) {
    result.r1 = "same";
    for (int i = 0; i < TIMES; i++) {
      if (taken.get(i).size() != sizes[i]) {
        result.r1 = "changed";
      } else if (i > 0 && sizes[i] < sizes[i - 1]) {
        result.r1 = "went back";
      }
    }
  }
}
