package dev.gauntlet.patterns.bank;

import dev.gauntlet.catalogue.Buggy;
import dev.gauntlet.catalogue.Defect;
import dev.gauntlet.catalogue.Engine;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A bank with a lock for each account. A transfer looks at the balance before it takes the locks,
 * so two that each fit the balance can together overdraw it.
 */
@Buggy(
    defect = Defect.ATOMICITY,
    cwe = "CWE-367",
    origin = "Turns hopeless transfers away early, to spare the second lock.",
    member = "transfer",
    schedule =
        "The account holds 10. A and B each ask for 10 and each see that it holds 10; A withdraws,"
            + " then B: the balance is -10.",
    fix = "Look at the balance while both locks are held.",
    flaggedBy = {Engine.LINCHECK, Engine.JCSTRESS, Engine.VMLENS})
public final class CheckThenWithdrawBank implements Bank {
  private final Lock[] locks;
  private final long[] balances;

  public CheckThenWithdrawBank(int accounts, long initialBalance) {
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
    if (balance(from) < amount) {
      return false;
    }
    Lock first = locks[Math.min(from, to)];
    Lock second = locks[Math.max(from, to)];
    first.lock();
    try {
      second.lock();
      try {
        balances[from] -= amount;
        balances[to] += amount;
        return true;
      } finally {
        second.unlock();
      }
    } finally {
      first.unlock();
    }
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
