package dev.gauntlet.patterns.bank;

import dev.gauntlet.catalogue.Correct;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A bank whose balances are never changed in place: a transfer swaps in a changed copy. */
@Correct(way = "lock-free, copy on write")
public final class CopyOnWriteBank implements Bank {
  private final AtomicReference<long[]> balances;

  public CopyOnWriteBank(int accounts, long initialBalance) {
    if (accounts < 1 || initialBalance < 0) {
      throw new IllegalArgumentException(accounts + " accounts of " + initialBalance);
    }
    long[] opened = new long[accounts];
    Arrays.fill(opened, initialBalance);
    balances = new AtomicReference<>(opened);
  }

  @Override
  public boolean transfer(int from, int to, long amount) {
    long[] before = current();
    requireAccount(before, from);
    requireAccount(before, to);
    if (amount < 0) {
      throw new IllegalArgumentException("amount " + amount);
    }
    if (from == to) {
      return true;
    }
    while (before[from] >= amount) {
      long[] after = before.clone();
      after[from] -= amount;
      after[to] += amount;
      if (balances.compareAndSet(before, after)) {
        return true;
      }
      before = current();
    }
    return false;
  }

  @Override
  public long balance(int account) {
    long[] now = current();
    requireAccount(now, account);
    return now[account];
  }

  @Override
  public long total() {
    long sum = 0;
    for (long balance : current()) {
      sum += balance;
    }
    return sum;
  }

  private long[] current() {
    return Objects.requireNonNull(balances.get());
  }

  private static void requireAccount(long[] balances, int account) {
    if (account < 0 || account >= balances.length) {
      throw new IllegalArgumentException("no account " + account);
    }
  }
}
