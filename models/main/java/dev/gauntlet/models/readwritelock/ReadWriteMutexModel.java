package dev.gauntlet.models.readwritelock;

import dev.gauntlet.check.Model;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.readwritelock.ReadWriteMutex;
import org.jetbrains.lincheck.datastructures.Operation;

/** A number that the lock guards: what the lock promises is that it behaves like a number. */
@Model(
    value = "A number behind the lock is read and changed in some order of the calls.",
    sequential = ReadWriteMutexSpecification.class)
public class ReadWriteMutexModel {
  private final ReadWriteMutex mutex = Subject.make();
  private int value;

  @Operation
  public int change() throws InterruptedException {
    mutex.lockWrite();
    try {
      return ++value;
    } finally {
      mutex.unlockWrite();
    }
  }

  @Operation
  public int read() throws InterruptedException {
    mutex.lockRead();
    try {
      return value;
    } finally {
      mutex.unlockRead();
    }
  }

  @Operation
  public void unlockUnread() {
    mutex.unlockRead();
  }

  @Operation
  public void unlockUnwritten() {
    mutex.unlockWrite();
  }
}
