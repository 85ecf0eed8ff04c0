package dev.gauntlet.models.reentrantmutex;

import dev.gauntlet.check.Model;
import dev.gauntlet.check.Subject;
import dev.gauntlet.patterns.reentrantmutex.ReentrantMutex;
import org.jetbrains.lincheck.datastructures.Operation;

/** A number that the lock guards; every operation gives back all the holds that it takes. */
@Model(
    value = "A number behind the lock is changed in some order of the calls, nested holds or not.",
    sequential = ReentrantMutexSpecification.class)
public class ReentrantMutexModel {
  private final ReentrantMutex mutex = Subject.make();
  private int value;

  @Operation
  public int change() throws InterruptedException {
    mutex.lock();
    try {
      return ++value;
    } finally {
      mutex.unlock();
    }
  }

  @Operation
  public int changeTwice() throws InterruptedException {
    mutex.lock();
    try {
      change();
      return ++value;
    } finally {
      mutex.unlock();
    }
  }

  @Operation
  public boolean tryAgain() throws InterruptedException {
    mutex.lock();
    try {
      boolean again = mutex.tryLock();
      if (again) {
        mutex.unlock();
      }
      return again;
    } finally {
      mutex.unlock();
    }
  }

  @Operation
  public int holdCount() {
    return mutex.holdCount();
  }

  @Operation
  public void unlockUnheld() {
    mutex.unlock();
  }
}
