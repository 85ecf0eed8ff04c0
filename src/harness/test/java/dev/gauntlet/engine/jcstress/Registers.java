package dev.gauntlet.engine.jcstress;

import dev.gauntlet.engine.jcstress.ChangeIsSeen.Register;

/** Subjects of {@link ChangeIsSeen}. */
final class Registers {
  private Registers() {}

  /** Only the writer synchronises. */
  static final class Stale implements Register {
    private int number;

    @Override
    public synchronized void change() {
      number++;
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public int get() {
      return number;
    }
  }

  /** Both synchronise. */
  static final class Synchronized implements Register {
    private int number;

    @Override
    public synchronized void change() {
      number++;
    }

    @Override
    public synchronized int get() {
      return number;
    }
  }

  /** Volatile, which one writer needs no more than. */
  static final class Volatile implements Register {
    private volatile int number;

    @Override
    public void change() {
      number = 1;
    }

    @Override
    public int get() {
      return number;
    }
  }
}
