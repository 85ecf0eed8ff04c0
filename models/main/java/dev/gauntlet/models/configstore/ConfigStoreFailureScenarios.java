package dev.gauntlet.models.configstore;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.configstore.ConfigStore;
import dev.gauntlet.patterns.configstore.Versioned;
import java.util.function.UnaryOperator;

/** What a configuration store promises when an update fails, or its thread is interrupted. */
public class ConfigStoreFailureScenarios {
  @Scenario("A change that throws makes no version and keeps nobody else out.")
  public void failingChangeBesideUpdate() throws Exception {
    ConfigStore<Integer> store = Subject.make(1);
    boolean[] failed = new boolean[1];
    long[] version = new long[1];
    Threads threads = new Threads();
    threads.add("failing updater", () -> failed[0] = isThrown(store));
    threads.add("updater", () -> version[0] = store.update(before -> before + 1));
    threads.run();
    Check.that("what the change throws reaches the caller of update", failed[0]);
    Check.equal("version that the other update made", 2L, version[0]);
    Check.equal("configuration", 2, store.current().value());
    Check.equal("version at the end", 2L, store.current().version());
  }

  @Scenario("A reader beside a change that throws sees the old version and is not kept out.")
  public void readerBesideFailingChange() throws Exception {
    ConfigStore<Integer> store = Subject.make(1);
    boolean[] failed = new boolean[1];
    long[] version = new long[1];
    int[] value = new int[1];
    Threads threads = new Threads();
    threads.add("failing updater", () -> failed[0] = isThrown(store));
    threads.add(
        "reader",
        () -> {
          Versioned<Integer> current = store.current();
          version[0] = current.version();
          value[0] = current.value();
        });
    threads.run();
    Check.that("what the change throws reaches the caller of update", failed[0]);
    Check.equal("version that the reader saw", 1L, version[0]);
    Check.equal("configuration that the reader saw", 1, value[0]);
  }

  @Scenario("An update that fails because its change makes no configuration keeps nobody out.")
  public void changeThatMakesNone() throws Exception {
    ConfigStore<Integer> store = Subject.make(1);
    boolean[] refused = new boolean[1];
    long[] version = new long[1];
    Threads threads = new Threads();
    threads.add(
        "careless updater",
        () -> refused[0] = isRefused(store, ConfigStoreFailureScenarios::nothing));
    threads.add("reader", () -> version[0] = store.current().version());
    threads.run();
    if (refused[0]) {
      Check.equal("version that the reader saw", 1L, version[0]);
      Threads after = new Threads();
      after.add("updater", () -> version[0] = store.update(before -> before + 1));
      after.run();
      Check.equal("version that another thread's update makes then", 2L, version[0]);
    }
  }

  @Scenario("An update of an interrupted thread that returns has taken effect, beside another.")
  public void interruptedUpdater() throws Exception {
    ConfigStore<Integer> store = Subject.make(0);
    int[] updates = new int[1];
    Threads threads = new Threads();
    threads.add(
        "interrupted updater",
        () -> {
          Thread.currentThread().interrupt();
          if (!isRefused(store, before -> before + 1)) {
            updates[0]++;
          }
        });
    threads.add("updater", () -> store.update(before -> before + 1));
    threads.run();
    Check.equal("configuration after it", 1 + updates[0], store.current().value());
    Check.equal("version after it", 2L + updates[0], store.current().version());
  }

  private static boolean isThrown(ConfigStore<Integer> store) {
    return isRefused(
        store,
        before -> {
          throw new IllegalStateException("expected");
        });
  }

  private static boolean isRefused(ConfigStore<Integer> store, UnaryOperator<Integer> change) {
    try {
      store.update(change);
      return false;
    } catch (RuntimeException e) {
      return true;
    }
  }

  @SuppressWarnings("NullAway") // What makes nothing, to see it refused or accepted.
  private static Integer nothing(Integer before) {
    return null;
  }
}
