package dev.gauntlet.models.lrucache;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.lrucache.LruCache;
import org.jspecify.annotations.Nullable;

/** What a cache promises to threads that use it side by side. */
public class LruCacheScenarios {
  @Scenario("Of two entries that are put where there is room for one, one stays.")
  public void twoPutsOnePlace() throws Exception {
    LruCache<Integer, Integer> cache = Subject.make(1);
    Threads threads = new Threads();
    threads.add("writer 1", () -> cache.put(1, 10));
    threads.add("writer 2", () -> cache.put(2, 20));
    threads.run();
    Check.equal("size", 1, cache.size());
    Integer first = cache.get(1);
    Integer second = cache.get(2);
    Check.that(
        "one of the two is there, with its value; there are " + first + " and " + second,
        first == null ? isEqual(20, second) : isEqual(10, first) && second == null);
  }

  @Scenario("After two lookups at once, new entries still replace all the old ones, in order.")
  public void twoGetsThenNewEntries() throws Exception {
    LruCache<Integer, Integer> cache = Subject.make(3);
    cache.put(1, 10);
    cache.put(2, 20);
    cache.put(3, 30);
    Integer[] got = new Integer[2];
    Threads threads = new Threads();
    threads.add("reader 1", () -> got[0] = cache.get(1));
    threads.add("reader 2", () -> got[1] = cache.get(2));
    threads.run();
    Check.equal("value of key 1", 10, got[0]);
    Check.equal("value of key 2", 20, got[1]);
    cache.put(4, 40);
    Check.equal("value of key 3, which nobody used, after one more entry", null, cache.get(3));
    cache.put(5, 50);
    cache.put(6, 60);
    Check.equal("size", 3, cache.size());
    Check.equal("value of key 1, after three more entries", null, cache.get(1));
    Check.equal("value of key 2, after three more entries", null, cache.get(2));
    Check.equal("value of key 4, one of the three", 40, cache.get(4));
    Check.equal("value of key 5, one of the three", 50, cache.get(5));
    Check.equal("value of key 6, one of the three", 60, cache.get(6));
  }

  @Scenario("A lookup beside a put: the entry was used in time and stays, or it was too late.")
  public void getBesidePut() throws Exception {
    LruCache<Integer, Integer> cache = Subject.make(2);
    cache.put(1, 10);
    cache.put(2, 20);
    Integer[] got = new Integer[1];
    Threads threads = new Threads();
    threads.add("reader", () -> got[0] = cache.get(1));
    threads.add("writer", () -> cache.put(3, 30));
    threads.run();
    Check.that("the reader gets 10 or nothing; got " + got[0], isNullOr(10, got[0]));
    boolean inTime = got[0] != null;
    Check.equal("value of key 1, got as " + got[0], inTime ? 10 : null, cache.get(1));
    Check.equal(
        "value of key 2, when key 1 was got as " + got[0], inTime ? null : 20, cache.get(2));
    Check.equal("value of key 3", 30, cache.get(3));
    Check.equal("size", 2, cache.size());
  }

  @Scenario("Another's lookup does not turn the order of what a thread used meanwhile.")
  public void lookupBesideUses() throws Exception {
    LruCache<Integer, Integer> cache = twoEntries();
    Threads threads = new Threads();
    threads.add("reader", () -> cache.get(1));
    threads.start();
    cache.get(2);
    cache.get(1);
    threads.join();
    cache.put(3, 30);
    Check.equal("value of key 1, which was used after key 2", 10, cache.get(1));
    Check.equal("value of key 2, which has left for key 3", null, cache.get(2));
  }

  @Scenario("Another's put does not turn the order of what a thread used meanwhile.")
  public void putBesideUses() throws Exception {
    LruCache<Integer, Integer> cache = twoEntries();
    Threads threads = new Threads();
    threads.add("writer", () -> cache.put(1, 11));
    threads.start();
    cache.get(2);
    cache.get(1);
    threads.join();
    cache.put(3, 30);
    Check.equal("value put for key 1, which was used after key 2", 11, cache.get(1));
    Check.equal("value of key 2, which has left for key 3", null, cache.get(2));
  }

