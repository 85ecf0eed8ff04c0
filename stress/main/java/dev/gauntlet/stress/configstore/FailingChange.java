package dev.gauntlet.stress.configstore;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.configstore.ConfigStore;
import dev.gauntlet.patterns.configstore.Versioned;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** A change that throws, beside an update and a read of another thread. */
@JCStressTest
@Description("a change that throws makes no version and keeps nobody out")
@Outcome(
    id = "thrown, 2, version 2 is 2",
    expect = ACCEPTABLE,
    desc = "the failure reached its caller, and the other update took effect")
@Outcome(
    id = "returned, .*, .*",
    expect = FORBIDDEN,
    desc = "the update returned although its change threw")
@Outcome(expect = FORBIDDEN, desc = "the change that threw has left something in the store")
@State
public class FailingChange {
  private final ConfigStore<Integer> store = Subject.make(1);
  private final StartLine start = new StartLine();

  @Actor
  public void failing(LLL_Result result) {
    start.await();
    result.r1 = Blocking.call(this::fail);
  }

  @Actor
  public void updater(LLL_Result result) {
    start.await();
    result.r2 = Blocking.call(() -> store.update(before -> before + 1));
    Versioned<Integer> current = Blocking.call(store::current);
    result.r3 = "version " + current.version() + " is " + current.value();
  }

  private String fail() {
    try {
      store.update(
          before -> {
            throw new IllegalStateException("expected");
          });
      return "returned";
    } catch (RuntimeException e) {
      return "thrown";
    }
  }
}
