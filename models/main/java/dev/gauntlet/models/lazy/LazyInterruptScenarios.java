package dev.gauntlet.models.lazy;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.lazy.Lazy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a lazy value promises when one who asks for it is interrupted. */
public class LazyInterruptScenarios {
  @Scenario("A caller that is interrupted while another makes the value makes no second one.")
  public void interruptedCaller() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    Thread[] interrupted = new Thread[1];
    Lazy<Integer> lazy =
        Subject.make(
            (Supplier<Integer>)
                () -> {
                  interrupted[0].interrupt();
                  return runs.incrementAndGet();
                });
    int[] one = new int[1];
    int[] two = new int[1];
    Threads threads = new Threads();
    interrupted[0] =
        threads.add(
            "interrupted caller",
            () -> {
              two[0] = valueOrRefusal(lazy);
            });
    threads.add("caller", () -> one[0] = lazy.get());
    threads.run();
    Check.equal("runs of the factory", 1, runs.get());
    Check.equal("value of the caller", 1, one[0]);
    Check.equal("value of the interrupted caller", 1, two[0]);
  }

  /** To refuse the wait is no second value, and is not judged here; to return nothing is. */
  private static int valueOrRefusal(Lazy<Integer> lazy) {
    @Nullable Integer value;
    try {
      value = lazy.get();
    } catch (RuntimeException e) {
      return 1;
    }
    return value == null ? 0 : value;
  }
}
