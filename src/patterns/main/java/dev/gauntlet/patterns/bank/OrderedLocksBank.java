package dev.gauntlet.patterns.bank;

import dev.gauntlet.catalogue.Correct;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A bank with a lock for each account; whoever needs several takes them in the accounts' order. */
@Correct(way = "explicit locks, taken in one order")
public final class OrderedLocksBank implements Bank {
  private final Lock[] locks;
  private final long[] balances;

  public OrderedLocksBank(int accounts, long initialBalance) {
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
    Lock first = locks[Math.min(from, to)];
    Lock second = locks[Math.max(from, to)];
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
