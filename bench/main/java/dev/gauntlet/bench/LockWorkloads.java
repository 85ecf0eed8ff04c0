package dev.gauntlet.bench;

import dev.gauntlet.patterns.counter.Counter;
import dev.gauntlet.patterns.latch.Latch;
import dev.gauntlet.patterns.permits.Permits;
import dev.gauntlet.patterns.readwritelock.ReadWriteMutex;
import dev.gauntlet.patterns.reentrantmutex.ReentrantMutex;
import dev.gauntlet.patterns.sequencelock.SequenceLock;
import dev.gauntlet.patterns.spinlock.SpinLock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** Counters, locks and other synchronizers. */
final class LockWorkloads {
  private LockWorkloads() {}

  static List<Workload<?>> all() {
    return List.of(
        new Workload<>(
            "counter",
            Counter.class,
            List.of(),
            counter -> () -> counter.increment() + counter.decrement(),
            "AtomicInteger",
            () -> {
              AtomicInteger counter = new AtomicInteger();
              return () -> counter.incrementAndGet() + counter.decrementAndGet();
            }),
        new Workload<>(
            "latch",
            Latch.class,
            List.of(0),
            latch ->
                () -> {
                  latch.await();
                  return latch.count();
                },
            "CountDownLatch",
            () -> {
              CountDownLatch latch = new CountDownLatch(0);
              return () -> {
                latch.await();
                return latch.getCount();
              };
            }),
        new Workload<>(
            "permits",
            Permits.class,
            List.of(1),
            permits ->
                () -> {
                  permits.acquire();
                  permits.release();
                  return permits;
                },
            "Semaphore",
            () -> {
              Semaphore permits = new Semaphore(1);
              return () -> {
                permits.acquire();
                permits.release();
                return permits;
              };
            }),
        readWriteLock(),
        new Workload<>(
            "reentrant-mutex",
            ReentrantMutex.class,
            List.of(),
            mutex ->
                () -> {
                  mutex.lock();
                  mutex.unlock();
                  return mutex;
                },
            "ReentrantLock",
            LockWorkloads::reentrantLock),
        sequenceLock(),
        new Workload<>(
            "spin-lock",
            SpinLock.class,
            List.of(),
            lock ->
                () -> {
                  lock.lock();
                  try {
                    return lock;
                  } finally {
                    lock.unlock();
                  }
                },
            "ReentrantLock",
            LockWorkloads::reentrantLock));
  }

  private static Operation reentrantLock() {
    ReentrantLock lock = new ReentrantLock();
    return () -> {
      lock.lock();
      try {
        return lock;
      } finally {
        lock.unlock();
      }
    };
  }

  private static Workload<ReadWriteMutex> readWriteLock() {
    return new Workload<>(
        "read-write-lock",
        ReadWriteMutex.class,
        List.of(),
        mutex ->
            () -> {
              mutex.lockRead();
              mutex.unlockRead();
              return mutex;
            },
        "ReentrantReadWriteLock",
        () -> {
          Lock read = new ReentrantReadWriteLock().readLock();
          return () -> {
            read.lock();
            try {
              return read;
            } finally {
              read.unlock();
            }
          };
        });
  }

  private static Workload<SequenceLock> sequenceLock() {
    return new Workload<>(
        "sequence-lock",
        SequenceLock.class,
        List.of(),
        lock -> lock::read,
        "StampedLock",
        () -> {
          StampedLock lock = new StampedLock();
          long[] pair = new long[2];
          return () -> {
            long stamp = lock.tryOptimisticRead();
            long[] read = pair.clone();
            if (!lock.validate(stamp)) {
              throw new IllegalStateException("nobody writes");
            }
            return read;
          };
        });
  }
}
