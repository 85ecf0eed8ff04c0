package dev.gauntlet.models.guardedmap;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.guardedmap.GuardedMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the snapshots of a guarded map hold while others change the map. */
public class GuardedMapSnapshotScenarios {
  @Scenario("A snapshot stays as it is while others change the map.")
  public void snapshotStays() throws Exception {
    GuardedMap<Integer, Integer> map = Subject.make();
    map.put(1, 10);
    Snapshot snapshot = new Snapshot();
    Threads threads = new Threads();
    threads.add(
        "writer",
        () -> {
          map.put(1, 20);
          map.putAll(Map.of(2, 20));
        });
    threads.add("reader", () -> snapshot.take(map));
    threads.run();
    Check.that(
        "key 1 has 10 or 20 in the snapshot; it has " + snapshot.first,
        Objects.equals(snapshot.first, 10) || Objects.equals(snapshot.first, 20));
    Check.equal("value of key 1 in the snapshot, later", snapshot.first, snapshot.map.get(1));
    Check.equal("entries in the snapshot, later", snapshot.size, snapshot.map.size());
    Check.equal("value of key 1 in the map", 20, map.get(1));
  }

  @Scenario("A value in a snapshot stays as it is while another thread replaces it in the map.")
  public void valueInSnapshotStays() throws Exception {
    GuardedMap<Integer, Integer> map = Subject.make();
    map.put(1, 10);
    Snapshot snapshot = new Snapshot();
    Threads threads = new Threads();
    threads.add("writer", () -> map.put(1, 20));
    threads.add(
        "reader",
        () -> {
          snapshot.take(map);
          // A call of the map keeps the writer out until the snapshot was looked at.
          map.get(1);
        });
    threads.run();
    Check.equal("value of key 1 in the snapshot, later", snapshot.first, snapshot.map.get(1));
  }

  @Scenario("A snapshot beside a putAll: each key has its value or none, and both come to an end.")
  public void snapshotBesidePutAll() throws Exception {
    GuardedMap<Integer, Integer> map = Subject.make();
    Integer[] seen = new Integer[2];
    Threads threads = new Threads();
    // Sorted, so that the same calls are made in every JVM.
    threads.add("writer", () -> map.putAll(new TreeMap<>(Map.of(1, 10, 2, 10))));
    threads.add(
        "reader",
        () -> {
          Map<Integer, Integer> snapshot = map.snapshot();
          seen[0] = snapshot.get(1);
          seen[1] = snapshot.get(2);
        });
    threads.run();
    // Which of them are there is open: a snapshot is not consistent across keys.
    for (Integer value : seen) {
      Check.that("a value in the snapshot is 10; one was " + value, value == null || value == 10);
    }
    Check.equal("entries at the end", Map.of(1, 10, 2, 10), map.snapshot());
  }

  @Scenario("What was put is in every snapshot that is taken later, also beside another snapshot.")
  public void snapshotOfWhatWasPut() throws Exception {
    GuardedMap<Integer, Integer> map = Subject.make();
    Threads threads = new Threads();
    threads.add("reader", () -> map.snapshot());
    threads.start();
    map.put(1, 10);
    threads.join();
    Check.equal("value of key 1 in a snapshot of the end", 10, map.snapshot().get(1));
  }

  private static final class Snapshot {
    private Map<Integer, Integer> map = Map.of();
    private @Nullable Integer first;
    private int size;

    void take(GuardedMap<Integer, Integer> source) {
      map = source.snapshot();
      first = map.get(1);
      size = map.size();
    }
  }
}
