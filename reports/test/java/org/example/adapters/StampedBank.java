package org.example.adapters;

import dev.gauntlet.patterns.bank.Bank;
import java.util.Arrays;
import java.util.concurrent.locks.StampedLock;

/** A bank behind a {@link StampedLock}. */
public final class StampedBank implements Bank {
  private final StampedLock lock = new StampedLock();
  private final long[] balances;

  public StampedBank(int accounts, long initialBalance) {
    if (accounts < 1 || initialBalance < 0) {
      throw new IllegalArgumentException(accounts + " accounts of " + initialBalance);
    }
    balances = new long[accounts];
    Arrays.fill(balances, initialBalance);
  }

  @Override
  public boolean transfer(int from, int to, long amount) {
    known(from);
    known(to);
    if (amount < 0) {
      throw new IllegalArgumentException("amount: " + amount);
    }
    if (from == to) {
      return true;
    }
    long stamp = lock.writeLock();
    try {
      if (balances[from] < amount) {
        return false;
      }
      balances[from] -= amount;
      balances[to] += amount;
      return true;
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  private void known(int account) {
    if (account < 0 || account >= balances.length) {
      throw new IllegalArgumentException("account: " + account);
    }
  }

  @Override
  public long balance(int account) {
    known(account);
    long stamp = lock.readLock();
    try {
      return balances[account];
    } finally {
      lock.unlockRead(stamp);
    }
  }

  @Override
  public long total() {
    long stamp = lock.readLock();
    try {
      return Arrays.stream(balances).sum();
    } finally {
      lock.unlockRead(stamp);
    }
  }
}
