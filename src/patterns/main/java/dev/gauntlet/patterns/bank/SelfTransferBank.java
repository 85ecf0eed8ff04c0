package dev.gauntlet.patterns.bank;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.StampedLock;

/**
 * A bank with a lock for each account that is cheap, but not reentrant. A transfer from a busy
 * account to itself takes the one lock twice.
 */
@Buggy(
    defect = Defect.DEADLOCK,
    cwe = "CWE-833",
    origin = "SYNC deadlock prevention: a transfer from an account to itself takes one lock twice",
    member = "lockBoth",
    schedule =
        "B holds the lock of account 0; A transfers from 0 to 0, does not get it at once, waits for"
            + " it, gets it when B leaves, and waits for it a second time, for ever.",
    fix = "Answer a transfer from an account to itself before any lock is taken.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS})
public final class SelfTransferBank implements Bank {
  private final Lock[] locks;
  private final long[] balances;

  public SelfTransferBank(int accounts, long initialBalance) {
    if (accounts < 1 || initialBalance < 0) {
      throw new IllegalArgumentException(accounts + " accounts of " + initialBalance);
    }
    locks = new Lock[accounts];
    balances = new long[accounts];
    for (int i = 0; i < accounts; i++) {
      locks[i] = new StampedLock().asWriteLock();
      balances[i] = initialBalance;
    }
  }

  @Override
  public boolean transfer(int from, int to, long amount) {
    requireAccount(from);
    requireAccount(to);
    if (amount < 0) {
      throw new IllegalArgumentException("amount " + amount);
    }
    Lock first = locks[Math.min(from, to)];
    Lock second = locks[Math.max(from, to)];
    lockBoth(first, second);
    try {
      return from == to || move(from, to, amount);
    } finally {
      unlockBoth(first, second);
    }
  }

  private static void lockBoth(Lock first, Lock second) {
    if (first.tryLock()) {
      if (first == second || second.tryLock()) {
        return;
      }
      first.unlock();
    }
    first.lock();
    second.lock();
  }

  private static void unlockBoth(Lock first, Lock second) {
    first.unlock();
    if (first != second) {
      second.unlock();
    }
  }

  private boolean move(int from, int to, long amount) {
    if (balances[from] < amount) {
      return false;
    }
    balances[from] -= amount;
    balances[to] += amount;
    return true;
  }

  @Override
  public long balance(int account) {
    requireAccount(account);
    locks[account].lock();
    try {
      return balances[account];
    } finally {
      locks[account].unlock();
    }
  }

  @Override
  public long total() {
    for (Lock lock : locks) {
      lock.lock();
    }
    try {
      long sum = 0;
      for (long balance : balances) {
        sum += balance;
      }
      return sum;
    } finally {
      for (Lock lock : locks) {
        lock.unlock();
      }
    }
  }

  private void requireAccount(int account) {
    if (account < 0 || account >= balances.length) {
      throw new IllegalArgumentException("no account " + account);
    }
  }
}
