package dev.gauntlet.models.readwritelock;

import dev.gauntlet.check.Check;
import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.patterns.readwritelock.ReadWriteMutex;

/** What a read-write lock promises to readers and writers that come and go. */
public class ReadWriteMutexScenarios {
  @Scenario("Writers exclude each other: no change of what the lock guards is lost.")
  public void writersExcludeEachOther() throws Exception {
    ReadWriteMutex mutex = Subject.make();
    Pair pair = new Pair();
    Threads threads = new Threads();
    threads.add(
        "writer 1",
        () -> {
          pair.change(mutex);
          pair.change(mutex);
        });
    threads.add("writer 2", () -> pair.change(mutex));
    threads.run();
    Check.equal("changes", 3, pair.one);
  }

  @Scenario("Two writers that wait for a third enter one after the other when it leaves.")
  public void twoWritersWaitForWriter() throws Exception {
    ReadWriteMutex mutex = Subject.make();
    Pair pair = new Pair();
    Threads threads = new Threads();
    threads.add(
        "writer 1",
        () -> {
          mutex.lockWrite();
          pair.one++;
          Threads.pause();
          pair.two++;
          mutex.unlockWrite();
        });
    threads.add("writer 2", () -> pair.change(mutex));
    mutex.lockWrite();
    startAndPause(threads);
    mutex.unlockWrite();
    threads.join();
    Check.equal("changes", 2, pair.one);
    Check.equal("changes of the second number", 2, pair.two);
  }

  @Scenario("A reader never sees a change half made.")
  public void readerSeesWholeChanges() throws Exception {
    ReadWriteMutex mutex = Subject.make();
    Pair pair = new Pair();
    Threads threads = new Threads();
    threads.add(
        "writer",
        () -> {
          pair.change(mutex);
          pair.change(mutex);
        });
    threads.add("reader", () -> pair.read(mutex));
    threads.run();
    Check.equal("changes", 2, pair.one);
  }

  @Scenario("A reader that comes while a writer takes its time sees its change whole.")
  public void readerBesideSlowWriter() throws Exception {
    ReadWriteMutex mutex = Subject.make();
    Pair pair = new Pair();
    Threads threads = new Threads();
    threads.add("reader", () -> pair.read(mutex));
    threads.add(
        "writer",
        () -> {
          mutex.lockWrite();
          pair.one++;
          Threads.pause();
          pair.two++;
          mutex.unlockWrite();
        });
    threads.run();
    Check.equal("changes of both numbers", 2, pair.one + pair.two);
  }

  @Scenario("A reader enters while another reads.")
  public void readersShare() throws Exception {
    ReadWriteMutex mutex = Subject.make();
    mutex.lockRead();
    Threads threads = new Threads();
    threads.add("reader 1", () -> readNothing(mutex));
    threads.add("reader 2", () -> readNothing(mutex));
    threads.run();
    mutex.unlockRead();
  }

  @Scenario("A writer enters when the reader that it waited for has left.")
  public void writerWaitsForReader() throws Exception {
    ReadWriteMutex mutex = Subject.make();
    Pair pair = new Pair();
    Threads threads = new Threads();
    threads.add("writer", () -> pair.change(mutex));
    mutex.lockRead();
    startAndPause(threads);
    int one = pair.one;
    int two = pair.two;
    mutex.unlockRead();
    threads.join();
    Check.equal("changes seen while reading", 0, one + two);
    Check.equal("changes", 1, pair.one);
  }

  @Scenario("When readers that leave at once are gone, a writer enters.")
  public void writerAfterTwoReaders() throws Exception {
    ReadWriteMutex mutex = Subject.make();
    Threads threads = new Threads();
    threads.add(
        "reader",
        () -> {
          mutex.lockRead();
          Threads.pause();
          mutex.unlockRead();
        });
    mutex.lockRead();
    startAndPause(threads);
    mutex.unlockRead();
    threads.join();
    mutex.lockWrite();
    mutex.unlockWrite();
  }

  @Scenario("A writer waits for every reader, also for the one that stays longest.")
  public void writerBesideTwoReaders() throws Exception {
    ReadWriteMutex mutex = Subject.make();
    Pair pair = new Pair();
    Threads threads = new Threads();
    threads.add("reader 1", () -> pair.read(mutex));
    threads.add("reader 2", () -> pair.read(mutex));
    threads.add("writer", () -> pair.change(mutex));
    threads.run();
    Check.equal("changes", 1, pair.one);
  }

  @Scenario("When a writer leaves, a reader and a writer that both wait for it both enter in turn.")
  public void readerAndWriterWaitForWriter() throws Exception {
    ReadWriteMutex mutex = Subject.make();
    Pair pair = new Pair();
    Threads threads = new Threads();
    threads.add("reader", () -> pair.read(mutex));
    threads.add("writer", () -> pair.change(mutex));
    mutex.lockWrite();
    startAndPause(threads);
    mutex.unlockWrite();
    threads.join();
    Check.equal("changes", 1, pair.one);
  }

  @Scenario(
      "When a writer leaves, all readers that wait for it enter, the second beside the first.")
  public void twoReadersWaitForWriter() throws Exception {
    ReadWriteMutex mutex = Subject.make();
    Thread[] second = new Thread[1];
    Threads threads = new Threads();
    second[0] = threads.add("reader 2", () -> readNothing(mutex));
    threads.add(
        "reader 1",
        () -> {
          mutex.lockRead();
          second[0].join();
          mutex.unlockRead();
        });
    mutex.lockWrite();
    startAndPause(threads);
    mutex.unlockWrite();
    threads.join();
  }

  @Scenario("Nobody unlocks for another: the attempt throws, and the holder still excludes others.")
  public void onlyTheHolderUnlocks() throws Exception {
    ReadWriteMutex mutex = Subject.make();
    Pair pair = new Pair();
    Threads threads = new Threads();
    threads.add("writer", () -> pair.change(mutex));
    threads.add(
        "stranger",
        () -> {
          refuseUnlock(mutex::unlockWrite);
          refuseUnlock(mutex::unlockRead);
          pair.change(mutex);
        });
    threads.run();
    Check.equal("changes", 2, pair.one);
  }

  @Scenario("Nobody unlocks for a reader: the attempt throws, and writers stay out.")
  public void onlyTheReaderUnlocks() throws Exception {
    ReadWriteMutex mutex = Subject.make();
    Pair pair = new Pair();
    Threads threads = new Threads();
    threads.add("reader", () -> pair.read(mutex));
    threads.add(
        "stranger",
        () -> {
          refuseUnlock(mutex::unlockRead);
          pair.change(mutex);
        });
    threads.run();
    Check.equal("changes", 1, pair.one);
  }

  private static void startAndPause(Threads threads) throws InterruptedException {
    threads.start();
    Threads.pause();
  }

  private static void readNothing(ReadWriteMutex mutex) throws InterruptedException {
    mutex.lockRead();
    mutex.unlockRead();
  }

  private static void refuseUnlock(Runnable unlock) {
    try {
      unlock.run();
    } catch (IllegalMonitorStateException e) {
      return;
    }
    throw new AssertionError("unlocked what the caller does not hold");
  }

  /** Two numbers that change together under the lock. */
  private static final class Pair {
    private int one;
    private int two;

    void change(ReadWriteMutex mutex) throws InterruptedException {
      mutex.lockWrite();
      one++;
      two++;
      mutex.unlockWrite();
    }

    void read(ReadWriteMutex mutex) throws InterruptedException {
      mutex.lockRead();
      int first = one;
      int second = two;
      mutex.unlockRead();
      Check.equal("the second number, which changes with the first", first, second);
    }
  }
}
