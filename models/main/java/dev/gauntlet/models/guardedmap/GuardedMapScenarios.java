package dev.gauntlet.models.guardedmap;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.guardedmap.AccessStatistics;
import dev.gauntlet.patterns.guardedmap.GuardedMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a guarded map promises to readers and writers side by side. */
public class GuardedMapScenarios {
  @Scenario("Two who ask for the statistics at once leave them as they are.")
  public void statisticsAskedForTwice() throws Exception {
    GuardedMap<Integer, Integer> map = Subject.make();
    map.put(1, 10);
    map.get(1);
    AccessStatistics[] seen = new AccessStatistics[2];
    Threads threads = new Threads();
    threads.add("asker 1", () -> seen[0] = map.statistics());
    threads.add("asker 2", () -> seen[1] = map.statistics());
    threads.run();
    AccessStatistics due = new AccessStatistics(1, 1);
    Check.equal("statistics that asker 1 is told", due, seen[0]);
    Check.equal("statistics that asker 2 is told", due, seen[1]);
    Check.equal("statistics afterwards", due, map.statistics());
  }

  @Scenario("Reads of two threads are all counted.")
  public void readsAreCounted() throws Exception {
    GuardedMap<Integer, Integer> map = Subject.make();
    map.put(1, 10);
    Threads threads = new Threads();
    threads.add("reader 1", () -> map.get(1));
    threads.add(
        "reader 2",
        () -> {
          map.get(2);
          map.snapshot();
        });
    threads.run();
    Check.equal("statistics", new AccessStatistics(3, 1), map.statistics());
  }

  @Scenario("Whoever gets one value of a putAll gets the others too.")
  public void putAllIsSeenWhole() throws Exception {
    GuardedMap<Integer, Integer> map = Subject.make();
    map.putAll(bothKeys(10));
    Integer[] seen = new Integer[3];
    Threads threads = new Threads();
    threads.add("writer", () -> map.putAll(bothKeys(20)));
    threads.add(
        "reader",
        () -> {
          seen[0] = map.get(1);
          seen[1] = map.get(2);
          seen[2] = map.get(1);
        });
    threads.run();
    Check.that(
        "once a value is 20, the next one read is 20 as well; read "
            + seen[0]
            + " for key 1, "
            + seen[1]
            + " for key 2, "
            + seen[2]
            + " for key 1",
        seen[0] <= seen[1] && seen[1] <= seen[2]);
    Check.equal("value of key 1 at the end", 20, map.get(1));
    Check.equal("value of key 2 at the end", 20, map.get(2));
  }

  @Scenario("A putAll changes its own keys and no others: a put of another key stays.")
  public void putBesidePutAll() throws Exception {
    GuardedMap<Integer, Integer> map = Subject.make();
    Threads threads = new Threads();
    threads.add("writer of many", () -> map.putAll(Map.of(1, 10)));
    threads.add("writer of one", () -> map.put(2, 20));
    threads.run();
    Check.equal("value of key 1", 10, map.get(1));
    Check.equal("value of key 2", 20, map.get(2));
  }

  @Scenario("Of two putAlls that list their keys in opposite orders one comes last, whole.")
  public void twoPutAlls() throws Exception {
    GuardedMap<Integer, Integer> map = Subject.make();
    Threads threads = new Threads();
    threads.add("writer 1", () -> map.putAll(bothKeys(10)));
    threads.add("writer 2", () -> map.putAll(bothKeysBackwards(20)));
    threads.run();
    Integer first = map.get(1);
    Check.that(
        "the value is 10 or 20; it is " + first,
        Objects.equals(first, 10) || Objects.equals(first, 20));
    Check.equal("value of key 2, when key 1 has " + first, first, map.get(2));
    Check.equal("statistics", new AccessStatistics(2, 2), map.statistics());
  }

  @Scenario("A key that is there is found also while the map grows.")
  public void keyIsFoundWhileTheMapGrows() throws Exception {
    GuardedMap<Integer, Integer> map = Subject.make();
    for (int key = 1; key <= 12; key++) {
      map.put(key, key);
    }
    Integer[] seen = new Integer[1];
    Threads threads = new Threads();
    threads.add("writer", () -> map.put(13, 13));
    threads.add("reader", () -> seen[0] = map.get(1));
    threads.run();
    Check.equal("value of key 1", 1, seen[0]);
    Check.equal("value of key 13", 13, map.get(13));
  }

  @Scenario("Whoever gets a value sees all that was written into it before it was put.")
  public void valueIsSeenWhole() throws Exception {
    GuardedMap<Integer, int[]> map = Subject.make();
    int[] seen = {7, 7};
    Threads threads = new Threads();
    threads.add(
        "writer",
        () -> {
          map.put(1, new int[] {7});
          map.putAll(Map.of(2, new int[] {7}));
        });
    threads.add(
        "reader",
        () -> {
          seen[0] = contentOf(map.get(1));
          seen[1] = contentOf(map.get(2));
        });
    threads.run();
    Check.equal("content of the value of key 1", 7, seen[0]);
    Check.equal("content of the value of key 2", 7, seen[1]);
  }

  @Scenario("Two puts of one key: the later one answers the value of the earlier one.")
  public void twoPutsOfOneKey() throws Exception {
    GuardedMap<Integer, Integer> map = Subject.make();
    map.put(1, 10);
    Integer[] replaced = new Integer[2];
    Threads threads = new Threads();
    threads.add("writer 1", () -> replaced[0] = map.put(1, 20));
    threads.add("writer 2", () -> replaced[1] = map.put(1, 30));
    threads.run();
    Integer last = map.get(1);
    boolean isOfFirst = Objects.equals(last, 20);
    Check.that("the value is 20 or 30; it is " + last, isOfFirst || Objects.equals(last, 30));
    Check.equal("value replaced by writer 1", isOfFirst ? 30 : 10, replaced[0]);
    Check.equal("value replaced by writer 2", isOfFirst ? 10 : 20, replaced[1]);
    Check.equal("statistics", new AccessStatistics(1, 3), map.statistics());
  }

  @Scenario("Nulls that are refused set nothing, count nothing and keep nothing locked.")
  @SuppressWarnings("NullAway")
  public void refusedNulls() throws Exception {
    GuardedMap<Integer, Integer> map = Subject.make();
    Map<Integer, Integer> withNull = new LinkedHashMap<>();
    withNull.put(2, 20);
    withNull.put(3, null);
    Threads threads = new Threads();
    threads.add(
        "careless writer",
        () -> {
          demandRefusal(() -> map.putAll(withNull));
          demandRefusal(() -> map.put(4, null));
          demandRefusal(() -> map.get(null));
        });
    threads.add("writer", () -> map.put(1, 10));
    threads.run();
    Check.equal("entries", Map.of(1, 10), map.snapshot());
    Check.equal("statistics", new AccessStatistics(1, 1), map.statistics());
  }

  private static Map<Integer, Integer> bothKeys(int value) {
    Map<Integer, Integer> entries = new LinkedHashMap<>();
    entries.put(1, value);
    entries.put(2, value);
    return entries;
  }

  private static Map<Integer, Integer> bothKeysBackwards(int value) {
    Map<Integer, Integer> entries = new LinkedHashMap<>();
    entries.put(2, value);
    entries.put(1, value);
    return entries;
  }

  /** What the value holds, or the 7 that it must hold when there is none yet. */
  private static int contentOf(int @Nullable [] value) {
    return value == null ? 7 : value[0];
  }

  private static void demandRefusal(Runnable call) {
    try {
      call.run();
    } catch (NullPointerException e) {
      return;
    }
    throw new AssertionError("violated: null is refused");
  }
}
