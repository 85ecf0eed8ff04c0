package dev.gauntlet.models.readwritelock;

import dev.gauntlet.check.Scenario;
import dev.gauntlet.check.Subject;
import dev.gauntlet.check.Threads;
import dev.gauntlet.check.Threads.Action;
import dev.gauntlet.patterns.readwritelock.ReadWriteMutex;
import java.util.function.Consumer;

/** What a read-write lock promises when one who waits for it is interrupted. */
public class ReadWriteMutexInterruptScenarios {
  @Scenario("A writer that is interrupted while it waits keeps no reader out.")
  public void interruptedWriterKeepsNobodyOut() throws Exception {
    ReadWriteMutex mutex = Subject.make();
    Threads threads = new Threads();
    Thread writer = threads.add("writer", () -> giveUp(mutex::lockWrite, mutex::unlockWrite));
    threads.add("interrupter", writer::interrupt);
    mutex.lockRead();
    threads.run();
    Threads later = new Threads();
    later.add(
        "reader",
        () -> {
          mutex.lockRead();
          mutex.unlockRead();
        });
    later.run();
    mutex.unlockRead();
    mutex.lockWrite();
    mutex.unlockWrite();
  }

  @Scenario("Readers that waited for a writer enter when it is interrupted and gives up.")
  public void interruptedWriterLetsWaitingReaderIn() throws Exception {
    ReadWriteMutex mutex = Subject.make();
    Threads threads = new Threads();
    Thread writer = threads.add("writer", () -> giveUp(mutex::lockWrite, mutex::unlockWrite));
    threads.add(
        "reader",
        () -> {
          mutex.lockRead();
          mutex.unlockRead();
        });
    threads.add("interrupter", writer::interrupt);
    mutex.lockRead();
    threads.run();
    mutex.unlockRead();
  }

  @Scenario("A reader that is interrupted while it waits does not hold the lock.")
  public void interruptedReaderHoldsNothing() throws Exception {
    ReadWriteMutex mutex = Subject.make();
    Threads threads = new Threads();
    Thread reader = threads.add("reader", () -> giveUp(mutex::lockRead, mutex::unlockRead));
    threads.add("interrupter", reader::interrupt);
    mutex.lockWrite();
    threads.run();
    mutex.unlockWrite();
    mutex.lockWrite();
    mutex.unlockWrite();
  }

  @Scenario("Of two waiting writers one is interrupted; the other enters when its turn comes.")
  public void interruptedWriterHandsOn() throws Exception {
    ReadWriteMutex mutex = Subject.make();
    Threads threads = new Threads();
    Thread first =
        threads.add(
            "writer 1",
            () -> {
              try {
                mutex.lockWrite();
              } catch (InterruptedException e) {
                return;
              }
              mutex.unlockWrite();
            });
    threads.add(
        "writer 2",
        () -> {
          mutex.lockWrite();
          mutex.unlockWrite();
        });
    threads.add("interrupter", first::interrupt);
    mutex.lockWrite();
    threads.start();
    mutex.unlockWrite();
    threads.join();
  }

  @Scenario("A reader whose interrupt coincides with a writer's leaving enters or leaves no trace.")
  public void interruptedReaderBesideUnlock() throws Exception {
    interruptBesideUnlock("reader", ReadWriteMutex::lockRead, ReadWriteMutex::unlockRead);
  }

  @Scenario("A writer whose interrupt coincides with another's leaving enters or leaves no trace.")
  public void interruptedWriterBesideUnlock() throws Exception {
    interruptBesideUnlock("writer", ReadWriteMutex::lockWrite, ReadWriteMutex::unlockWrite);
  }

  private static void interruptBesideUnlock(String name, Lock lock, Consumer<ReadWriteMutex> unlock)
      throws Exception {
    ReadWriteMutex mutex = Subject.make();
    Threads threads = new Threads();
    Thread waiter =
        threads.add(
            name,
            () -> {
              try {
                lock.enter(mutex);
              } catch (InterruptedException e) {
                return;
              }
              unlock.accept(mutex);
            });
    mutex.lockWrite();
    threads.start();
    Threads.pause();
    waiter.interrupt();
    mutex.unlockWrite();
    threads.join();
    mutex.lockRead();
    mutex.unlockRead();
    mutex.lockWrite();
    mutex.unlockWrite();
  }

  /** A way into the lock. */
  @FunctionalInterface
  private interface Lock {
    void enter(ReadWriteMutex mutex) throws InterruptedException;
  }

  /** Waits for what cannot be had until interrupted, and is left with nothing. */
  private static void giveUp(Action lock, Runnable unlock) throws Exception {
    try {
      lock.run();
    } catch (InterruptedException e) {
      refuse(unlock);
      return;
    }
    throw new AssertionError("locked what another holds");
  }

  private static void refuse(Runnable unlock) {
    try {
      unlock.run();
    } catch (IllegalMonitorStateException e) {
      return;
    }
    throw new AssertionError("unlocked what the caller does not hold");
  }
}
