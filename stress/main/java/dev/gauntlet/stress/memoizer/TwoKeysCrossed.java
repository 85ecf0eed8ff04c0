package dev.gauntlet.stress.memoizer;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.memoizer.Memoizer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLI_Result;

/** Two threads that ask for two keys, in opposite order. */
@JCStressTest
@Description("each key is computed once, and has one value for everyone")
@Outcome(id = "right, right, 2", expect = ACCEPTABLE, desc = "one value for each key")
@Outcome(
    id = {".*, .*, 3", ".*, .*, 4"},
    expect = FORBIDDEN,
    desc = "a key was computed twice")
@Outcome(expect = FORBIDDEN, desc = "a key has the value of another")
@State
public class TwoKeysCrossed {
  private final AtomicInteger runs = new AtomicInteger();
  private final StartLine start = new StartLine();
  private final Memoizer<String, String> memoizer =
      Subject.make((Function<String, String>) this::doubled);

  @Actor
  public void first(LLI_Result result) {
    start.await();
    result.r1 =
        Blocking.call(
            () -> {
              String a = memoizer.compute("a");
              return told(a, memoizer.compute("b"));
            });
  }

  @Actor
  public void second(LLI_Result result) {
    start.await();
    result.r2 =
        Blocking.call(
            () -> {
              String b = memoizer.compute("b");
              return told(memoizer.compute("a"), b);
            });
  }

  @Arbiter
  public void afterwards(LLI_Result result) {
    result.r3 = runs.get();
  }

  private static String told(String a, String b) {
    return a.equals("aa") && b.equals("bb") ? "right" : "wrong";
  }

  private String doubled(String key) {
    runs.incrementAndGet();
    return key + key;
  }
}
