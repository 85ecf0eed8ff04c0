package dev.gauntlet.patterns.bank;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A bank with a lock for each account. A transfer takes the lock of the account that pays before
 * that of the one that receives, so two opposed transfers wait for each other.
 */
@Buggy(
    defect = Defect.DEADLOCK,
    cwe = "CWE-833",
    origin = "SYNC deadlock prevention: two locks, each thread begins with its own",
    member = "transfer",
    schedule =
        "A transfers from 0 to 1 and locks 0; B transfers from 1 to 0 and locks 1; A waits for 1"
            + " and B for 0, for ever.",
    fix = "Take the two locks in the order of the accounts' numbers, whoever pays.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class OpposedOrderBank implements Bank {
  private final Lock[] locks;
  private final long[] balances;

  public OpposedOrderBank(int accounts, long initialBalance) {
    if (accounts < 1 || initialBalance < 0) {
      throw new IllegalArgumentException(accounts + " accounts of " + initialBalance);
    }
    locks = new Lock[accounts];
    balances = new long[accounts];
    for (int i = 0; i < accounts; i++) {
      locks[i] = new ReentrantLock();
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
    if (from == to) {
      return true;
    }
    Lock first = locks[from];
    Lock second = locks[to];
    first.lock();
    try {
      second.lock();
      try {
        return move(from, to, amount);
      } finally {
        second.unlock();
      }
    } finally {
      first.unlock();
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
