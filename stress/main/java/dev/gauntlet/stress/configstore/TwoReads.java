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
import org.openjdk.jcstress.infra.results.LL_Result;

/** Two reads beside an update. */
@JCStressTest
@Description("a reader sees the store before or after an update, and never goes back")
@Outcome(
    id = "version 1 is 10, version 1 is 10",
    expect = ACCEPTABLE,
    desc = "both read before the update")
@Outcome(
    id = "version 1 is 10, version 2 is 20",
    expect = ACCEPTABLE,
    desc = "one read before the update and one after it")
@Outcome(
    id = "version 2 is 20, version 2 is 20",
    expect = ACCEPTABLE,
    desc = "both read after the update")
@Outcome(
    id = "version 2 is 20, version 1 is 10",
    expect = FORBIDDEN,
    desc = "the second read is older than the first")
@Outcome(
    expect = FORBIDDEN,
    desc = "a version was read with a configuration that does not belong to it")
@State
public class TwoReads {
  private final ConfigStore<Integer> store = Subject.make(10);
  private final StartLine start = new StartLine();

  @Actor
  public void updater() {
    start.await();
    Blocking.run(() -> store.update(before -> before + 10));
  }

  @Actor
  public void reader(LL_Result result) {
    start.await();
    Versioned<Integer> first = Blocking.call(store::current);
    Versioned<Integer> second = Blocking.call(store::current);
    result.r1 = "version " + first.version() + " is " + first.value();
    result.r2 = "version " + second.version() + " is " + second.value();
  }
}
