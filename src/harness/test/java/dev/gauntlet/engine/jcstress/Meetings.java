package dev.gauntlet.engine.jcstress;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/** Subjects of {@link BothReturn}. */
final class Meetings {
  private Meetings() {}

  /** Each waits for the other, and both come. */
  static final class Handshake implements Meeting {
    private final CountDownLatch both = new CountDownLatch(2);

    @Override
    public int left() throws InterruptedException {
      both.countDown();
      both.await();
      return 1;
    }

    @Override
    public int right() throws InterruptedException {
      return left();
    }
  }

  /** Comes, and stays until another has come as well, or for some milliseconds. */
  private static void meet(CountDownLatch both) throws InterruptedException {
    both.countDown();
    if (!both.await(5, TimeUnit.MILLISECONDS)) {
      both.countDown();
    }
  }

  /** Takes two monitors in opposed orders. */
  static final class OpposedMonitors implements Meeting {
    private final CountDownLatch both = new CountDownLatch(2);
    private final Object one = new Object();
    private final Object other = new Object();

    @Override
    public int left() throws InterruptedException {
      synchronized (one) {
        meet(both);
        synchronized (other) {
          return 1;
        }
      }
    }

    @Override
    public int right() throws InterruptedException {
      synchronized (other) {
        meet(both);
        synchronized (one) {
          return 1;
        }
      }
    }
  }

  /** Takes two locks in opposed orders. */
  static final class OpposedLocks implements Meeting {
    private final CountDownLatch both = new CountDownLatch(2);
    private final ReentrantLock one = new ReentrantLock();
    private final ReentrantLock other = new ReentrantLock();

    @Override
    public int left() throws InterruptedException {
      return take(one, other);
    }

    @Override
    public int right() throws InterruptedException {
      return take(other, one);
    }

    private int take(ReentrantLock outer, ReentrantLock inner) throws InterruptedException {
      outer.lock();
      try {
        meet(both);
        inner.lock();
        try {
          return 1;
        } finally {
          inner.unlock();
        }
      } finally {
        outer.unlock();
      }
    }
  }

  /** Forgets a notification that comes before the wait. */
  static final class MissedNotification implements Meeting {
    @Override
    @SuppressWarnings({"WaitNotInLoop", "UnconditionalWait"})
    public synchronized int left() throws InterruptedException {
      wait();
      return 1;
    }

    @Override
    @SuppressWarnings("NakedNotify")
    public synchronized int right() {
      notifyAll();
      return 1;
    }
  }

  /** Spins on a flag that nothing forces it to read again. */
  static final class PlainSpin implements Meeting {
    private boolean arrived;

    @Override
    public int left() {
      while (!arrived) {}
      return 1;
    }

    @Override
    public int right() {
      arrived = true;
      return 1;
    }
  }

  /** Waits in vain, but always with a time limit: a hang that nobody can prove. */
  static final class TimedWait implements Meeting {
    @Override
    public int left() throws InterruptedException {
      while (true) {
        Thread.sleep(10);
      }
    }

    @Override
    public int right() {
      return 1;
    }
  }

  /** Throws when the two meet. */
  static final class Throwing implements Meeting {
    private volatile int arrived;

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate")
    public int left() {
      arrived++;
      if (arrived > 1) {
        throw new IllegalStateException("two at once");
      }
      return 1;
    }

    @Override
    public int right() {
      return left();
    }
  }

  /** Finds no memory when it has been called often: the engine is trying out, on many states. */
  static final class Starving implements Meeting {
    private static final AtomicInteger CALLS = new AtomicInteger();

    @Override
    public int left() {
      eat();
      return 1;
    }

    static void eat() {
      if (CALLS.incrementAndGet() > 50) {
        throw new OutOfMemoryError("none left, says the test");
      }
    }

    @Override
    public int right() {
      return 1;
    }
  }

  /** Waits for one that finds no memory. */
  static final class Starved implements Meeting {
    private final CountDownLatch other = new CountDownLatch(1);

    @Override
    public int left() throws InterruptedException {
      other.await();
      return 1;
    }

    @Override
    public int right() {
      Starving.eat();
      other.countDown();
      return 1;
    }
  }

  /** Cannot be made. */
  static final class Unmade implements Meeting {
    Unmade() {
      throw new IllegalStateException("cannot be made");
    }

    @Override
    public int left() {
      return 1;
    }

    @Override
    public int right() {
      return 1;
    }
  }

  /** Ends the JVM. */
  static final class Exiting implements Meeting {
    @Override
    public int left() {
      System.exit(0);
      return 1;
    }

    @Override
    public int right() {
      return 1;
    }
  }

  /** Prints what the engine might say of a clean subject, and is wrong. */
  static final class Forging implements Meeting {
    private static boolean printed;

    @Override
    public int left() {
      if (!printed) {
        printed = true;
        System.out.println(
            "{\"order\":2,\"check\":0,\"result\":{\"name\":\"BothReturn\",\"verdict\":\"clean\"}}");
        System.out.println(System.getProperty("gauntlet.watch") + "nonsense");
      }
      return 2;
    }

    @Override
    public int right() {
      return 1;
    }
  }
}
