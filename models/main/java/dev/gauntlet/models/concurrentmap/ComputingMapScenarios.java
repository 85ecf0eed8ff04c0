package dev.gauntlet.models.concurrentmap;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Pace;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.models.Gate;
import dev.gauntlet.patterns.concurrentmap.ComputingMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What a concurrent map promises to threads that use the same keys, and different ones. The keys'
 * hashes are awkward on purpose: large, negative, or alike in the bits that hash tables look at.
 */
public class ComputingMapScenarios {
  private static final int LARGE = 65_537;
  private static final int NEGATIVE = -7;

  @Scenario("Two threads that compute the same key get one value, which is computed once.")
  public void computedOnce() throws Exception {
    ComputingMap<Integer, Integer> map = Subject.make(3);
    AtomicInteger runs = new AtomicInteger();
    Integer[] got = new Integer[2];
    Threads threads = new Threads();
    threads.add(
        "caller 1", () -> got[0] = map.computeIfAbsent(LARGE, key -> runs.incrementAndGet()));
    threads.add(
        "caller 2", () -> got[1] = map.computeIfAbsent(LARGE, key -> runs.incrementAndGet()));
    threads.run();
    Check.equal("runs of the function", 1, runs.get());
    Check.equal("value of caller 1", 1, got[0]);
    Check.equal("value of caller 2", 1, got[1]);
    Check.equal("size", 1, map.size());
  }

  @Scenario("Of two values put for one key the first stays, and both callers learn which.")
  public void twoPutsOfOneKey() throws Exception {
    ComputingMap<Integer, Integer> map = Subject.make(3);
    Integer[] present = new Integer[2];
    Threads threads = new Threads();
    threads.add("caller 1", () -> present[0] = map.putIfAbsent(NEGATIVE, 10));
    threads.add("caller 2", () -> present[1] = map.putIfAbsent(NEGATIVE, 20));
    threads.run();
    boolean isFirst = present[0] == null;
    Check.equal("value that stays", isFirst ? 10 : 20, map.get(NEGATIVE));
    Check.equal("value that caller 1 found", isFirst ? null : 20, present[0]);
    Check.equal("value that caller 2 found", isFirst ? 10 : null, present[1]);
    Check.equal("size", 1, map.size());
  }

  @Scenario("Two keys whose hashes are alike are both kept, found and removed.")
  public void keysThatAreAlike() throws Exception {
    ComputingMap<Integer, Integer> map = Subject.make(3);
    Integer[] got = new Integer[4];
    Threads threads = new Threads();
    threads.add(
        "caller 1",
        () -> {
          map.putIfAbsent(1, 10);
          got[0] = map.get(1);
        });
    threads.add(
        "caller 2",
        () -> {
          got[1] = map.computeIfAbsent(LARGE, key -> 20);
          map.putIfAbsent(LARGE - 1, 30);
          got[2] = map.get(LARGE);
          got[3] = map.remove(LARGE - 1);
        });
    threads.run();
    Check.equal("value of key 1, for its caller", 10, got[0]);
    Check.equal("value computed of key " + LARGE, 20, got[1]);
    Check.equal("value of key " + LARGE + ", for its caller", 20, got[2]);
    Check.equal("value removed of key " + (LARGE - 1), 30, got[3]);
    Check.equal("value of key 1 at the end", 10, map.get(1));
    Check.equal("value of key " + LARGE + " at the end", 20, map.get(LARGE));
    Check.equal("size", 2, map.size());
  }

  @Scenario("A value that is computed and one that is put for the same key: one of them stays.")
  public void computeBesidePut() throws Exception {
    ComputingMap<Integer, Integer> map = Subject.make(4);
    Integer[] got = new Integer[2];
    Threads threads = new Threads();
    threads.add("computer", () -> got[0] = map.computeIfAbsent(LARGE, key -> 10));
    threads.add("putter", () -> got[1] = map.putIfAbsent(LARGE, 20));
    threads.run();
    int stays = got[1] == null ? 20 : 10;
    Check.equal("value that stays", stays, map.get(LARGE));
    Check.equal("value of the computer", stays, got[0]);
    Check.equal("value that the putter found", stays == 10 ? 10 : null, got[1]);
    Check.equal("size", 1, map.size());
  }

