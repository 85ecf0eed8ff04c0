package dev.gauntlet.models.configstore;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.configstore.ConfigStore;
import dev.gauntlet.patterns.configstore.Versioned;

/** What a configuration store promises to threads that read and update it. */
public class ConfigStoreScenarios {
  @Scenario("A reader beside an update gets a version and the configuration of that version.")
  public void versionAndValueBelongTogether() throws Exception {
    ConfigStore<Integer> store = Subject.make(10);
    long[] version = new long[1];
    int[] value = new int[1];
    Threads threads = new Threads();
    threads.add("updater", () -> store.update(before -> before + 10));
    threads.add(
        "reader",
        () -> {
          Versioned<Integer> current = store.current();
          version[0] = current.version();
          value[0] = current.value();
        });
    threads.run();
    Check.that("the reader sees version 1 or 2; saw " + version[0], isOneOrTwo(version[0]));
    Check.equal("configuration seen with version " + version[0], 10 * (int) version[0], value[0]);
  }

  @Scenario("Two updates both take effect, each with a version of its own.")
  public void twoUpdates() throws Exception {
    ConfigStore<Integer> store = Subject.make(0);
    long[] one = new long[1];
    long[] two = new long[1];
    Threads threads = new Threads();
    threads.add("updater 1", () -> one[0] = store.update(before -> before + 1));
    threads.add("updater 2", () -> two[0] = store.update(before -> before + 2));
    threads.run();
    Check.equal("configuration after updates that add 1 and 2", 3, store.current().value());
    Check.equal("version after two updates", 3L, store.current().version());
    Check.that(
        "the returned versions are 2 and 3; they were " + one[0] + " and " + two[0],
        one[0] + two[0] == 5 && (one[0] == 2 || one[0] == 3));
  }

  @Scenario("The versions that updates return tell in which order they changed the configuration.")
  public void versionsTellTheOrder() throws Exception {
    ConfigStore<Integer> store = Subject.make(3);
    long[] added = new long[1];
    long[] doubled = new long[1];
    Threads threads = new Threads();
    threads.add("adder", () -> added[0] = store.update(before -> before + 1));
    threads.add("doubler", () -> doubled[0] = store.update(before -> before * 2));
    threads.run();
    Check.equal(
        "configuration, with 1 added as version " + added[0] + " and doubled as " + doubled[0],
        added[0] < doubled[0] ? 8 : 7,
        store.current().value());
    Check.equal("version", 3L, store.current().version());
  }

  @Scenario("A reader beside two updates never goes back, and never mixes two versions.")
  public void readerBesideTwoUpdates() throws Exception {
    ConfigStore<Integer> store = Subject.make(10);
    long[] version = new long[2];
    int[] value = new int[2];
    Threads threads = new Threads();
    threads.add(
        "updater",
        () -> {
          store.update(before -> before + 10);
          store.update(before -> before + 10);
        });
    threads.add(
        "reader",
        () -> {
          for (int i = 0; i < 2; i++) {
            Versioned<Integer> current = store.current();
            version[i] = current.version();
            value[i] = current.value();
          }
        });
    threads.run();
    Check.equal("configuration seen with version " + version[0], 10 * (int) version[0], value[0]);
    Check.equal("configuration seen with version " + version[1], 10 * (int) version[1], value[1]);
    Check.that(
        "the versions seen lie in 1 to 3 and never fall; saw " + version[0] + " and " + version[1],
        1 <= version[0] && version[0] <= version[1] && version[1] <= 3);
  }

  @Scenario("Whoever sees a configuration sees all that the change wrote into it.")
  public void configurationIsWhole() throws Exception {
    ConfigStore<int[]> store = Subject.make(new int[] {1, 1});
    int[] seen = new int[2];
    Threads threads = new Threads();
    threads.add("updater", () -> store.update(before -> new int[] {before[0] + 1, before[1] + 1}));
    threads.add(
        "reader",
        () -> {
          int[] pair = store.current().value();
          seen[0] = pair[0];
          seen[1] = pair[1];
        });
    threads.run();
    Check.that(
        "both numbers are 1 or both are 2; they were " + seen[0] + " and " + seen[1],
        seen[0] == seen[1] && isOneOrTwo(seen[0]));
  }

  @Scenario("A thread that has updated the store finds its own version there, or a later one.")
  public void ownUpdateIsSeen() throws Exception {
    ConfigStore<Integer> store = Subject.make(0);
    long[] own = new long[1];
    long[] seen = new long[1];
    Threads threads = new Threads();
    threads.add("updater", () -> store.update(before -> before + 10));
    threads.add(
        "updater and reader",
        () -> {
          own[0] = store.update(before -> before + 1);
          seen[0] = store.current().version();
        });
    threads.run();
    Check.that(
        "the version read is at least the own one; own " + own[0] + ", read " + seen[0],
        2 <= own[0] && own[0] <= seen[0] && seen[0] <= 3);
    Check.equal("configuration at the end", 11, store.current().value());
  }

  @Scenario("Three updates that meet all take effect, and all come to their end.")
  public void threeUpdates() throws Exception {
    ConfigStore<Integer> store = Subject.make(0);
    Threads threads = new Threads();
    threads.add("updater 1", () -> store.update(before -> before + 1));
    threads.add("updater 2", () -> store.update(before -> before + 2));
    threads.add("updater 3", () -> store.update(before -> before + 4));
    threads.run();
    Check.equal("configuration after updates that add 1, 2 and 4", 7, store.current().value());
    Check.equal("version after three updates", 4L, store.current().version());
  }

  @Scenario("An update that makes what was there before is a step of the version like any other.")
  public void updatesThatChangeNothing() throws Exception {
    ConfigStore<Integer> store = Subject.make(1);
    long[] one = new long[1];
    long[] two = new long[2];
    Threads threads = new Threads();
    threads.add("keeper", () -> one[0] = store.update(before -> before));
    threads.add(
        "changer",
        () -> {
          two[0] = store.update(before -> before + 1);
          two[1] = store.update(before -> before - 1);
        });
    threads.run();
    Check.equal("version after three updates", 4L, store.current().version());
    Check.equal("configuration at the end", 1, store.current().value());
    Check.equal("sum of the returned versions 2, 3 and 4", 9L, one[0] + two[0] + two[1]);
  }

  private static boolean isOneOrTwo(long number) {
    return number == 1 || number == 2;
  }
}