  @Scenario("A lookup beside a put of the same key does not undo the put.")
  public void getBesidePutOfItsKey() throws Exception {
    LruCache<Integer, Integer> cache = Subject.make(1);
    cache.put(1, 10);
    Integer[] got = new Integer[1];
    Threads threads = new Threads();
    threads.add("reader", () -> got[0] = cache.get(1));
    threads.add("writer", () -> cache.put(1, 20));
    threads.run();
    Check.that(
        "the reader gets 10 or 20; got " + got[0], isEqual(10, got[0]) || isEqual(20, got[0]));
    Check.equal("value that was put", 20, cache.get(1));
    Check.equal("size", 1, cache.size());
  }

  @Scenario("A lookup beside a put that makes its entry leave gets that entry's value or nothing.")
  public void getBesideItsLeaving() throws Exception {
    LruCache<Integer, Integer> cache = Subject.make(1);
    cache.put(1, 10);
    Integer[] got = new Integer[1];
    Threads threads = new Threads();
    threads.add("reader", () -> got[0] = cache.get(1));
    threads.add("writer", () -> cache.put(2, 20));
    threads.run();
    Check.that("the reader gets 10 or nothing; got " + got[0], isNullOr(10, got[0]));
    Check.equal("value of the key that was put", 20, cache.get(2));
    Check.equal("value of the key that has left", null, cache.get(1));
  }

  @Scenario("Two puts of one key make one entry, with one of the values.")
  public void twoPutsOfOneKey() throws Exception {
    LruCache<Integer, Integer> cache = Subject.make(2);
    cache.put(1, 10);
    Threads threads = new Threads();
    threads.add("writer 1", () -> cache.put(2, 20));
    threads.add("writer 2", () -> cache.put(2, 30));
    threads.run();
    Integer value = cache.get(2);
    Check.that("the value is 20 or 30; it is " + value, isEqual(20, value) || isEqual(30, value));
    Check.equal("value of the other key", 10, cache.get(1));
    Check.equal("size", 2, cache.size());
  }

  @Scenario("A full cache stays exactly full while entries replace each other.")
  public void sizeWhileFull() throws Exception {
    LruCache<Integer, Integer> cache = Subject.make(1);
    cache.put(1, 10);
    int[] seen = new int[2];
    Threads threads = new Threads();
    threads.add(
        "writer",
        () -> {
          cache.put(2, 20);
          cache.put(3, 30);
        });
    threads.add(
        "reader",
        () -> {
          seen[0] = cache.size();
          seen[1] = cache.size();
        });
    threads.run();
    Check.equal("first size seen", 1, seen[0]);
    Check.equal("second size seen", 1, seen[1]);
    Check.equal("value of the newest entry", 30, cache.get(3));
  }

  @Scenario("Whoever gets a value sees all that was written into it before it was put.")
  public void valueIsSeenWhole() throws Exception {
    LruCache<Integer, int[]> cache = Subject.make(2);
    int[] seen = new int[1];
    Threads threads = new Threads();
    threads.add("writer", () -> cache.put(1, new int[] {7}));
    threads.add("reader", () -> seen[0] = contentOf(cache.get(1)));
    threads.run();
    Check.equal("content of the value", 7, seen[0]);
  }

  @Scenario("Nulls that are refused change nothing and keep nothing locked.")
  @SuppressWarnings("NullAway")
  public void refusedNulls() throws Exception {
    LruCache<Integer, Integer> cache = Subject.make(1);
    Threads threads = new Threads();
    threads.add(
        "careless writer",
        () -> {
          demandRefusal(() -> cache.put(2, null));
          demandRefusal(() -> cache.put(null, 20));
          demandRefusal(() -> cache.get(null));
        });
    threads.add("writer", () -> cache.put(1, 10));
    threads.run();
    Check.equal("value of the entry", 10, cache.get(1));
    Check.equal("size", 1, cache.size());
  }

  private static LruCache<Integer, Integer> twoEntries() {
    LruCache<Integer, Integer> cache = Subject.make(2);
    cache.put(1, 10);
    cache.put(2, 20);
    return cache;
  }

  private static boolean isEqual(int expected, @Nullable Integer value) {
    return value != null && value == expected;
  }

  private static boolean isNullOr(int expected, @Nullable Integer value) {
    return value == null || value == expected;
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
