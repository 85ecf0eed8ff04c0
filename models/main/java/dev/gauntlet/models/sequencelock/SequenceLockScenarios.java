package dev.gauntlet.models.sequencelock;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.sequencelock.SequenceLock;

/** What a sequence lock promises to readers beside writers. */
public class SequenceLockScenarios {
  @Scenario("A reader beside a write gets both numbers from before it or both from after it.")
  public void readerBesideWriter() throws Exception {
    SequenceLock lock = Subject.make();
    long[] seen = new long[2];
    Threads threads = new Threads();
    threads.add("writer", () -> lock.write(1, 1));
    threads.add("reader", () -> readInto(lock, seen));
    threads.run();
    checkWhole("reader", seen, 1);
    checkHeld(lock, 1);
  }

  @Scenario("A read that meets the last write returns when nobody writes any more.")
  public void readerMeetsLastWrite() throws Exception {
    SequenceLock lock = Subject.make();
    long[] seen = new long[2];
    Threads threads = new Threads();
    threads.add("reader", () -> readInto(lock, seen));
    threads.start();
    lock.write(1, 1);
    threads.join();
    checkWhole("reader", seen, 1);
  }

  @Scenario("A reader beside two writes never gets numbers of different ones, nor goes back.")
  public void readerBesideTwoWrites() throws Exception {
    SequenceLock lock = Subject.make();
    long[] first = new long[2];
    long[] second = new long[2];
    Threads threads = new Threads();
    threads.add(
        "writer",
        () -> {
          lock.write(1, 1);
          lock.write(2, 2);
        });
    threads.add(
        "reader",
        () -> {
          readInto(lock, first);
          readInto(lock, second);
        });
    threads.run();
    checkWhole("first read", first, 2);
    checkWhole("second read", second, 2);
    Check.that(
        "the second read is not older than the first; they were " + first[0] + " and " + second[0],
        first[0] <= second[0]);
    checkHeld(lock, 2);
  }

  @Scenario("A reader sees a write that is undone by the next wholly or not at all.")
  public void writtenThereAndBack() throws Exception {
    SequenceLock lock = Subject.make();
    long[] seen = new long[2];
    Threads threads = new Threads();
    threads.add(
        "writer",
        () -> {
          lock.write(1, 1);
          lock.write(0, 0);
        });
    threads.add("reader", () -> readInto(lock, seen));
    threads.run();
    checkWhole("reader", seen, 1);
    checkHeld(lock, 0);
  }

  @Scenario("Of two writes at once, both numbers of one stay.")
  public void twoWriters() throws Exception {
    SequenceLock lock = Subject.make();
    Threads threads = new Threads();
    threads.add("writer 1", () -> lock.write(1, 1));
    threads.add("writer 2", () -> lock.write(2, 2));
    threads.run();
    long[] held = lock.read();
    Check.that(
        "the lock holds 1 and 1, or 2 and 2; held " + held[0] + " and " + held[1],
        held[0] == held[1] && (held[0] == 1 || held[0] == 2));
  }

  @Scenario("Who has written reads its own numbers, or those of one who wrote at the same time.")
  public void writersRead() throws Exception {
    SequenceLock lock = Subject.make();
    long[] one = new long[2];
    long[] two = new long[2];
    Threads threads = new Threads();
    threads.add(
        "writer 1",
        () -> {
          lock.write(1, 1);
          readInto(lock, one);
        });
    threads.add(
        "writer 2",
        () -> {
          lock.write(2, 2);
          readInto(lock, two);
        });
    threads.run();
    checkWhole("writer 1", one, 2);
    checkWhole("writer 2", two, 2);
    Check.that("who has written does not read the zeros before", one[0] > 0 && two[0] > 0);
    // The write that came first was overwritten before its writer read, or was read by it alone.
    Check.that(
        "one of the writes was the last; writer 1 read " + one[0] + " and writer 2 read " + two[0],
        one[0] == 1 || two[0] == 2);
  }

  @Scenario("Two that read beside a write both get two numbers that were written together.")
  public void twoReadersBesideWrite() throws Exception {
    SequenceLock lock = Subject.make();
    long[] seen = new long[2];
    long[] own = new long[2];
    Threads threads = new Threads();
    threads.add("reader", () -> readInto(lock, seen));
    threads.add(
        "writer",
        () -> {
          lock.write(1, 1);
          readInto(lock, own);
        });
    threads.run();
    checkWhole("reader", seen, 1);
    Check.equal("first number that the writer reads", 1L, own[0]);
    Check.equal("second number that the writer reads", 1L, own[1]);
  }

  @Scenario("What a reader does to the numbers it got reaches nobody else.")
  public void readersOwnTheirArrays() throws Exception {
    SequenceLock lock = Subject.make();
    lock.write(1, 1);
    long[] seen = new long[2];
    Threads threads = new Threads();
    threads.add(
        "careless reader",
        () -> {
          long[] own = lock.read();
          own[0] = 9;
        });
    threads.add("reader", () -> readInto(lock, seen));
    threads.run();
    Check.equal("first number read", 1L, seen[0]);
    Check.equal("second number read", 1L, seen[1]);
    checkHeld(lock, 1);
  }

  private static void readInto(SequenceLock lock, long[] seen) {
    long[] pair = lock.read();
    seen[0] = pair[0];
    seen[1] = pair[1];
  }

  private static void checkWhole(String reader, long[] seen, long most) {
    Check.that(
        "the " + reader + " gets two numbers written together; got " + seen[0] + " and " + seen[1],
        seen[0] == seen[1] && 0 <= seen[0] && seen[0] <= most);
  }

  private static void checkHeld(SequenceLock lock, long expected) {
    long[] held = lock.read();
    Check.equal("first number at the end", expected, held[0]);
    Check.equal("second number at the end", expected, held[1]);
  }
}
