package dev.gauntlet.engine.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Visibility;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** A change that has been made is seen. */
@JCStressTest
@Outcome(
    id = {Visibility.SEEN, Visibility.UNDECIDED},
    expect = ACCEPTABLE,
    desc = "seen, or too early to tell")
@Outcome(
    id = Visibility.STALE,
    expect = FORBIDDEN,
    desc = "a read that began after the change had returned did not see it")
@State
public class ChangeIsSeen {
  private final Register register = Subject.make();
  private final Visibility seen = new Visibility();

  /** Holds a number. */
  public interface Register {
    /** Changes the number from 0 to 1. */
    void change();

    /** The number. */
    int get();
  }

  @Actor
  public void writer() {
    register.change();
    seen.changed();
  }

  @Actor
  public void reader(L_Result result) {
    result.r1 = seen.await(() -> register.get() == 1);
  }
}
