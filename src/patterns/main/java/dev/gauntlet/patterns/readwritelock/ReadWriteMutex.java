package dev.gauntlet.patterns.readwritelock;

import dev.gauntlet.catalogue.Contract;

/**
 * A lock held by many readers or by one writer.
 *
 * <p>Writers are preferred: while one waits, no new reader enters. Not reentrant: a thread that
 * holds the lock must not lock it again, and nothing is promised if it does. Unlocking what the
 * caller does not hold throws {@link IllegalMonitorStateException} and changes nothing. What was
 * written under the write lock is seen under every later lock.
 */
@Contract(id = "read-write-lock", guide = "SLIDES 6, DEEP synchronisation 2")
public interface ReadWriteMutex {
  /**
   * Enters as a reader, waiting while a writer holds the lock or waits for it.
   *
   * @throws InterruptedException if the caller is interrupted; the lock is as it was then
   */
  void lockRead() throws InterruptedException;

  /** Leaves as a reader. */
  void unlockRead();

  /**
   * Enters as the writer, waiting while anyone holds the lock.
   *
   * @throws InterruptedException if the caller is interrupted; the lock is as it was then, and
   *     readers that waited for this writer may enter
   */
  void lockWrite() throws InterruptedException;

  /** Leaves as the writer. */
  void unlockWrite();
}
