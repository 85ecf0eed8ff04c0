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
import org.openjdk.jcstress.infra.results.L_Result;

/** A reader that looks a few times while another thread makes a few updates. */
@JCStressTest
@Description("whoever reads gets a version and the configuration of that version")
@Outcome(id = "together", expect = ACCEPTABLE, desc = "what was read belongs together")
@Outcome(
    id = "version .* with that of .*",
    expect = FORBIDDEN,
    desc = "a version was read with the configuration of another")
@Outcome(expect = FORBIDDEN, desc = "a configuration that nobody made")
@State
public class VersionAndValue {
  private static final int TIMES = 5;
  private static final int EACH = 10;

  private final ConfigStore<Integer> store = Subject.make(EACH);
  private final StartLine start = new StartLine();

  @Actor
  public void updater() {
    start.await();
    Blocking.run(
        () -> {
          for (int i = 0; i < TIMES; i++) {
            store.update(before -> before + EACH);
          }
        });
  }

  @Actor
  public void reader(L_Result result) {
    start.await();
    result.r1 = Blocking.call(this::seen);
  }

  private String seen() {
    for (int i = 0; i < TIMES; i++) {
      Versioned<Integer> current = store.current();
      if (current.value() != current.version() * EACH) {
        return "version " + current.version() + " with that of " + current.value() / EACH;
      }
    }
    return "together";
  }
}