  @Scenario("A key that is there is found also while others come.")
  public void keyIsFoundWhileTheMapGrows() throws Exception {
    ComputingMap<Integer, Integer> map = Subject.make(1);
    map.putIfAbsent(1, 10);
    Integer[] seen = new Integer[1];
    Threads threads = new Threads();
    threads.add(
        "writer",
        () -> {
          map.putIfAbsent(2, 20);
          map.putIfAbsent(3, 30);
          map.putIfAbsent(4, 40);
        });
    threads.add("reader", () -> seen[0] = map.get(1));
    threads.run();
    Check.equal("value of key 1", 10, seen[0]);
    Check.equal("number of keys at the end", 4, map.size());
  }

  @Scenario("A value that two threads remove goes to one of them.")
  public void removedOnce() throws Exception {
    ComputingMap<Integer, Integer> map = Subject.make(3);
    map.putIfAbsent(LARGE, 10);
    Integer[] removed = new Integer[2];
    Threads threads = new Threads();
    threads.add("remover 1", () -> removed[0] = map.remove(LARGE));
    threads.add("remover 2", () -> removed[1] = map.remove(LARGE));
    threads.run();
    Check.that(
        "one gets the value 10 and the other none; got " + removed[0] + " and " + removed[1],
        (removed[0] == null) != (removed[1] == null));
    Check.equal("size", 0, map.size());
  }

  @Scenario("A key that one thread removes while another puts it has a value or none, as told.")
  public void removeBesidePut() throws Exception {
    ComputingMap<Integer, Integer> map = Subject.make(3);
    map.putIfAbsent(NEGATIVE, 10);
    Integer[] got = new Integer[2];
    Threads threads = new Threads();
    threads.add("remover", () -> got[0] = map.remove(NEGATIVE));
    threads.add("putter", () -> got[1] = map.putIfAbsent(NEGATIVE, 20));
    threads.run();
    Check.equal("value removed", 10, got[0]);
    Check.that("the putter found 10 or nothing; found " + got[1], isNullOr(10, got[1]));
    Check.equal("value at the end", got[1] == null ? 20 : null, map.get(NEGATIVE));
    Check.equal("size", got[1] == null ? 1 : 0, map.size());
  }

  @Scenario("Whoever gets a value sees all that its function wrote into it.")
  public void valueIsSeenWhole() throws Exception {
    ComputingMap<Integer, int[]> map = Subject.make(3);
    int[] seen = new int[2];
    Threads threads = new Threads();
    threads.add("computer", () -> seen[0] = map.computeIfAbsent(1, key -> new int[] {7})[0]);
    threads.add("reader", () -> seen[1] = contentOf(map.get(1)));
    threads.run();
    Check.equal("content of the value for the computer", 7, seen[0]);
    Check.equal("content of the value for the reader", 7, seen[1]);
  }

  @Scenario("All who ask for a value while one computes it get that one's value.")
  public void allGetTheComputedValue() throws Exception {
    ComputingMap<Integer, Integer> map = Subject.make(1);
    AtomicInteger runs = new AtomicInteger();
    Gate gate = new Gate();
    Integer[] got = new Integer[3];
    Threads threads = new Threads();
    for (int i = 0; i < got.length; i++) {
      int caller = i;
      threads.add(
          "caller " + (i + 1), () -> got[caller] = map.computeIfAbsent(1, key -> late(runs, gate)));
    }
    threads.start();
    Pace.nap();
    gate.open();
    threads.join();
    for (int i = 0; i < got.length; i++) {
      Check.equal("value of caller " + (i + 1), 1, got[i]);
    }
  }

  private static boolean isNullOr(int other, @Nullable Integer value) {
    return value == null || value == other;
  }

  /** What the value holds, or the 7 that it must hold when there is none yet. */
  private static int contentOf(int @Nullable [] value) {
    return value == null ? 7 : value[0];
  }

  private static Integer late(AtomicInteger runs, Gate gate) {
    gate.pass();
    return runs.incrementAndGet();
  }
}
