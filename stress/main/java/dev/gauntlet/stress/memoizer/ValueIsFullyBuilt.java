package dev.gauntlet.stress.memoizer;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.memoizer.Memoizer;
import java.util.function.Function;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A value of several fields, and threads that read them. */
@JCStressTest
@Description("whoever gets the value sees all that the function wrote into it")
@Outcome(id = "whole, whole", expect = ACCEPTABLE, desc = "all fields were written")
@Outcome(expect = FORBIDDEN, desc = "the value was seen before it was fully written")
@State
public class ValueIsFullyBuilt {
  private final Memoizer<String, Parts> memoizer =
      Subject.make((Function<String, Parts>) key -> new Parts());

  @Actor
  public void first(LL_Result result) {
    result.r1 = Blocking.call(this::ask);
  }

  @Actor
  public void second(LL_Result result) {
    result.r2 = Blocking.call(this::ask);
  }

  private String ask() {
    return memoizer.compute("key").seen();
  }

  private static final class Parts {
    private int first = 1;
    private int second = 2;
    private int third = 3;

    /** Whether the reader sees everything that the constructor wrote. */
    String seen() {
      return first == 1 && second == 2 && third == 3 ? "whole" : "partly built";
    }
  }
}
