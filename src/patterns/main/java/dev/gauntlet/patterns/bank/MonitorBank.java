package dev.gauntlet.patterns.bank;

import dev.gauntlet.catalogue.Correct;
import java.util.Arrays;

/** A bank behind one monitor: nothing to order, and one transfer at a time. */
@Correct(way = "one intrinsic monitor")
public final class MonitorBank implements Bank {
  private final long[] balances;

  public MonitorBank(int accounts, long initialBalance) {
    if (accounts < 1 || initialBalance < 0) {
      throw new IllegalArgumentException(accounts + " accounts of " + initialBalance);
    }
    balances = new long[accounts];
    Arrays.fill(balances, initialBalance);
  }

  @Override
  public synchronized boolean transfer(int from, int to, long amount) {
    requireAccount(from);
    requireAccount(to);
    if (amount < 0) {
      throw new IllegalArgumentException("amount " + amount);
    }
    if (from == to) {
      return true;
    }
    if (balances[from] < amount) {
      return false;
    }
    balances[from] -= amount;
    balances[to] += amount;
    return true;
  }

  @Override
  public synchronized long balance(int account) {
    requireAccount(account);
    return balances[account];
  }

  @Override
  public synchronized long total() {
    long sum = 0;
    for (long balance : balances) {
      sum += balance;
    }
    return sum;
  }

  private void requireAccount(int account) {
    if (account < 0 || account >= balances.length) {
      throw new IllegalArgumentException("no account " + account);
    }
  }
}
