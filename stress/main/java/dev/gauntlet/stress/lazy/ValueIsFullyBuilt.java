package dev.gauntlet.stress.lazy;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.lazy.Lazy;
import java.util.function.Supplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A value of several fields, and a thread that reads them. */
@JCStressTest
@Description("whoever gets the value sees all that the factory wrote into it")
@Outcome(id = "whole, whole", expect = ACCEPTABLE, desc = "all fields were written")
@Outcome(
    id = {"no value, .*", ".*, no value"},
    expect = FORBIDDEN,
    desc = "the caller came before the value was there")
@Outcome(expect = FORBIDDEN, desc = "the value was seen before it was fully written")
@State
public class ValueIsFullyBuilt {
  private final Lazy<Parts> lazy = Subject.make((Supplier<Parts>) Parts::new);
  private final StartLine start = new StartLine();

  @Actor
  public void first(LL_Result result) {
    start.await();
    result.r1 = Blocking.call(this::ask);
  }

  @Actor
  public void second(LL_Result result) {
    start.await();
    result.r2 = Blocking.call(this::ask);
  }

  private String ask() {
    try {
      return lazy.get().seen();
    } catch (NullPointerException e) {
      return "no value";
    }
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
