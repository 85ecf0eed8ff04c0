package dev.gauntlet.stress.configstore;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.gauntlet.check.Blocking;
import dev.gauntlet.check.StartLine;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.configstore.ConfigStore;
import dev.gauntlet.patterns.configstore.Versioned;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** Two updates at once: what each returned, and what is stored afterwards. */
@JCStressTest
@Description("two concurrent updates that add 1 return versions 2 and 3, and leave version 3 of 2")
@Outcome(
    id = {"2, 3, version 3 is 2", "3, 2, version 3 is 2"},
    expect = ACCEPTABLE,
    desc = "one update after the other")
@Outcome(
    id = "2, 2, .*",
    expect = FORBIDDEN,
    desc = "an update was lost: both made version 2 of the same configuration")
@Outcome(expect = FORBIDDEN, desc = "no order of two updates explains these results")
@State
public class TwoUpdates {
  private final ConfigStore<Integer> store = Subject.make(0);
  private final StartLine start = new StartLine();

  @Actor
  public void first(LLL_Result result) {
    start.await();
    result.r1 = Blocking.call(() -> store.update(before -> before + 1));
  }

  @Actor
  public void second(LLL_Result result) {
    start.await();
    result.r2 = Blocking.call(() -> store.update(before -> before + 1));
  }

  @Arbiter
  public void afterwards(LLL_Result result) {
    Versioned<Integer> current = store.current();
    result.r3 = "version " + current.version() + " is " + current.value();
  }
}
