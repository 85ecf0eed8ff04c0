package dev.gauntlet.engine.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Both calls return 1. */
@JCStressTest
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "both return")
@State
public class BothReturn {
  private final Meeting meeting = Subject.make();

  @Actor
  public void left(II_Result result) {
    result.r1 = Blocking.call(meeting::left);
  }

  @Actor
  public void right(II_Result result) {
    result.r2 = Blocking.call(meeting::right);
  }
}
