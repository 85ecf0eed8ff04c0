package dev.gauntlet.patterns.readwritelock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gauntlet.patterns.EachVariant;
import dev.gauntlet.patterns.Variant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

class ReadWriteMutexContractTest {
  @EachVariant
  void should_admit_one_after_the_other(Variant variant) throws Exception {
    ReadWriteMutex mutex = variant.make();

    for (int round = 0; round < 2; round++) {
      mutex.lockRead();
      mutex.unlockRead();
      mutex.lockWrite();
      mutex.unlockWrite();
      mutex.lockWrite();
      mutex.unlockWrite();
    }
  }

  @EachVariant
  void should_admit_a_reader_if_another_reads(Variant variant) throws Exception {
    ReadWriteMutex mutex = variant.make();
    elsewhere(mutex::lockRead);

    mutex.lockRead();
    mutex.unlockRead();
    mutex.lockRead();
    mutex.unlockRead();
  }

  @EachVariant
  void should_refuse_to_unlock_if_nobody_holds_it(Variant variant) throws Exception {
    ReadWriteMutex mutex = variant.make();

    assertNotHeld(mutex::unlockRead);
    assertNotHeld(mutex::unlockWrite);

    mutex.lockWrite();
    mutex.unlockWrite();
    mutex.lockRead();
  }

  @EachVariant
  void should_refuse_to_unlock_if_held_the_other_way(Variant variant) throws Exception {
    ReadWriteMutex mutex = variant.make();

    mutex.lockRead();
    assertNotHeld(mutex::unlockWrite);
    mutex.unlockRead();
    mutex.lockWrite();
    assertNotHeld(mutex::unlockRead);
    mutex.unlockWrite();
  }

  @EachVariant
  void should_refuse_to_unlock_if_unlocked_before(Variant variant) throws Exception {
    ReadWriteMutex mutex = variant.make();

    mutex.lockRead();
    mutex.unlockRead();
    assertNotHeld(mutex::unlockRead);
    mutex.lockWrite();
    mutex.unlockWrite();
    assertNotHeld(mutex::unlockWrite);

    mutex.lockWrite();
    mutex.unlockWrite();
  }

  @EachVariant
  void should_refuse_to_unlock_if_another_reads(Variant variant) throws Exception {
    ReadWriteMutex mutex = variant.make();
    elsewhere(mutex::lockRead);

    assertNotHeld(mutex::unlockRead);
    assertNotHeld(mutex::unlockWrite);

    assertInterrupted(mutex::lockWrite);
  }

  @EachVariant
  void should_refuse_to_unlock_if_another_writes(Variant variant) throws Exception {
    ReadWriteMutex mutex = variant.make();
    elsewhere(mutex::lockWrite);

    assertNotHeld(mutex::unlockRead);
    assertNotHeld(mutex::unlockWrite);

    assertInterrupted(mutex::lockRead);
  }

  @EachVariant
  void should_stay_as_it_was_if_a_caller_is_interrupted_while_another_reads(Variant variant)
      throws Exception {
    ReadWriteMutex mutex = variant.make();
    elsewhere(mutex::lockRead);

    assertInterrupted(mutex::lockWrite);

    assertNotHeld(mutex::unlockWrite);
    mutex.lockRead();
    mutex.unlockRead();
  }

  @EachVariant
  void should_stay_as_it_was_if_a_caller_is_interrupted_while_another_writes(Variant variant)
      throws Exception {
    ReadWriteMutex mutex = variant.make();
    elsewhere(mutex::lockWrite);

    assertInterrupted(mutex::lockRead);
    assertInterrupted(mutex::lockWrite);

    assertNotHeld(mutex::unlockRead);
    assertNotHeld(mutex::unlockWrite);
  }

  @EachVariant
  void should_bar_a_new_reader_if_a_writer_waits(Variant variant) throws Exception {
    ReadWriteMutex mutex = variant.make();
    mutex.lockRead();
    Thread writer = startUntilItWaits(mutex::lockWrite);

    Thread reader = startUntilItWaits(mutex::lockRead);

    assertThat(reader.isAlive()).as("the reader waits").isTrue();
    writer.interrupt();
    reader.interrupt();
    writer.join();
    reader.join();
  }

  /** Locks in a thread that ends without unlocking: the lock stays held by another. */
  private static void elsewhere(ThrowingCallable lock) throws InterruptedException {
    Thread holder = new Thread(uninterrupted(lock));
    holder.start();
    holder.join();
  }

  /** Starts a thread and returns when it waits, has ended, or has spun for a while. */
  private static Thread startUntilItWaits(ThrowingCallable lock) throws InterruptedException {
    Thread thread = new Thread(uninterrupted(lock));
    thread.setDaemon(true);
    thread.start();
    for (int i = 0; i < 5_000 && thread.getState() == Thread.State.RUNNABLE; i++) {
      thread.join(1);
    }
    return thread;
  }

  private static Runnable uninterrupted(ThrowingCallable lock) {
    return () -> {
      try {
        lock.call();
      } catch (InterruptedException e) {
        // How the test ends a thread that waits.
      } catch (Throwable e) {
        throw new AssertionError(e);
      }
    };
  }

  private static void assertNotHeld(ThrowingCallable unlock) {
    assertThatExceptionOfType(IllegalMonitorStateException.class).isThrownBy(unlock);
  }

  private static void assertInterrupted(ThrowingCallable lock) {
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(InterruptedException.class).isThrownBy(lock);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }
}
