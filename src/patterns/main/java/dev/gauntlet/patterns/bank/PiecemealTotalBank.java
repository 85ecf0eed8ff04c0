package dev.gauntlet.patterns.bank;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A bank with a lock for each account. The total locks one account after the other, so money that
 * moves meanwhile is counted twice or not at all.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-366",
    origin = "Sums through a getter that is itself thread-safe, to hold one lock at a time.",
    member = "total",
    schedule =
        "A adds the balance of 0; B transfers from 1 to 0; A adds the balance of 1, which has"
            + " shrunk: the sum is short of the amount.",
    fix = "Hold the locks of all accounts, taken in order, while summing.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class PiecemealTotalBank implements Bank {
  private final Lock[] locks;
  private final long[] balances;

  public PiecemealTotalBank(int accounts, long initialBalance) {
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
    long sum = 0;
    for (int account = 0; account < balances.length; account++) {
      sum += balance(account);
    }
    return sum;
  }

  private void requireAccount(int account) {
    if (account < 0 || account >= balances.length) {
      throw new IllegalArgumentException("no account " + account);
    }
  }
}
